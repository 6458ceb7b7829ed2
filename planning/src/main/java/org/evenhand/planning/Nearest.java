package org.evenhand.planning;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The word somebody meant. */
final class Nearest {

    private Nearest() {}

    /** The candidate with the fewest letters to change, if they are at most a third of its letters, or two; the first of several. */
    static Optional<String> to(String given, List<String> candidates) {
        String best = "";
        int least = Integer.MAX_VALUE;
        for (String candidate : candidates) {
            int distance = distance(given.toLowerCase(Locale.ROOT), candidate.toLowerCase(Locale.ROOT));
            if (distance < least) {
                least = distance;
                best = candidate;
            }
        }
        return least <= Math.max(2, best.length() / 3) && least < best.length() ? Optional.of(best) : Optional.empty();
    }

    /** Levenshtein's: letters to insert, delete or replace. */
    private static int distance(String from, String to) {
        if (from.length() > 200) {
            return from.length();
        }
        int[] row = new int[to.length() + 1];
        for (int j = 0; j <= to.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int above = row[j];
                int change = from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(Math.min(row[j] + 1, row[j - 1] + 1), diagonal + change);
                diagonal = above;
            }
        }
        return row[to.length()];
    }
}
