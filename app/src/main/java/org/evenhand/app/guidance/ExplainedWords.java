package org.evenhand.app.guidance;

import java.util.List;
import org.evenhand.app.site.Explaining;

/**
 * Explains the terms of the glossary on the pages that everybody may open, and on the questions of a request. Addresses are named one by one:
 * pages on which what somebody wrote about a child may stand are left alone, and so is a page that nobody thought of.
 */
final class ExplainedWords implements Explaining {

    /** Each stands for itself and everything below it. */
    private static final List<String> EXPLAINED = List.of(
            "/find",
            "/areas",
            "/settings",
            "/figures",
            "/studio",
            "/thresholds",
            "/guidance",
            "/clocks",
            "/pathways",
            "/methods",
            "/parliament",
            "/asks",
            "/about",
            "/ask",
            "/sign-in",
            "/join",
            "/campaign",
            "/coalition",
            "/letters",
            "/consultations",
            "/programmes",
            "/meetings",
            "/updates");

    /** What was typed, maybe about a child, is shown again here. */
    private static final List<String> LEFT_ALONE = List.of("/ask/check", "/write");

    private final Terms terms;

    ExplainedWords(Terms terms) {
        this.terms = terms;
    }

    @Override
    public boolean isFor(String path) {
        return path.equals("/") || (isBelow(EXPLAINED, path) && !isBelow(LEFT_ALONE, path));
    }

    @Override
    public List<Explained> in(String text) {
        return terms.in(text).stream()
                .map(term -> new Explained(term.term(), "/glossary/" + term.key(), term.definition(), term.status()))
                .toList();
    }

    private static boolean isBelow(List<String> addresses, String path) {
        return addresses.stream().anyMatch(address -> path.equals(address) || path.startsWith(address + "/"));
    }
}
