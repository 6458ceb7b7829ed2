package org.evenhand.app.accountability.web;

import java.util.List;
import org.evenhand.app.accountability.Board;
import org.evenhand.app.site.components.Cell;
import org.evenhand.vocabulary.DataVersion;

/** The commissioner's board: the table first. */
public record BoardPage(
        String area, Board.Shown shown, List<Cell> head, List<List<Cell>> lines, List<List<Cell>> escalated) {

    public BoardPage {
        head = List.copyOf(head);
        lines = List.copyOf(lines);
        escalated = List.copyOf(escalated);
    }

    public String source() {
        return String.join(
                ", ", shown.data().stream().map(DataVersion::toString).toList());
    }

    public String specific() {
        return shown.specificPercent().isPresent() ? shown.specificPercent().getAsInt() + "%" : "held back";
    }

    public String overruled() {
        return BoardWeb.count(shown.overruled(), shown.smallest());
    }
}
