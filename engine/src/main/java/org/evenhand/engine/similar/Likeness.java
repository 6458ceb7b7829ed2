package org.evenhand.engine.similar;

import java.util.HashSet;
import java.util.Set;

/**
 * How much two texts have in common: the pairs that both have, as a share of the pairs of the one with fewer (Broder's containment, of the
 * smaller in the larger). So a copy with a page of its own words added is still seen to be a copy.
 *
 * <p>One sentence in common is nobody's fault: a slogan, a quotation. In a short text it can be a fifth of the whole, as much as what is left of
 * a copy after three words in five were replaced. What tells them apart is where it stands: a sentence in one place, a copy everywhere. So there
 * are two shares: of the whole, and of what is left when the one sentence that has most in common is set aside.
 *
 * @param shared pairs that both have
 * @param fewer pairs of the text that has fewer, at least {@code shared}
 * @param inOneSentence most shared pairs that stand in one sentence, at most {@code shared}
 */
public record Likeness(int shared, int fewer, int inOneSentence) {

    public Likeness {
        if (shared < 0 || shared > fewer) {
            throw new IllegalArgumentException(
                    "%d pairs in common of %d: a text cannot share more than it has.".formatted(shared, fewer));
        }
        if (inOneSentence < 0 || inOneSentence > shared) {
            throw new IllegalArgumentException(
                    "%d pairs in one sentence of %d in common: a part is no more than the whole."
                            .formatted(inOneSentence, shared));
        }
    }

    public static Likeness of(WordPairs one, WordPairs other) {
        Set<Long> all = new HashSet<>(one.hashes());
        Set<Long> both = new HashSet<>(all);
        both.retainAll(new HashSet<>(other.hashes()));
        return one.likeness(all, both, other.hashes().size());
    }

    /** Between 0, nothing in common, and 1; 0 where one of the texts has no pairs. */
    public double share() {
        return fewer == 0 ? 0 : (double) shared / fewer;
    }

    /** The same without the one sentence; 0 where nothing else is there. */
    public double shareBesidesOneSentence() {
        int rest = fewer - inOneSentence;
        return rest == 0 ? 0 : (double) (shared - inOneSentence) / rest;
    }

    /**
     * How near it is to counting as a copy: 1 is the limit, above it is one.
     *
     * @param limit of {@link #share}, above 0
     * @param limitBesides of {@link #shareBesidesOneSentence}, above 0
     */
    public double nearness(double limit, double limitBesides) {
        return Math.max(share() / limit, shareBesidesOneSentence() / limitBesides);
    }
}
