package org.evenhand.packs.maps;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.evenhand.engine.travel.LandMap;
import org.evenhand.engine.travel.LandMap.Path;
import org.evenhand.engine.travel.LandMap.Spot;
import org.evenhand.packs.Packs;
import org.evenhand.packs.Row;
import org.evenhand.packs.workforce.SharingAssumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The real land and the crossings that come with the product. Places are town centres on the National Grid, to about half a kilometre. */
class LandTest {

    private static final Packs PACKS = Packs.on(Packs.builtInShelf());
    private static final LandMap LAND = Land.from(PACKS);
    private static final double RATIO =
            SharingAssumptions.from(PACKS).roadRatio().value().mode();

    private static Path path(int east, int north, int otherEast, int otherNorth) {
        return LAND.paths(new Spot(east, north), List.of(new Spot(otherEast, otherNorth)))
                .getFirst()
                .orElseThrow();
    }

    /** Estimates of road distances that somebody published, in kilometres; the table known of the pack crossings has them with their sources. */
    @Test
    void roads_around_wide_water_are_estimated_within_a_fifth_and_far_better_than_by_the_straight_line() {
        for (Row known : PACKS.get("crossings").table("known")) {
            if (known.text("water").equals("WIDE")) {
                double metres = path(
                                        known.whole("one_easting"),
                                        known.whole("one_northing"),
                                        known.whole("other_easting"),
                                        known.whole("other_northing"))
                                .metres()
                        * RATIO;

                assertThat(metres / known.whole("road_metres"))
                        .as(known.text("key"))
                        .isBetween(0.8, 1.2);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        // Hull, New Holland: 5 km of Humber, and about 16 over the bridge.
        "509500, 428500, 508000, 424000, 14000, 19000, false",
        // Southport, Lytham: the mouth of the Ribble; 23 km to Preston, where the first bridges are, and 17 back. The
        // map has land a little before.
        "333500, 417000, 336500, 427500, 28000, 42000, false",
        // Liverpool, Birkenhead: through the tunnel.
        "334500, 390500, 332500, 389000, 2400, 5000, false",
        // Weston-super-Mare, Cardiff: 17 km of water; about 75 over the Severn.
        "332000, 161500, 318500, 176500, 65000, 90000, false",
        // Southend, Sheerness: 11 km of Thames; 32 km to the Dartford Crossing, 3 over it and 36 on.
        "588000, 185500, 592000, 175000, 70000, 90000, false",
        // Skegness, Hunstanton: around the Wash.
        "556500, 363200, 567300, 340700, 75000, 95000, false",
        // Southampton, Cowes: by the ferry, 50 km by road as it counts.
        "442000, 112000, 449500, 96000, 35700, 39000, true",
        // Plymouth, Saltash: over the Tamar.
        "248000, 54500, 242500, 59000, 7000, 10000, false"
    })
    void water_is_gone_around_or_crossed_where_it_can_be(
            int east, int north, int otherEast, int otherNorth, double least, double most, boolean isByFerry) {
        Path path = path(east, north, otherEast, otherNorth);

        assertThat(path.metres()).isBetween(least, most);
        assertThat(path.isByFerry()).isEqualTo(isByFerry);
    }

    @ParameterizedTest
    @CsvSource({
        "Leeds to Bradford,        430000, 433500, 416500, 433000",
        "Hull to Beverley,         509500, 428500, 503500, 439500",
        "Chester to Oswestry over Wales, 340500, 366300, 329000, 329500",
        "Berwick to Carlisle over Scotland, 399800, 653000, 340000, 556000",
        "Birmingham to London,     407000, 287000, 530000, 180500"
    })
    void over_land_the_way_is_the_straight_line_also_through_wales_and_scotland(
            String name, int east, int north, int otherEast, int otherNorth) {
        double straight = Math.hypot(east - otherEast, north - otherNorth);

        assertThat(path(east, north, otherEast, otherNorth).metres()).as(name).isBetween(straight, 1.05 * straight);
    }

    @Test
    void nothing_leads_by_road_to_the_isles_of_scilly() {
        assertThat(LAND.paths(new Spot(147_500, 30_300), List.of(new Spot(90_300, 10_600)))
                        .getFirst())
                .isEmpty();
    }

    @Test
    void every_crossing_leads_over_water_from_one_shore_to_another() {
        for (Row crossing : PACKS.get("crossings").table("crossings")) {
            Spot one = new Spot(crossing.whole("one_easting"), crossing.whole("one_northing"));
            Spot other = new Spot(crossing.whole("other_easting"), crossing.whole("other_northing"));

            assertThat(LAND.paths(one, List.of(other)).getFirst())
                    .as(crossing.text("key"))
                    .isPresent();
        }
    }
}
