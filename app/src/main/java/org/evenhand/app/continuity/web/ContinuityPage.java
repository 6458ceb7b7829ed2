package org.evenhand.app.continuity.web;

import java.util.List;
import org.evenhand.app.continuity.AreaContinuity;
import org.evenhand.app.site.Numbers;
import org.evenhand.app.site.components.Cell;

/** Continuity of an area in tables. */
public record ContinuityPage(
        String area,
        AreaContinuity.Shown shown,
        List<List<Cell>> children,
        List<List<Cell>> changes,
        List<List<Cell>> settings,
        String source) {

    public ContinuityPage {
        children = List.copyOf(children);
        changes = List.copyOf(changes);
        settings = List.copyOf(settings);
    }

    public String until() {
        return Numbers.day(shown.period().until());
    }
}
