package org.evenhand.engine.wait;

import org.evenhand.vocabulary.Interval;

/** After how many days a given share of waits has ended. */
public sealed interface Quantile {

    /**
     * 95 %, in days; low is 0 where the data do not bound it from below, high is infinite where they do not bound it from above.
     */
    Interval interval();

    /** @param days whole, or half where the curve runs exactly level at the share asked for */
    record Reached(double days, Interval interval) implements Quantile {}

    /**
     * So many are still waiting that the share has not been reached: it takes more than the days observed. To leave such waits out would be
     * to count only those who were answered.
     *
     * @param longerThanDays the longest wait observed
     */
    record NotReached(int longerThanDays, Interval interval) implements Quantile {}
}
