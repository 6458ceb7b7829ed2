package org.evenhand.app.guidance.web;

import java.util.List;
import java.util.Optional;
import org.evenhand.app.guidance.ExplainedDeadline;
import org.evenhand.app.site.FormProblems;
import org.evenhand.app.site.components.Cell;
import org.evenhand.app.site.components.Option;
import org.evenhand.packs.clocks.Clocks.ClockRule;

/**
 * By when something has to be done.
 *
 * @param form what was chosen
 * @param answer once a clock and a day were chosen
 * @param all every time limit: what, how long, from when, how firm
 * @param without limits for which no day can be counted
 * @param stopReasons why a clock may stop, or may not
 * @param years which bank holidays are known, and from where
 * @param termDates the areas whose term dates are known here
 */
public record ClocksPage(
        ClocksForm form,
        FormProblems problems,
        List<Option> clocks,
        List<Option> areas,
        Optional<Answered> answer,
        List<List<Cell>> all,
        List<List<Cell>> without,
        List<List<Cell>> stopReasons,
        List<List<Cell>> years,
        String termDates,
        String source) {

    /** @param source of the packs that were used */
    public record Answered(ClockRule clock, ExplainedDeadline deadline, String source) {}
}
