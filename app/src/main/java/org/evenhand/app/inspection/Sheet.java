package org.evenhand.app.inspection;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.evenhand.app.site.Csv;

/**
 * One table of the file.
 *
 * @param name of the table; its file is that name with ".csv"
 * @param meaning of a line, as a sentence
 * @param rows one text for each column; empty where there is nothing
 */
record Sheet(String name, String meaning, List<Column> columns, List<List<String>> rows) {

    Sheet {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
        for (List<String> row : rows) {
            if (row.size() != columns.size()) {
                throw new IllegalArgumentException("A line of %s has %d cells and %d columns. Give one for each."
                        .formatted(name, row.size(), columns.size()));
            }
        }
    }

    /** Types of Frictionless tables. */
    enum Type {
        STRING,
        INTEGER,
        DATE,
        BOOLEAN
    }

    /** @param meaning as a sentence without its full stop */
    record Column(String name, Type type, String meaning) {}

    /** A line under way: a cell that has no value is empty. */
    static final class Line {

        private final List<String> cells = new ArrayList<>();

        Line with(Object cell) {
            cells.add(
                    switch (cell) {
                        case Optional<?> perhaps -> perhaps.map(String::valueOf).orElse("");
                        default -> cell.toString();
                    });
            return this;
        }

        List<String> cells() {
            return cells;
        }
    }

    String file() {
        return name + ".csv";
    }

    String csv() {
        return Csv.of(columns.stream().map(Column::name).toList(), rows);
    }

    static Column text(String name, String meaning) {
        return new Column(name, Type.STRING, meaning);
    }

    static Column number(String name, String meaning) {
        return new Column(name, Type.INTEGER, meaning);
    }

    static Column day(String name, String meaning) {
        return new Column(name, Type.DATE, meaning);
    }

    static Column flag(String name, String meaning) {
        return new Column(name, Type.BOOLEAN, meaning);
    }

    /** The number of an entry of the record, by which its proof is asked for. */
    static Column entry(String name, String meaning) {
        return new Column(name, Type.INTEGER, meaning + "; ask for its proof by this number");
    }
}
