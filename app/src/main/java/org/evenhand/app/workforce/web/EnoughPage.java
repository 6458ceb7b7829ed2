package org.evenhand.app.workforce.web;

import java.util.List;
import java.util.Optional;
import org.evenhand.app.place.Sourced;
import org.evenhand.app.site.FormProblems;
import org.evenhand.app.site.components.Cell;
import org.evenhand.app.site.components.Link;
import org.evenhand.app.site.components.Option;
import org.evenhand.vocabulary.Disclosure;

/**
 * The three questions Parliament asked, for one area.
 *
 * @param area the area's page
 * @param assessedAnswer what can be said to the first question
 * @param parts what follows from the scenario in which nothing changes, for each area worked out
 * @param unmet what specialists advised here and nobody paid for or had time for; empty for an area that is no authority
 * @param notKnown what nobody knows, as sentences
 */
public record EnoughPage(
        Link area,
        String areaCode,
        List<Option> areas,
        FormProblems problems,
        String assessedAnswer,
        List<Asked> questions,
        String questionsSource,
        List<Part> parts,
        Optional<Unmet> unmet,
        List<String> notKnown) {

    /** Recorded unmet need, as far as it may be shown. */
    public record Unmet(String sentence, List<Cell> head, List<List<Cell>> rows, String source) {}

    /** A written question and what came of it. */
    public record Asked(
            String department,
            String when,
            String question,
            String answer,
            String basis,
            String source,
            String number) {}

    /**
     * What the scenario says of an authority, or of England.
     *
     * @param name of the area worked out
     * @param share how much of the area asked about lies in it, as a sentence; empty where it is the area itself
     * @param contradicted what published waits say against the rows
     * @param waiting whether it is still being worked out
     */
    public record Part(
            String name,
            String share,
            boolean waiting,
            String gap,
            List<Sourced> figures,
            List<Cell> head,
            List<List<Cell>> rows,
            List<String> contradicted,
            List<String> behind,
            List<Disclosure> signs,
            Optional<Needed> needed,
            String source,
            String studio) {}

    /** How many more, in one sentence and by profession. */
    public record Needed(String sentence, List<Cell> head, List<List<Cell>> rows) {}
}
