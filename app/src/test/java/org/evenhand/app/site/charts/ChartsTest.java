package org.evenhand.app.site.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.evenhand.vocabulary.Interval;
import org.junit.jupiter.api.Test;

class ChartsTest {

    private static Bar bar(String name, double value) {
        return new Bar(name, OptionalDouble.of(value), Optional.empty(), Double.toString(value), false);
    }

    @Test
    void the_longest_bar_takes_72_per_cent_and_the_others_their_share_of_it() {
        Bars bars = new Bars("t", "s", "q", List.of(bar("A", 200), bar("B", 50), bar("C", 0)));

        // 50 of 200 is a quarter; a quarter of 72% is 18%.
        assertThat(bars.drawn()).extracting(Bars.Drawn::width).containsExactly("72%", "18%", "0%");
    }

    @Test
    void a_range_that_reaches_beyond_its_bar_still_fits() {
        Bar wide = new Bar("A", OptionalDouble.of(100), Optional.of(new Interval(50, 200, 0.95)), "100", false);

        Bars.Drawn drawn = new Bars("t", "s", "q", List.of(wide)).drawn().getFirst();

        assertThat(drawn.range()).contains(new Bars.Range("18%", "72%"));
        assertThat(drawn.numberAt()).isEqualTo("72%");
    }

    @Test
    void bars_without_any_value_are_drawn_empty_and_say_why() {
        Bar held = new Bar("A", OptionalDouble.empty(), Optional.empty(), "[c]", false);

        Bars bars = new Bars("Nothing to show", "s", "q", List.of(held));

        assertThat(bars.drawn().getFirst().width()).isEqualTo("0%");
        assertThat(bars.alternative()).isEqualTo("Nothing to show. A: [c].");
    }

    @Test
    void the_title_names_the_greatest_of_those_that_have_a_value() {
        Bar held = new Bar("A", OptionalDouble.empty(), Optional.empty(), "[c]", false);

        assertThat(Titles.most(List.of(held, bar("B", 2), bar("C", 3)))).contains("C has most: 3.0");
        assertThat(Titles.most(List.of(held))).isEmpty();
    }

    @Test
    void the_pieces_of_a_bar_fill_it() {
        Stacked stacked = new Stacked(
                "t",
                "s",
                "q",
                List.of("short", "long"),
                List.of(new Stacked.Row("A", List.of(30.0, 90.0), List.of("30", "90"))));

        List<Stacked.Piece> pieces = stacked.drawn().getFirst().pieces();

        assertThat(pieces).extracting(Stacked.Piece::from).containsExactly("0%", "25%");
        assertThat(pieces).extracting(Stacked.Piece::width).containsExactly("25%", "75%");
        assertThat(pieces).extracting(Stacked.Piece::fill).containsExactly("eh-step-1", "eh-step-6");
    }

    @Test
    void a_row_must_have_a_value_for_each_band() {
        assertThatThrownBy(() -> new Stacked(
                        "t",
                        "s",
                        "q",
                        List.of("a", "b"),
                        List.of(new Stacked.Row("Leeds", List.of(1.0), List.of("1")))))
                .hasMessage("The row “Leeds” has 1 values for 2 bands.");
    }

    @Test
    void the_curve_steps_down_on_the_day_and_its_band_comes_back_along_the_lower_edge() {
        Curve curve =
                new Curve("t", "s", "q", List.of(new Curve.Point(50, 0.6, 0.4, 0.8)), List.of(75.0), List.of(), 100);

        // Day 50 of 100 is 500 of 1000 across; 0.6 still waiting is 40 of 100 down.
        assertThat(curve.line()).isEqualTo("M0 0H500V40H1000");
        assertThat(curve.band()).isEqualTo("M0 0H500V20H1000V60H500V0Z");
        assertThat(curve.censored()).isEqualTo("M750 37v6");
    }

    @Test
    void half_have_waited_until_the_first_day_on_which_no_more_than_half_still_wait() {
        List<Curve.Point> points = List.of(new Curve.Point(10, 0.7, 0.6, 0.8), new Curve.Point(84, 0.5, 0.4, 0.6));

        assertThat(Titles.half(points, 100)).isEqualTo("Half waited 84 days or more");
        assertThat(Titles.half(points.subList(0, 1), 100))
                .isEqualTo("More than half were still waiting after 100 days");
    }

    @Test
    void classes_hold_equal_counts_and_a_value_on_an_edge_belongs_above_it() {
        Steps steps = Steps.ofEqualCounts(new double[] {1, 2, 3, 4, 5, 6}, 3);

        assertThat(steps.breaks()).containsExactly(3.0, 5.0);
        assertThat(steps.level(2.9)).isEqualTo(1);
        assertThat(steps.level(3)).isBetween(3, 4);
        assertThat(steps.level(5)).isEqualTo(Palette.STEPS);
        assertThat(steps.key(v -> Place.number(v))).containsExactly("1 to under 3", "3 to under 5", "5 to 6");
    }

    @Test
    void places_that_all_share_one_value_make_one_class() {
        Steps steps = Steps.ofEqualCounts(new double[] {7, 7, 7}, 4);

        assertThat(steps.breaks()).isEmpty();
        assertThat(steps.level(7)).isEqualTo(Palette.STEPS);
    }

    @Test
    void hexagons_of_an_odd_row_stand_half_a_place_to_the_right_and_rows_rise() {
        AreaMap map = AreaMap.ofHexagons(
                "t",
                "s",
                "q",
                List.of("all"),
                List.of(
                        new AreaMap.Hexagon("low", "#", "1", 1, 0, 0, false),
                        new AreaMap.Hexagon("high", "#", "1", 1, 0, 1, false)));

        // The top corner of a hexagon is its first point: 2 + half a width of 34.64 = 19.32; the odd row is 17.32
        // further right and 30 higher.
        assertThat(map.areas().get(0).path()).startsWith("M19.32 32L");
        assertThat(map.areas().get(1).path()).startsWith("M36.64 2L");
    }

    @Test
    void a_map_names_the_areas_that_have_no_figure_in_its_key() {
        AreaMap map = AreaMap.ofHexagons(
                "t", "s", "q", List.of("all"), List.of(new AreaMap.Hexagon("A", "#", "[c]", 0, 0, 0, false)));

        assertThat(map.meanings()).containsExactly("all", "No figure shown");
        assertThat(map.fills()).containsExactly("eh-step-6", "eh-step-none");
    }

    @Test
    void numbers_in_drawings_have_a_point_and_no_trailing_noughts() {
        assertThat(Place.number(12.5)).isEqualTo("12.5");
        assertThat(Place.number(100)).isEqualTo("100");
        assertThat(Place.number(-0.001)).isEqualTo("0");
    }
}
