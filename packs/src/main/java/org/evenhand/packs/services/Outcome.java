package org.evenhand.packs.services;

import java.util.List;

/** What came of reading a cell. */
sealed interface Outcome {

    /** In the form in which the register keeps it: "SLT", "HI VI", "2027-01-31". */
    record Said(String text) implements Outcome {}

    /** @param found what the sentence of the rule names */
    record Wrong(Rule rule, List<String> found) implements Outcome {}

    static Outcome said(String text) {
        return new Said(text);
    }

    static Outcome wrong(Rule rule, String... found) {
        return new Wrong(rule, List.of(found));
    }
}
