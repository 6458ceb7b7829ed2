package org.evenhand.engine.similar;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/**
 * How near two spellings are: letters left out, put in, changed, or swapped with their neighbour. The optimal string alignment distance
 * (Damerau, 1964; in the form of Boytsov, Indexing methods for approximate dictionary searching, 2011, section 2.1), in which no letter is
 * edited twice. Invariant: symmetric, 0 only for equal texts, at most the length of the longer.
 */
public final class Spelling {

    /** One slip in three letters is taken for the same word. */
    private static final int LETTERS_TO_A_SLIP = 3;

    private Spelling() {}

    /** At least 0; in letters. Case counts. */
    public static int distance(String one, String other) {
        int[] before = new int[other.length() + 1];
        int[] last = new int[other.length() + 1];
        int[] now = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            now[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int change = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
                now[j] = Math.min(Math.min(last[j], now[j - 1]) + 1, last[j - 1] + change);
                boolean swapped = i > 1
                        && j > 1
                        && one.charAt(i - 1) == other.charAt(j - 2)
                        && one.charAt(i - 2) == other.charAt(j - 1);
                if (swapped) {
                    now[j] = Math.min(now[j], before[j - 2] + 1);
                }
            }
            int[] free = before;
            before = last;
            last = now;
            now = free;
        }
        return last[other.length()];
    }

    /** 1 for equal texts, 0 for texts with no letter in its place. */
    public static double likeness(String one, String other) {
        int longest = Math.max(one.length(), other.length());
        return longest == 0 ? 1 : 1 - (double) distance(one, other) / longest;
    }

    /** What was most likely meant: the one nearest, with at most one slip in three letters. Case does not count; of equals the first. */
    public static Optional<String> nearest(String typed, Collection<String> known) {
        String plain = typed.strip().toLowerCase(Locale.ROOT);
        Optional<String> best = Optional.empty();
        int least = Integer.MAX_VALUE;
        for (String candidate : known) {
            int distance = distance(plain, candidate.toLowerCase(Locale.ROOT));
            if (distance < least && distance * LETTERS_TO_A_SLIP <= Math.max(candidate.length(), LETTERS_TO_A_SLIP)) {
                least = distance;
                best = Optional.of(candidate);
            }
        }
        return best;
    }
}
