package org.evenhand.app.travel;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.evenhand.packs.places.GridReference;

/**
 * Ways that the routing service said, for an hour and in memory only, between places that were rounded before it was asked. Neither who asked
 * nor when can be read from them.
 */
final class KnownWays {

    private static final Duration AGE = Duration.ofHours(1);
    private static final int MOST = 50_000;
    private static final int METRES = 100;

    private final InstantSource clock;
    /** The oldest first. */
    private final Map<Ends, Known> ways = new LinkedHashMap<>();

    KnownWays(InstantSource clock) {
        this.clock = clock;
    }

    private record Ends(GridReference from, GridReference to) {}

    private record Known(Way way, Instant since) {}

    /** The place to the nearest 100 metres, which no drive depends on and many postcodes share. */
    static GridReference rounded(GridReference place) {
        return new GridReference(rounded(place.easting()), rounded(place.northing()), false);
    }

    private static int rounded(int metres) {
        return Math.round((float) metres / METRES) * METRES;
    }

    synchronized Optional<Way> find(GridReference from, GridReference to) {
        Instant oldest = clock.instant().minus(AGE);
        return Optional.ofNullable(ways.get(new Ends(from, to)))
                .filter(known -> known.since().isAfter(oldest))
                .map(Known::way);
    }

    synchronized void keep(GridReference from, GridReference to, Way way) {
        Ends ends = new Ends(from, to);
        ways.remove(ends);
        ways.put(ends, new Known(way, clock.instant()));
        if (ways.size() > MOST) {
            ways.remove(ways.keySet().iterator().next());
        }
    }
}
