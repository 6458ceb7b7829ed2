package org.evenhand.app.workforce.web;

import java.util.List;
import java.util.Optional;
import org.evenhand.app.site.FormProblems;
import org.evenhand.app.site.charts.Fan;
import org.evenhand.app.site.components.Cell;
import org.evenhand.app.site.components.Option;

/**
 * Two scenarios side by side.
 *
 * @param compared empty until two can be compared
 */
public record ComparePage(
        List<Option> scenarios, String a, String b, FormProblems problems, Optional<Compared> compared) {

    /**
     * @param answer one sentence
     * @param fans of the profession that differs most, one each
     */
    public record Compared(
            StudioFrame first,
            StudioFrame second,
            PlanPage.Choose choose,
            String answer,
            String caption,
            List<Cell> head,
            List<List<Cell>> rows,
            List<Fan> fans,
            String source) {}
}
