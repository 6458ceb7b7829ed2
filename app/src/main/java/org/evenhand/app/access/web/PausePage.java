package org.evenhand.app.access.web;

import java.util.List;
import java.util.Optional;
import org.evenhand.app.guidance.ExplainedDeadline;
import org.evenhand.app.site.FormProblems;
import org.evenhand.app.site.components.Choice;

/**
 * Stopping the clock of a request, or setting it going again.
 *
 * @param deadline how the day comes about
 * @param reasons for which it may stop
 * @param noReasons for which it never stops
 * @param standing why it stands still, and since when; empty while it runs
 * @param endsWhen what sets it going again
 */
public record PausePage(
        RequestView view,
        Optional<ExplainedDeadline> deadline,
        String clockSource,
        List<Choice> reasons,
        List<String> noReasons,
        String standing,
        String endsWhen,
        String reason,
        FormProblems problems) {}
