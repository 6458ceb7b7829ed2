package org.evenhand.engine.demand;

import org.evenhand.vocabulary.NotUnderstood;

/**
 * A number as people who know the field put it: at least, most likely, at most. Read as a triangular distribution between {@code low} and
 * {@code high} with its peak at {@code mode}.
 *
 * <p>Mean (a + c + b) ÷ 3 and variance (a² + b² + c² − ab − ac − bc) ÷ 18, for low a, high b, mode c. Source: Johnson, N. L., Kotz, S.,
 * Balakrishnan, N., Continuous Univariate Distributions, volume 2 (1995), chapter 26.
 *
 * @param low finite
 * @param mode not below {@code low}
 * @param high not below {@code mode}, finite
 */
public record Elicited(double low, double mode, double high) {

    public Elicited {
        if (!(Double.NEGATIVE_INFINITY < low && low <= mode && mode <= high && high < Double.POSITIVE_INFINITY)) {
            throw new NotUnderstood(
                    "Low, mode and high",
                    "%s, %s, %s".formatted(low, mode, high),
                    "Give the least, the most likely and the greatest value, in this order.");
        }
    }

    public static Elicited of(double low, double mode, double high) {
        return new Elicited(low, mode, high);
    }

    /** A number that is known, or that somebody has set. */
    public static Elicited exactly(double value) {
        return new Elicited(value, value, value);
    }

    public boolean exact() {
        return low == high;
    }

    public double mean() {
        return exact() ? mode : (low + mode + high) / 3;
    }

    public double variance() {
        return exact()
                ? 0
                : Math.max(0, (low * low + high * high + mode * mode - low * high - low * mode - high * mode) / 18);
    }

    /** The mean of the square. */
    public double secondMoment() {
        return variance() + mean() * mean();
    }

    /**
     * The value below which a share of the distribution lies, by inversion of the distribution function.
     *
     * @param share 0 to 1
     */
    public double quantile(double share) {
        if (exact()) {
            return mode;
        }
        double rising = (mode - low) / (high - low);
        return share < rising
                ? low + Math.sqrt(share * (high - low) * (mode - low))
                : high - Math.sqrt((1 - share) * (high - low) * (high - mode));
    }

    public Elicited times(double factor) {
        return factor >= 0
                ? new Elicited(low * factor, mode * factor, high * factor)
                : new Elicited(high * factor, mode * factor, low * factor);
    }
}
