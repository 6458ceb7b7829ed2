package org.evenhand.engine.compare;

/** The levels of confidence in use: the usual one, and that of the outer limits of a funnel plot. Nothing else is shown, so nothing else is here. */
public enum Level {
    /** The normal quantile at 0.975. */
    NINETY_FIVE(0.95, 1.959963984540054),
    /** The normal quantile at 0.999: one in 500 lies beyond by chance alone, half of them on each side. */
    NINETY_NINE_POINT_EIGHT(0.998, 3.090232306167813);

    private final double level;
    private final double z;

    Level(double level, double z) {
        this.level = level;
        this.z = z;
    }

    /** Between 0 and 1. */
    public double level() {
        return level;
    }

    /** The standard normal quantile at (1 + level) / 2. */
    public double z() {
        return z;
    }

    /** The probability left out on each side. */
    public double tail() {
        return (1 - level) / 2;
    }
}
