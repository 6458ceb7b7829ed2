package org.evenhand.app.parliament.web;

import java.util.List;
import java.util.Optional;
import org.evenhand.app.parliament.Asked;
import org.evenhand.app.parliament.Consequences.Consequence;
import org.evenhand.app.parliament.QuestionState;
import org.evenhand.app.parliament.Questioning.Answerer;
import org.evenhand.app.parliament.Reference;
import org.evenhand.app.site.components.Tag;
import org.evenhand.packs.coalition.CoalitionFacts;

/**
 * What was asked here, and what was the answer?
 *
 * @param answerer empty where the file does not say
 * @param asks that it may serve, by its words
 * @param recorded what campaigners recorded of it
 */
public record QuestionPage(
        Asked asked,
        Tag tag,
        QuestionState state,
        Optional<Answerer> answerer,
        List<Reference> references,
        List<Asked> twins,
        List<Asked> grouped,
        List<CoalitionFacts.Ask> asks,
        List<Consequence> recorded,
        boolean mayRecord,
        String session,
        String source) {

    /** The asks that somebody recorded it serves. */
    public List<String> confirmed() {
        return recorded.stream().map(Consequence::ask).distinct().toList();
    }

    /** The question in paragraphs. */
    public List<String> question() {
        return asked.question()
                .question()
                .lines()
                .filter(line -> !line.isBlank())
                .toList();
    }

    /** The answer in paragraphs. */
    public List<String> answer() {
        return asked.question().answer().lines().filter(line -> !line.isBlank()).toList();
    }

    /** The answer before it was corrected, in paragraphs. */
    public List<String> original() {
        return asked.question()
                .originalAnswer()
                .lines()
                .filter(line -> !line.isBlank())
                .toList();
    }
}
