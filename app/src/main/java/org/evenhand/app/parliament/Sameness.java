package org.evenhand.app.parliament;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** How far two questions are the same: the part of their words that both have (Jaccard 1901), without who is asked. */
final class Sameness {

    /** Below this, questions by one member on one subject begin to be taken for the same; see docs/methods/parliament.md. */
    static final double ENOUGH = 0.8;

    static final long WITHIN_DAYS = 31;

    private Sameness() {}

    /** Between 0 and 1. */
    static double of(String one, String other) {
        Set<String> ones = words(one);
        Set<String> both = new HashSet<>(ones);
        Set<String> others = words(other);
        both.retainAll(others);
        int all = ones.size() + others.size() - both.size();
        return all == 0 ? 0 : (double) both.size() / all;
    }

    private static Set<String> words(String question) {
        String asked = question.toLowerCase(Locale.UK)
                .replaceFirst("^to ask (?:the )?(?:secretary of state for [^,]+|[^,]+),", "")
                .replaceAll("\\b(?:his|her|their) department\\b", "department")
                .replaceAll("\\b(?:he|she|they) (?:has|have)\\b", "has");
        return new HashSet<>(Arrays.asList(asked.split("[^\\p{L}\\p{N}]+")));
    }
}
