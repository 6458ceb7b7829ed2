package org.evenhand.engine.plan;

/** The normal distribution. */
public final class Normal {

    /** The standard deviations that five per cent lie beyond on one side. */
    public static final double NINETY_FIVE = 1.6448536269514722;

    private static final double LOG_ROOT_TWO_PI = 0.9189385332046728;
    private static final double CERTAIN = 8;

    private Normal() {}

    /**
     * Probability that a standard normal number is at most {@code z}, by Taylor series about 0, to 1e-15. Source: Marsaglia, G., Evaluating the
     * normal distribution, Journal of Statistical Software 11 (2004), issue 4.
     */
    public static double atMost(double z) {
        if (z < -CERTAIN) {
            return 0;
        }
        if (z > CERTAIN) {
            return 1;
        }
        double sum = z;
        double before = 0;
        double term = z;
        double square = z * z;
        for (int i = 3; sum != before; i += 2) {
            before = sum;
            term *= square / i;
            sum += term;
        }
        return Math.clamp(0.5 + sum * StrictMath.exp(-0.5 * square - LOG_ROOT_TWO_PI), 0.0, 1.0);
    }

    /** Probability that a normal number is 0 or more; certain where it has no spread. */
    public static double atLeastNothing(double mean, double variance) {
        if (!(variance > 0)) {
            return mean >= 0 ? 1 : 0;
        }
        return atMost(mean / Math.sqrt(variance));
    }
}
