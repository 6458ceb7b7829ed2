package org.evenhand.engine.disclose;

/**
 * What counts as too few, and how the rest is shown.
 *
 * @param threshold the smallest count that may be shown; at least 2. Counts of 1 to {@code threshold} − 1 are held back
 * @param zerosShown whether a 0 is shown; if not it is held back like a small count
 * @param roundTo counts that are shown are rounded to the nearest multiple of this, halves up; 1 for no rounding; at most twice the
 *     threshold, so that nothing shown rounds to 0
 */
public record SuppressionRule(int threshold, boolean zerosShown, int roundTo) {

    public SuppressionRule {
        if (threshold < 2) {
            throw new IllegalArgumentException(
                    "A threshold of %d holds nothing back; give at least 2, usually 5.".formatted(threshold));
        }
        if (roundTo < 1 || roundTo > 2 * threshold) {
            throw new IllegalArgumentException(
                    "Rounding to %d must lie between 1 and twice the threshold, %d.".formatted(roundTo, 2 * threshold));
        }
    }

    /** Zeros shown, no rounding. */
    public static SuppressionRule below(int threshold) {
        return new SuppressionRule(threshold, true, 1);
    }

    /** The least that an outsider knows a held-back count to be. */
    long least() {
        return zerosShown ? 1 : 0;
    }

    boolean isTooFew(long count) {
        return count >= least() && count < threshold;
    }

    /** To the nearest multiple of {@link #roundTo}, halves up. */
    public long rounded(long count) {
        return Math.floorDiv(count + roundTo / 2, roundTo) * roundTo;
    }
}
