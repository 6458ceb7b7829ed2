package org.evenhand.app.parliament.web;

import java.util.List;
import org.evenhand.app.parliament.Asked;
import org.evenhand.app.parliament.QuestionState;
import org.evenhand.app.parliament.Reference;
import org.evenhand.app.site.components.Tag;
import org.evenhand.packs.coalition.CoalitionFacts;

/** What was asked here, and what was the answer? */
public record QuestionPage(
        Asked asked,
        Tag tag,
        QuestionState state,
        List<Reference> references,
        List<Asked> twins,
        List<Asked> grouped,
        List<CoalitionFacts.Ask> asks,
        String session,
        String source) {

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
