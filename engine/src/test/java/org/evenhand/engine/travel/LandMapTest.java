package org.evenhand.engine.travel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.evenhand.engine.travel.LandMap.Crossing;
import org.evenhand.engine.travel.LandMap.Path;
import org.evenhand.engine.travel.LandMap.Spot;
import org.junit.jupiter.api.Test;

/** Cells of 1,000 m. The first line of a picture is the north; # is land. */
class LandMapTest {

    private static final double METRES = 1_000;
    /** An estuary that opens to the north, with land around its head. */
    private static final List<String> ESTUARY = List.of("###.###", "###.###", "###.###", "###.###", "#######");

    private static final Spot WEST = middle(2, 4);
    private static final Spot EAST = middle(4, 4);

    private static LandMap map(List<String> picture, Crossing... crossings) {
        int width = picture.getFirst().length();
        BitSet land = new BitSet();
        for (int line = 0; line < picture.size(); line++) {
            for (int x = 0; x < width; x++) {
                if (picture.get(line).charAt(x) == '#') {
                    land.set((picture.size() - 1 - line) * width + x);
                }
            }
        }
        return LandMap.of(width, picture.size(), METRES, land, List.of(crossings));
    }

    private static Spot middle(int x, int y) {
        return new Spot((x + 0.5) * METRES, (y + 0.5) * METRES);
    }

    private static Optional<Path> path(LandMap map, Spot from, Spot to) {
        return map.paths(from, List.of(to)).getFirst();
    }

    private static double metres(LandMap map, Spot from, Spot to) {
        return path(map, from, to).orElseThrow().metres();
    }

    @Test
    void over_land_the_way_is_the_straight_line() {
        assertThat(metres(map(ESTUARY), new Spot(100, 100), new Spot(2_900, 4_900)))
                // √(2,800² + 4,800²)
                .isCloseTo(5_557.0, within(0.1));
    }

    @Test
    void around_the_head_of_an_estuary_the_way_is_as_long_as_the_steps_that_touch_no_water() {
        // From (2, 4) three cells south, then two slant steps would touch the water at (3, 1); so four south, two east,
        // four north.
        assertThat(metres(map(ESTUARY), WEST, EAST)).isCloseTo(10_000, within(1.0));
    }

    @Test
    void a_bridge_is_taken_where_it_is_shorter_and_counts_as_much_as_it_says() {
        Crossing bridge = new Crossing(middle(2, 3), middle(4, 3), 2_500, false);

        // One south, the bridge, one north.
        assertThat(path(map(ESTUARY, bridge), WEST, EAST)).contains(new Path(4_500, false));
        assertThat(path(map(ESTUARY, bridge), middle(2, 0), EAST).orElseThrow().metres())
                .isLessThan(8_000);
    }

    @Test
    void a_ferry_leads_to_an_island_and_says_so() {
        List<String> island = List.of("##...##", "##...##", "##...##");
        Crossing ferry = new Crossing(middle(1, 1), middle(5, 1), 30_000, true);

        Path path = path(map(island, ferry), middle(0, 1), middle(6, 1)).orElseThrow();

        assertThat(path).isEqualTo(new Path(32_000, true));
        assertThat(path(map(island, ferry), middle(0, 0), middle(0, 2))).contains(new Path(2_000, false));
    }

    @Test
    void no_way_leads_to_land_that_nothing_joins() {
        List<String> island = List.of("#####....#", "#####....#", "#####....#");

        assertThat(path(map(island), middle(0, 1), middle(9, 1))).isEmpty();
        assertThat(path(map(island), middle(9, 1), middle(0, 1))).isEmpty();
    }

    @Test
    void of_places_on_an_island_or_far_from_any_land_the_map_knows_the_straight_line_only() {
        List<String> island = List.of("#####....##", "#####....##", "#####....##");

        assertThat(path(map(island), middle(9, 0), middle(10, 2))).contains(new Path(Math.hypot(1_000, 2_000), false));
        assertThat(path(map(island), middle(0, 0), new Spot(500, 90_500))).contains(new Path(90_000, false));
    }

    @Test
    void a_quay_in_the_water_belongs_to_the_nearest_land() {
        assertThat(metres(map(ESTUARY), new Spot(3_100, 4_500), EAST)).isCloseTo(10_000, within(1.0));
    }

    @Test
    void two_cells_that_touch_at_a_corner_are_not_joined() {
        List<String> corner = List.of("#####.....", "#####.....", ".....#####");

        assertThat(path(map(corner), middle(0, 2), middle(9, 0))).isEmpty();
    }

    @Test
    void a_crossing_without_land_at_its_end_is_refused() {
        Crossing lost = new Crossing(middle(2, 3), new Spot(90_000, 90_000), 1, false);

        assertThatThrownBy(() -> map(ESTUARY, lost)).hasMessageContaining("no land is near");
    }

    /** Whatever the map: no shorter than the straight line, as long on the way back, and on open land little longer than the straight line. */
    @Test
    void ways_are_no_shorter_than_straight_and_as_long_on_the_way_back() {
        SplittableRandom random = new SplittableRandom(20_261_122);
        int side = 40;
        for (int world = 0; world < 40; world++) {
            BitSet land = new BitSet();
            for (int cell = 0; cell < side * side; cell++) {
                land.set(cell, random.nextInt(10) < 8);
            }
            LandMap map = LandMap.of(side, side, METRES, land, List.of());
            Spot from = middle(random.nextInt(side), random.nextInt(side));
            Spot to = middle(random.nextInt(side), random.nextInt(side));

            Optional<Path> there = path(map, from, to);
            Optional<Path> back = path(map, to, from);

            assertThat(there.isPresent()).isEqualTo(back.isPresent());
            there.ifPresent(path -> {
                assertThat(path.metres()).isGreaterThanOrEqualTo(from.to(to));
                // Two sums of up to some hundred steps in single precision.
                assertThat(path.metres()).isCloseTo(back.orElseThrow().metres(), within(1.0));
            });
        }
    }

    @Test
    void on_open_land_a_path_is_at_most_1_0275_times_the_straight_line() {
        int side = 60;
        BitSet land = new BitSet();
        land.set(0, side * side);
        // One pond under the straight line, far smaller than the way.
        SplittableRandom random = new SplittableRandom(7);
        for (int time = 0; time < 50; time++) {
            Spot from = middle(random.nextInt(10), random.nextInt(side));
            Spot to = middle(50 + random.nextInt(10), random.nextInt(side));
            BitSet withPond = (BitSet) land.clone();
            int x = (int) ((from.east() + to.east()) / 2 / METRES);
            int y = (int) ((from.north() + to.north()) / 2 / METRES);
            withPond.clear(y * side + x);
            LandMap map = LandMap.of(side, side, METRES, withPond, List.of());

            // The way around one cell adds no more than two.
            assertThat(metres(map, from, to)).isLessThan(1.0275 * from.to(to) + 2 * METRES);
        }
    }
}
