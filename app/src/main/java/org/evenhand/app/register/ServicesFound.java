package org.evenhand.app.register;

import java.util.List;
import java.util.OptionalDouble;

/**
 * What a search found.
 *
 * @param lines the nearest first where it is known from where to count, else those of the area first and then by name; at most so many as the
 *     pack register-terms lets a page show
 * @param count how many fit, counted up to {@link #MOST_COUNTED}
 */
public record ServicesFound(List<Line> lines, int count) {

    /** Counting further would cost more than it tells. */
    public static final int MOST_COUNTED = 1_000;

    public ServicesFound {
        lines = List.copyOf(lines);
    }

    /** Whether there are more than were counted. */
    public boolean isMoreThanCounted() {
        return count > MOST_COUNTED;
    }

    /**
     * A service.
     *
     * @param metres in a straight line to the nearest of its places; empty where either end is not known
     * @param isApproximate whether that place is known by its sector only
     * @param town of that place; may be empty
     */
    public record Line(
            OfferedService service,
            ServiceEntry.Reach reach,
            ServiceEntry.Status status,
            String centre,
            OptionalDouble metres,
            boolean isApproximate,
            String town) {}
}
