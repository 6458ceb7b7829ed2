package org.evenhand.app.site.components;

import gg.jte.output.StringOutput;
import java.util.List;
import java.util.stream.IntStream;

/** The rows of a table that stand by themselves on a small screen: each cell but the first knows its column's name. */
public final class StackedRows {

    private static final String LABEL = "data-label";

    private StackedRows() {}

    /** @param head as many cells as the longest row, or more */
    public static List<List<Cell>> rows(List<Cell> head, List<List<Cell>> rows) {
        List<String> labels = head.stream().map(StackedRows::text).toList();
        return rows.stream().map(row -> labelled(labels, row)).toList();
    }

    private static List<Cell> labelled(List<String> labels, List<Cell> row) {
        return IntStream.range(0, row.size())
                .mapToObj(i -> i == 0 || i >= labels.size() ? row.get(i) : labelled(labels.get(i), row.get(i)))
                .toList();
    }

    private static Cell labelled(String label, Cell cell) {
        return new Cell(
                cell.content(),
                cell.format(),
                cell.classes(),
                cell.colspan(),
                cell.rowspan(),
                Attributes.of(LABEL, label).and(cell.attributes()));
    }

    private static String text(Cell cell) {
        if (cell.content() == null) {
            return "";
        }
        StringOutput output = new StringOutput();
        cell.content().writeTo(output);
        return output.toString()
                .replaceAll("<[^>]*>", "")
                .replaceAll("\\s+", " ")
                .strip();
    }
}
