package org.evenhand.app.access.web;

import java.util.List;
import java.util.Optional;
import org.evenhand.app.access.NextSteps.NextStep;
import org.evenhand.app.site.components.SummaryRow;

/** One request, with all that was asked and all that happened. */
public record RequestPage(
        RequestView view,
        List<SummaryRow> rows,
        List<Happened> happened,
        List<NextStep> next,
        String tableVersion,
        Optional<NoMatch> noMatch,
        Answered answered,
        String back) {}
