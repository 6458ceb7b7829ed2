package org.evenhand.app.workforce.web;

import java.util.List;
import java.util.Optional;
import org.evenhand.app.site.FormProblems;
import org.evenhand.app.site.charts.AreaMap;
import org.evenhand.app.site.components.Cell;

/**
 * The 153 authorities side by side: the table, then the same rows as maps.
 *
 * @param drawn empty while an assumption cannot be read
 */
public record MapPage(AssumedForm form, FormProblems problems, Optional<Drawn> drawn) {

    /** The rows and what is drawn of them. */
    public record Drawn(
            List<Cell> head,
            List<List<Cell>> rows,
            AreaMap hexagons,
            AreaMap outlines,
            String source,
            String query,
            String sort,
            String direction) {}
}
