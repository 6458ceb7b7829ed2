package org.evenhand.app.register;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.evenhand.packs.places.GridReference;

/**
 * What a search found.
 *
 * @param lines the nearest in a straight line first where it is known from where to count, else those of the area first and then by name; at
 *     most so many as the pack register-terms lets a page show, or compare by their way
 * @param count how many fit, counted up to {@link #MOST_COUNTED}
 */
public record ServicesFound(List<Line> lines, int count) {

    /** Counting further would cost more than it tells. */
    public static final int MOST_COUNTED = 1_000;

    public ServicesFound {
        lines = List.copyOf(lines);
    }

    /**
     * A service.
     *
     * @param usualWait empty where it does not say
     * @param languages besides English: ISO 639 codes
     * @param places of it that are nearest in a straight line, the nearest first; empty where either end is not known
     */
    public record Line(
            OfferedService service,
            ServiceEntry.Reach reach,
            ServiceEntry.Status status,
            String centre,
            Optional<ServiceEntry.Wait> usualWait,
            Set<String> languages,
            List<Place> places) {

        public Line {
            languages = Set.copyOf(languages);
            places = List.copyOf(places);
        }
    }

    /**
     * Where a service works from.
     *
     * @param town may be empty
     */
    public record Place(GridReference at, String town) {}
}
