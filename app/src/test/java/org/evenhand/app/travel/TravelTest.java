package org.evenhand.app.travel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.evenhand.packs.Packs;
import org.evenhand.packs.places.GridReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whom it asks, how often, and what it says when there is no answer. */
class TravelTest {

    private static final GridReference HERE = new GridReference(430_000, 433_000, false);
    private static final GridReference NEAR = new GridReference(433_000, 437_000, false);
    private static final GridReference FAR = new GridReference(436_000, 441_000, false);
    private static final Estimates ESTIMATES = new Estimates(Packs.on(Packs.builtInShelf()));

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-22T20:00:00Z"));
    private final List<List<GridReference>> asked = new ArrayList<>();
    private boolean isDown;

    /** 1 minute for each kilometre east of 430,000, and 2 km for each minute. */
    private List<Way> minutesEast(List<GridReference> places) throws IOException {
        asked.add(places);
        if (isDown) {
            throw new IOException("It is down.");
        }
        return places.stream()
                .<Way>map(place -> {
                    int kilometres = (place.easting() - HERE.easting()) / 1_000;
                    return new Way.ByCar(2_000.0 * kilometres, Duration.ofMinutes(kilometres));
                })
                .toList();
    }

    private Travel travel(Optional<RoadService> service, int places) {
        return new Travel(
                service,
                () -> ESTIMATES,
                new TravelSettings(
                        "http://127.0.0.1:1", "driving", Duration.ofSeconds(1), Duration.ofSeconds(30), places, ""),
                now::get);
    }

    private Travel travel() {
        return travel(Optional.of((from, to) -> minutesEast(to)), 99);
    }

    @Test
    void without_a_service_ways_are_estimated_and_nobody_is_asked() {
        Ways ways = travel(Optional.empty(), 99).from(HERE, List.of(FAR, NEAR));

        assertThat(ways.basis()).isEqualTo(Ways.Basis.ESTIMATED);
        // √(6² + 8²) = 10 km and √(3² + 4²) = 5 km, times 1.4 (pack sharing-assumptions).
        assertThat(ways.list())
                .map(way -> ((Way.Estimated) way).metres())
                .satisfiesExactly(
                        far -> assertThat(far).isCloseTo(14_000, within(1e-6)),
                        near -> assertThat(near).isCloseTo(7_000, within(1e-6)));
    }

    @Test
    void around_wide_water_the_way_over_land_is_estimated_and_not_the_straight_line() {
        GridReference hull = new GridReference(509_500, 428_500, false);
        GridReference newHolland = new GridReference(508_000, 424_000, false);
        GridReference beverley = new GridReference(503_500, 439_500, false);
        GridReference scilly = new GridReference(90_300, 10_600, false);

        List<Way> ways = travel(Optional.empty(), 99)
                .from(hull, List.of(scilly, newHolland, beverley))
                .list();

        // New Holland is 4.7 km over the Humber, Beverley 12.5 km over land.
        assertThat(ways.stream().sorted(Way.NEAREST_FIRST)).containsExactly(ways.get(2), ways.get(1), ways.get(0));
        assertThat(ways.getFirst()).isEqualTo(new Way.Nowhere());
    }

    @Test
    void the_service_is_asked_once_for_all_and_not_again_within_the_hour() {
        Travel travel = travel();

        Ways first = travel.from(HERE, List.of(FAR, NEAR));
        Ways again = travel.from(new GridReference(430_049, 432_951, true), List.of(NEAR, FAR));

        assertThat(first.basis()).isEqualTo(Ways.Basis.ROUTED);
        assertThat(first.list())
                .containsExactly(
                        new Way.ByCar(12_000, Duration.ofMinutes(6)), new Way.ByCar(6_000, Duration.ofMinutes(3)));
        assertThat(again.list())
                .containsExactly(first.list().get(1), first.list().get(0));
        assertThat(asked).containsExactly(List.of(NEAR, FAR));
    }

    @Test
    void what_was_said_is_forgotten_after_an_hour() {
        Travel travel = travel();
        travel.from(HERE, List.of(NEAR));

        now.updateAndGet(then -> then.plus(Duration.ofMinutes(61)));
        travel.from(HERE, List.of(NEAR));

        assertThat(asked).hasSize(2);
    }

    @Test
    void only_rounded_places_leave() {
        travel().from(new GridReference(430_049, 432_951, false), List.of(new GridReference(433_049, 436_950, false)));

        assertThat(asked).containsExactly(List.of(NEAR));
    }

    @Test
    void without_an_answer_ways_are_estimated_and_it_is_left_in_peace_for_a_while() {
        Travel travel = travel();
        isDown = true;

        Ways down = travel.from(HERE, List.of(NEAR));
        travel.from(HERE, List.of(FAR));
        isDown = false;
        now.updateAndGet(then -> then.plusSeconds(31));
        Ways up = travel.from(HERE, List.of(NEAR));

        assertThat(down).isEqualTo(new Ways(List.of(new Way.Estimated(5_000 * 1.4, false)), Ways.Basis.NO_ANSWER));
        assertThat(up.basis()).isEqualTo(Ways.Basis.ROUTED);
        assertThat(asked).containsExactly(List.of(NEAR), List.of(NEAR));
    }

    @Test
    void places_beyond_what_it_is_asked_at_once_stay_estimated_and_come_after() {
        Ways ways = travel(Optional.of((from, to) -> minutesEast(to)), 1).from(HERE, List.of(FAR, NEAR));

        assertThat(asked).containsExactly(List.of(NEAR));
        assertThat(ways.list()).first().isInstanceOf(Way.Estimated.class);
        assertThat(ways.list().stream().sorted(Way.NEAREST_FIRST))
                .first()
                .isEqualTo(new Way.ByCar(6_000, Duration.ofMinutes(3)));
    }

    @Test
    void the_quickest_come_first_then_the_estimated_and_last_what_no_way_leads_to() {
        Way slowButShort = new Way.ByCar(1_000, Duration.ofMinutes(50));
        Way quickButLong = new Way.ByCar(60_000, Duration.ofMinutes(40));
        List<Way> ways = Arrays.asList(
                new Way.Nowhere(),
                new Way.Estimated(9_000, false),
                slowButShort,
                new Way.Estimated(8_000, false),
                quickButLong);

        ways.sort(Way.NEAREST_FIRST);

        assertThat(ways)
                .containsExactly(
                        quickButLong,
                        slowButShort,
                        new Way.Estimated(8_000, false),
                        new Way.Estimated(9_000, false),
                        new Way.Nowhere());
    }

    @ParameterizedTest
    @CsvSource({
        "ftp://127.0.0.1, address",
        "http://user:secret@127.0.0.1, address",
        "http://127.0.0.1:5000/path, address",
        "http://127.0.0.1?x=1, address",
        "127.0.0.1:5000, address",
        "http://a b, address"
    })
    void an_address_that_is_more_or_less_than_one_host_is_refused_by_name(String address, String name) {
        assertThatThrownBy(() -> new TravelSettings(address, "driving", Duration.ofSeconds(1), Duration.ZERO, 99, ""))
                .hasMessageContaining("evenhand.travel." + name);
    }
}
