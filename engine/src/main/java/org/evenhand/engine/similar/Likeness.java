package org.evenhand.engine.similar;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * How much two texts have in common: the pairs that both have, as a share of the pairs of the one with fewer (Broder's containment, of the
 * smaller in the larger). So a copy with a page of its own words added is still seen to be a copy.
 *
 * @param shared pairs that both have
 * @param fewer pairs of the text that has fewer, at least {@code shared}
 */
public record Likeness(int shared, int fewer) {

    public Likeness {
        if (shared < 0 || shared > fewer) {
            throw new IllegalArgumentException(
                    "%d pairs in common of %d: a text cannot share more than it has.".formatted(shared, fewer));
        }
    }

    public static Likeness of(List<Long> one, List<Long> other) {
        Set<Long> both = new HashSet<>(one);
        both.retainAll(new HashSet<>(other));
        return new Likeness(both.size(), Math.min(one.size(), other.size()));
    }

    /** Between 0, nothing in common, and 1; 0 where one of the texts has no pairs. */
    public double share() {
        return fewer == 0 ? 0 : (double) shared / fewer;
    }

    /** @param limit share above which a text counts as a copy */
    public boolean isCopy(double limit) {
        return share() > limit;
    }
}
