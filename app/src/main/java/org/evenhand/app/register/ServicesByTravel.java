package org.evenhand.app.register;

import java.util.List;
import java.util.Optional;
import org.evenhand.app.travel.Way;
import org.evenhand.app.travel.Ways;

/**
 * What a search found, with the way to each.
 *
 * @param lines the nearest by their way first; those without a place last; so many as a page shows
 * @param count how many fit, as {@link ServicesFound#count}
 * @param basis what ways were worked out from; empty where none was
 */
public record ServicesByTravel(List<Travelled> lines, int count, Optional<Ways.Basis> basis) {

    public ServicesByTravel {
        lines = List.copyOf(lines);
    }

    public static ServicesByTravel none() {
        return new ServicesByTravel(List.of(), 0, Optional.empty());
    }

    /** @param trip empty where either end is not known */
    public record Travelled(ServicesFound.Line line, Optional<Trip> trip) {}

    /**
     * To the place of a service to which the way is shortest.
     *
     * @param straightMetres in a straight line
     */
    public record Trip(ServicesFound.Place place, double straightMetres, Way way) {}
}
