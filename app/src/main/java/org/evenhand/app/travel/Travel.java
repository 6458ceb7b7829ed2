package org.evenhand.app.travel;

import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.evenhand.packs.places.GridReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How long the way is from one place to others. Asks the routing service of the installation, where there is one, in one call and with a limit of
 * time; where there is none, or it does not answer, ways are estimated and the answer says so.
 */
public final class Travel {

    private static final Logger LOG = LoggerFactory.getLogger(Travel.class);

    private final Optional<RoadService> service;
    private final Supplier<Estimates> estimates;
    private final TravelSettings settings;
    private final KnownWays known;
    private final InstantSource clock;
    private final AtomicReference<Instant> notBefore = new AtomicReference<>(Instant.EPOCH);

    Travel(Optional<RoadService> service, Supplier<Estimates> estimates, TravelSettings settings, InstantSource clock) {
        this.service = service;
        this.estimates = estimates;
        this.settings = settings;
        this.known = new KnownWays(clock);
        this.clock = clock;
    }

    /** The way to each of these places. */
    public Ways from(GridReference origin, List<GridReference> places) {
        return from(origin, places, estimated(origin, places));
    }

    /** The same, where the ways to these places were estimated already. */
    public Ways from(GridReference origin, List<GridReference> places, List<Way> estimated) {
        if (service.isEmpty()) {
            return new Ways(estimated, Ways.Basis.ESTIMATED);
        }
        try {
            return new Ways(routed(service.get(), origin, places, estimated), Ways.Basis.ROUTED);
        } catch (IOException noAnswer) {
            return new Ways(estimated, Ways.Basis.NO_ANSWER);
        }
    }

    /** Estimated, whatever the installation runs: for what compares many and may not wait. */
    public List<Way> estimated(GridReference origin, List<GridReference> places) {
        return estimates.get().of(origin, places);
    }

    /** The nearest by the estimate are asked for; the estimate stays for the others. */
    private List<Way> routed(RoadService roads, GridReference origin, List<GridReference> places, List<Way> estimated)
            throws IOException {
        GridReference from = KnownWays.rounded(origin);
        List<Integer> nearest = IntStream.range(0, places.size())
                .boxed()
                .sorted(Comparator.comparing(estimated::get, Way.NEAREST_FIRST))
                .limit(settings.places())
                .toList();
        learn(
                roads,
                from,
                nearest.stream()
                        .map(i -> KnownWays.rounded(places.get(i)))
                        .distinct()
                        .toList());
        List<Way> ways = new ArrayList<>(estimated);
        for (int i : nearest) {
            known.find(from, KnownWays.rounded(places.get(i))).ifPresent(way -> ways.set(i, way));
        }
        return ways;
    }

    private void learn(RoadService roads, GridReference from, List<GridReference> places) throws IOException {
        List<GridReference> unknown = places.stream()
                .filter(place -> known.find(from, place).isEmpty())
                .toList();
        if (unknown.isEmpty()) {
            return;
        }
        if (clock.instant().isBefore(notBefore.get())) {
            throw new IOException("It did not answer a moment ago.");
        }
        try {
            List<Way> ways = roads.ask(from, unknown);
            for (int i = 0; i < unknown.size(); i++) {
                known.keep(from, unknown.get(i), ways.get(i));
            }
        } catch (IOException noAnswer) {
            notBefore.set(clock.instant().plus(settings.pause()));
            LOG.warn("The routing service is not used for {}: {}", settings.pause(), noAnswer.getMessage());
            throw noAnswer;
        }
    }
}
