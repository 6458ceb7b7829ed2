package org.evenhand.app.travel;

import java.time.Duration;
import java.util.Comparator;

/** The way from one place to another. */
public sealed interface Way {

    /** The quickest first; then the shortest of those that are only estimated; last where there is none. */
    Comparator<Way> NEAREST_FIRST =
            Comparator.<Way>comparingInt(way -> rank(way)).thenComparingDouble(way -> length(way));

    /** By car, as the routing service worked it out. */
    record ByCar(double metres, Duration time) implements Way {}

    /**
     * From the straight line, or from the way over land where that leads through wide water.
     *
     * @param metres by road; a ferry counts as far as a car drives meanwhile
     */
    record Estimated(double metres, boolean isByFerry) implements Way {}

    /** Both places are known and no way between them for a car: an island without a ferry. */
    record Nowhere() implements Way {}

    private static int rank(Way way) {
        return switch (way) {
            case ByCar car -> 0;
            case Estimated estimated -> 1;
            case Nowhere nowhere -> 2;
        };
    }

    private static double length(Way way) {
        return switch (way) {
            case ByCar car -> car.time().toMillis();
            case Estimated estimated -> estimated.metres();
            case Nowhere nowhere -> 0;
        };
    }
}
