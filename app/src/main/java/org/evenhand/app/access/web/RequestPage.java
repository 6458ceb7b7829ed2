package org.evenhand.app.access.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.evenhand.app.access.NextSteps.NextStep;
import org.evenhand.app.site.components.SummaryRow;

/**
 * One request, with all that was asked and all that happened.
 *
 * @param knownBesides what other modules know of where it stands
 * @param authority the name of who answers for the services of the area
 * @param mayChaseUp whether it is the setting that looks, and still waits: then the page says whom to turn to
 */
public record RequestPage(
        RequestView view,
        List<SummaryRow> knownBesides,
        List<SummaryRow> rows,
        List<Happened> happened,
        List<NextStep> next,
        String tableVersion,
        Optional<NoMatch> noMatch,
        Answered answered,
        String authority,
        boolean mayChaseUp,
        String back) {

    /** Where it stands: what the page says itself, and then the rest. */
    public List<SummaryRow> stands(List<SummaryRow> first) {
        return Stream.concat(first.stream(), knownBesides.stream()).toList();
    }

    /** What moves the request on. */
    public List<NextStep> main() {
        return next.stream().filter(NextStep::isMain).toList();
    }

    /** What may be looked up or asked for beside it. */
    public List<NextStep> other() {
        return next.stream().filter(step -> !step.isMain()).toList();
    }
}
