package org.evenhand.app.guidance.web;

import java.util.List;
import java.util.SortedMap;
import org.evenhand.packs.policy.Glossary.Term;

/**
 * The glossary, or what was found in it.
 *
 * @param looked for, or empty
 * @param byLetter the terms by the capital letter they begin with
 * @param all how many terms there are
 * @param source who made it, and when
 */
public record GlossaryPage(String looked, SortedMap<String, List<Term>> byLetter, int all, String source) {

    public int found() {
        return byLetter.values().stream().mapToInt(List::size).sum();
    }

    /** A term and what else goes by its definition. */
    public record One(Term term, String source) {}
}
