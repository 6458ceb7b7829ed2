package org.evenhand.app.workforce.web;

import java.util.List;
import org.evenhand.app.site.components.Cell;
import org.evenhand.app.site.components.Link;
import org.evenhand.app.site.components.SummaryRow;

/** All that is needed to come to the same numbers again. */
public record RecordPage(
        StudioFrame frame,
        List<SummaryRow> facts,
        List<List<Cell>> levers,
        List<List<Cell>> changed,
        List<List<Cell>> unchanged,
        List<String> notes,
        List<Link> downloads) {}
