package org.evenhand.engine.compare;

import org.evenhand.vocabulary.Interval;

/**
 * A count of events that happen independently of each other, such as requests in a month, and the range in which their long-run number lies.
 *
 * <p>Invariant: 0 ≤ low ≤ count &lt; high.
 *
 * <p>Source: below 10 the exact interval of F. Garwood (1936), Fiducial limits for the Poisson distribution, Biometrika 28, 437–442; from 10
 * Byar's approximation, N. E. Breslow, N. E. Day (1987), Statistical Methods in Cancer Research II, IARC, page 69, equation 2.13, which
 * public health in England uses in the same way. See docs/methods/compare.md.
 *
 * @param count not negative
 */
public record EventCount(long count) {

    private static final long BYAR_FROM = 10;

    public EventCount {
        if (count < 0) {
            throw new IllegalArgumentException("A count of %d is negative.".formatted(count));
        }
    }

    public static EventCount of(long count) {
        return new EventCount(count);
    }

    /** In the unit of the count. */
    public Interval interval(Level level) {
        return count < BYAR_FROM
                ? new Interval(exactLow(level.tail()), exactHigh(level.tail()), level.level())
                : new Interval(byar((double) count, -level.z()), byar(count + 1.0, level.z()), level.level());
    }

    private static double byar(double events, double z) {
        double root = 1 - 1 / (9 * events) + z / (3 * Math.sqrt(events));
        return events * root * root * root;
    }

    /** The mean at which so many events or more have the probability of the tail. */
    private double exactLow(double tail) {
        if (count == 0) {
            return 0;
        }
        return meanWhere(1 - tail, (int) count - 1);
    }

    /** The mean at which so many events or fewer have the probability of the tail. */
    private double exactHigh(double tail) {
        return meanWhere(tail, (int) count);
    }

    /** The mean at which {@code most} events or fewer have the given probability; that falls as the mean grows, so halving finds it. */
    private static double meanWhere(double probability, int most) {
        double low = 0;
        double high = 100;
        for (int step = 0; step < 100; step++) {
            double mean = (low + high) / 2;
            if (atMost(most, mean) > probability) {
                low = mean;
            } else {
                high = mean;
            }
        }
        return (low + high) / 2;
    }

    private static double atMost(int most, double mean) {
        double term = Math.exp(-mean);
        double sum = term;
        for (int events = 1; events <= most; events++) {
            term *= mean / events;
            sum += term;
        }
        return sum;
    }
}
