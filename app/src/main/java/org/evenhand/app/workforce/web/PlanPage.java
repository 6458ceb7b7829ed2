package org.evenhand.app.workforce.web;

import java.util.List;
import java.util.Optional;
import org.evenhand.app.place.Sourced;
import org.evenhand.app.site.charts.Fan;
import org.evenhand.app.site.charts.Waterfall;
import org.evenhand.app.site.components.Cell;
import org.evenhand.app.site.components.Option;
import org.evenhand.vocabulary.Disclosure;

/**
 * What follows from a scenario: the table, then what is drawn of it.
 *
 * @param answer one sentence
 * @param figures the largest shortfalls, or the one chosen
 * @param choose what can be chosen, and what is
 * @param table the rows chosen
 * @param contradicted what published waits say against the rows
 * @param behind what stands behind the numbers of people, as sentences
 * @param made what need is made of: condition, layer and age; empty where no work is described
 * @param fan empty where fewer than two years or nothing is known
 * @param comparable other scenarios to compare with
 */
public record PlanPage(
        StudioFrame frame,
        String answer,
        List<Sourced> figures,
        Choose choose,
        TableOfRows table,
        List<String> contradicted,
        List<String> behind,
        Optional<Made> made,
        Optional<Fan> fan,
        Optional<Moved> moved,
        List<Option> comparable) {

    /** The three lists and what is chosen of each. */
    public record Choose(
            List<Option> areas,
            String area,
            List<Option> professions,
            String profession,
            List<Option> years,
            String year,
            String query) {}

    /** @param leftOut how many rows are only in the file */
    public record TableOfRows(
            String caption,
            List<Cell> head,
            List<List<Cell>> rows,
            int leftOut,
            List<Disclosure> signs,
            String source) {}

    /** What need is made of, largest part first. */
    public record Made(String caption, List<Cell> head, List<List<Cell>> rows, String more, String source) {}

    /** What moves the shortfall of one profession. */
    public record Moved(String profession, List<List<Cell>> rows, Waterfall drawing) {}
}
