package org.evenhand.engine.compare;

import org.evenhand.vocabulary.Interval;

/**
 * Between which shares an area of a given size lies by chance alone, if nothing but chance tells it from the target.
 *
 * <p>The binomial distribution is discrete, so the limits are interpolated between counts: with F the distribution function and r the
 * smallest count with F(r) ≥ p, the limit is (r − α) / n, where α = (F(r) − p) / (F(r) − F(r − 1)).
 *
 * <p>Invariant: outer.low ≤ inner.low ≤ inner.high ≤ outer.high; all between 0 and 1; narrower as n grows.
 *
 * <p>Source: D. J. Spiegelhalter (2005), Funnel plots for comparing institutional performance, Statistics in Medicine 24, 1185–1202,
 * appendix A.1.1. Takes time in proportion to n. See docs/methods/compare.md.
 *
 * @param target the share all are compared with, strictly between 0 and 1
 * @param n how many children (or requests) the area has
 * @param inner one in 20 lies beyond by chance
 * @param outer one in 500 lies beyond by chance
 */
public record FunnelLimits(double target, int n, Interval inner, Interval outer) {

    private static final int LARGEST = 10_000_000;

    /** Where a share lies. */
    public enum Place {
        /** Chance alone would do. */
        AS_EXPECTED,
        /** Beyond the inner limits: of 153 areas about 8 are, by chance alone. */
        UNUSUAL,
        /** Beyond the outer limits: hardly chance, but not yet a verdict; the areas may differ in what they count. */
        VERY_UNUSUAL
    }

    /**
     * @throws IllegalArgumentException if the target is not strictly between 0 and 1, or n not between 1 and 10,000,000
     */
    public static FunnelLimits of(double target, int n) {
        if (!(target > 0 && target < 1)) {
            throw new IllegalArgumentException(
                    "The target share %s must lie strictly between 0 and 1. Maybe it was given in per cent."
                            .formatted(target));
        }
        if (n < 1 || n > LARGEST) {
            throw new IllegalArgumentException("n = %d must lie between 1 and %d.".formatted(n, LARGEST));
        }
        double[] atMost = distribution(target, n);
        return new FunnelLimits(
                target, n, limits(atMost, n, Level.NINETY_FIVE), limits(atMost, n, Level.NINETY_NINE_POINT_EIGHT));
    }

    /** Where a share of the same n lies; on a limit counts as within it. */
    public Place placeOf(double share) {
        if (share < outer.low() || share > outer.high()) {
            return Place.VERY_UNUSUAL;
        }
        return share < inner.low() || share > inner.high() ? Place.UNUSUAL : Place.AS_EXPECTED;
    }

    private static Interval limits(double[] atMost, int n, Level level) {
        return new Interval(limit(atMost, n, level.tail()), limit(atMost, n, 1 - level.tail()), level.level());
    }

    private static double limit(double[] atMost, int n, double probability) {
        int r = 0;
        while (r < n && atMost[r] < probability) {
            r++;
        }
        double below = r == 0 ? 0 : atMost[r - 1];
        double overshoot = (atMost[r] - probability) / (atMost[r] - below);
        return Math.clamp((r - overshoot) / n, 0, 1);
    }

    /** The binomial distribution function at 0 … n. Built outwards from the most likely count, so that nothing underflows at once. */
    private static double[] distribution(double target, int n) {
        double[] weight = new double[n + 1];
        int mode = (int) Math.min(n, Math.floor((n + 1.0) * target));
        double odds = target / (1 - target);
        weight[mode] = 1;
        for (int k = mode; k < n; k++) {
            weight[k + 1] = weight[k] * odds * (n - k) / (k + 1);
        }
        for (int k = mode; k > 0; k--) {
            weight[k - 1] = weight[k] * k / (odds * (n - k + 1));
        }
        double total = 0;
        for (int k = 0; k <= n; k++) {
            total += weight[k];
            weight[k] = total;
        }
        for (int k = 0; k <= n; k++) {
            weight[k] /= total;
        }
        return weight;
    }
}
