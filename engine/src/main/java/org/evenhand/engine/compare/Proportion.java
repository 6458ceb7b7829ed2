package org.evenhand.engine.compare;

import org.evenhand.vocabulary.Interval;

/**
 * So many of so many.
 *
 * <p>Invariant: 0 ≤ low ≤ share ≤ high ≤ 1 for each interval; the interval of the rest is the mirror image.
 *
 * <p>Source: E. B. Wilson (1927), Probable inference, the law of succession, and statistical inference, Journal of the American Statistical
 * Association 22, 209–212; recommended and tabled by R. G. Newcombe (1998), Two-sided confidence intervals for the single proportion,
 * Statistics in Medicine 17, 857–872 (method 3, without continuity correction). See docs/methods/compare.md.
 *
 * @param part between 0 and {@code whole}
 * @param whole at least 1
 */
public record Proportion(long part, long whole) {

    public Proportion {
        if (whole < 1 || part < 0 || part > whole) {
            throw new IllegalArgumentException(
                    "%d of %d is not a proportion: it must be of at least 1, and between none and all. Maybe the two were swapped."
                            .formatted(part, whole));
        }
    }

    public static Proportion of(long part, long whole) {
        return new Proportion(part, whole);
    }

    /** Between 0 and 1. */
    public double share() {
        return (double) part / whole;
    }

    /** Wilson's score interval of the share. */
    public Interval interval(Level level) {
        double z = level.z();
        double zSquared = z * z;
        double middle = (part + zSquared / 2) / (whole + zSquared);
        double half = z * Math.sqrt((double) part * (whole - part) / whole + zSquared / 4) / (whole + zSquared);
        // At none and at all one limit is exactly 0 or 1; the subtraction leaves a rounding error there.
        double low = part == 0 ? 0 : Math.max(0, middle - half);
        double high = part == whole ? 1 : Math.min(1, middle + half);
        return new Interval(low, high, level.level());
    }
}
