package org.evenhand.vocabulary;

/**
 * A range that holds the value with a stated probability.
 *
 * @param low in the unit of the figure
 * @param high in the unit of the figure, not below {@code low}; infinite where the data do not bound it
 * @param level between 0 and 1, usually 0.95
 */
public record Interval(double low, double high, double level) {

    public Interval {
        if (!(low <= high) || !(level > 0 && level < 1)) {
            throw new IllegalArgumentException(
                    "Interval %s to %s at level %s: low must not exceed high, and the level lies between 0 and 1."
                            .formatted(low, high, level));
        }
    }
}
