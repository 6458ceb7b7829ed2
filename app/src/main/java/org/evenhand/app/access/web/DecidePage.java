package org.evenhand.app.access.web;

import java.util.List;
import org.evenhand.app.register.Matches;
import org.evenhand.app.site.FormProblems;
import org.evenhand.app.site.components.Choice;
import org.evenhand.app.site.components.SummaryRow;

/** Deciding one request: who helps, who else could, or why nobody does. */
public record DecidePage(
        RequestView view,
        List<SummaryRow> rows,
        Matches matches,
        List<Choice> colleagues,
        List<Choice> services,
        List<Choice> reasons,
        FormProblems problems) {}
