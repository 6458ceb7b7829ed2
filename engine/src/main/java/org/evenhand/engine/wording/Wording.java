package org.evenhand.engine.wording;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Looks for vague words in what somebody wrote. Whole words only: “regularity” is not “regular”. Of two that overlap the longer is found, so that
 * “opportunities for” is one finding. It finds words, not meanings: what it does not find may be vague all the same.
 *
 * <p>Invariant: every finding lies within the text, its words are the vague word's, and no two overlap.
 */
public final class Wording {

    private record Looked(VagueWord word, Pattern pattern) {}

    private final List<Looked> looked;

    private Wording(List<Looked> looked) {
        this.looked = looked;
    }

    /**
     * Where one stands.
     *
     * @param from index of its first character in the text
     * @param to index after its last
     */
    public record Finding(VagueWord word, int from, int to) {}

    /** @param words in any order */
    public static Wording of(List<VagueWord> words) {
        return new Wording(words.stream()
                .sorted(Comparator.comparingInt(
                                (VagueWord word) -> word.phrase().length())
                        .reversed()
                        .thenComparing(VagueWord::phrase))
                .map(word -> new Looked(word, pattern(word.phrase())))
                .toList());
    }

    /** In the order of the text. */
    public List<Finding> findings(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        if (lower.length() != text.length()) {
            // A few letters of other languages grow when they are made small; then the places would not be those of the
            // text.
            lower = text;
        }
        List<Finding> found = new ArrayList<>();
        for (Looked one : looked) {
            Matcher matcher = one.pattern().matcher(lower);
            while (matcher.find()) {
                Finding finding = new Finding(one.word(), matcher.start(), matcher.end());
                if (found.stream().noneMatch(other -> overlap(other, finding))) {
                    found.add(finding);
                }
            }
        }
        found.sort(Comparator.comparingInt(Finding::from));
        return List.copyOf(found);
    }

    private static boolean overlap(Finding one, Finding other) {
        return one.from() < other.to() && other.from() < one.to();
    }

    private static Pattern pattern(String phrase) {
        String[] parts = phrase.split("[\\s-]+");
        StringBuilder regex = new StringBuilder("(?<![\\p{L}\\p{N}])");
        for (int i = 0; i < parts.length; i++) {
            regex.append(i == 0 ? "" : "[\\s-]+").append(Pattern.quote(parts[i]));
        }
        return Pattern.compile(regex.append("(?![\\p{L}\\p{N}])").toString());
    }
}
