package org.evenhand.engine.demand;

import org.evenhand.vocabulary.NotUnderstood;

/**
 * A number that is not known exactly, as the people who know say it: at least, most likely, at most. Not an interval with a probability.
 *
 * @param low not negative
 * @param mode the most likely, not below {@code low}
 * @param high not below {@code mode}, finite
 */
public record Range(double low, double mode, double high) {

    public Range {
        if (!(0 <= low && low <= mode && mode <= high && high < Double.POSITIVE_INFINITY)) {
            throw new NotUnderstood(
                    "Range",
                    "%s, %s, %s".formatted(low, mode, high),
                    "Give the least, the most likely and the greatest value, in this order, none below 0.");
        }
    }

    public static Range of(double low, double mode, double high) {
        return new Range(low, mode, high);
    }

    /** A number that is known, or that somebody has set. */
    public static Range exactly(double value) {
        return new Range(value, value, value);
    }

    Range plus(Range other) {
        return new Range(low + other.low, mode + other.mode, high + other.high);
    }

    Range times(double factor) {
        return new Range(low * factor, mode * factor, high * factor);
    }

    Range times(Range other) {
        return new Range(low * other.low, mode * other.mode, high * other.high);
    }

    /** The least is the least divided by the greatest. */
    Range dividedBy(Range other) {
        return new Range(low / other.high, mode / other.mode, high / other.low);
    }

    /** One less this: what is left of a whole. */
    Range rest() {
        return new Range(1 - high, 1 - mode, 1 - low);
    }
}
