package org.evenhand.app.site.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class FanTest {

    private static Fan.Point point(double low, double value, double high) {
        return new Fan.Point(value, low, high);
    }

    private static Fan fan(Fan.Line... lines) {
        return new Fan("t", "s", "q", "people", List.of(2025, 2026, 2027), List.of(lines));
    }

    private static final Fan.Line RISING =
            new Fan.Line("There", List.of(point(0, 100, 200), point(100, 200, 300), point(200, 300, 400)));

    /** The top is 400, so that 100 lies a quarter from below: y = 75; the middle year stands at 500 of 1000. */
    @Test
    void the_line_goes_through_its_values_and_the_band_around_its_ranges() {
        Fan fan = fan(RISING);

        assertThat(fan.top()).isEqualTo(400);
        assertThat(fan.line(0)).isEqualTo("M0 75L500 50L1000 25");
        assertThat(fan.band(0)).isEqualTo("M0 50L500 25L1000 0L1000 50L500 75L0 100Z");
    }

    @Test
    void the_axis_begins_at_nothing_and_ends_above_the_highest_range() {
        assertThat(fan(RISING).values()).extracting(Fan.Tick::label).containsExactly("0", "100", "200", "300", "400");
    }

    @Test
    void a_value_below_nothing_is_drawn_on_the_axis() {
        Fan.Line below = new Fan.Line("x", List.of(point(-9, -5, 1), point(0, 1, 2), point(0, 2, 4)));

        assertThat(fan(below).line(0)).startsWith("M0 100L");
    }

    @Test
    void at_most_four_years_are_marked_and_the_last_is_among_them() {
        List<Integer> years =
                java.util.stream.IntStream.rangeClosed(2025, 2036).boxed().toList();
        List<Fan.Point> points = years.stream().map(year -> point(1, 2, 3)).toList();

        Fan fan = new Fan("t", "s", "q", "people", years, List.of(new Fan.Line("x", points)));

        // Eleven steps, four at a time: 2025, 2029, and 2033 would crowd 2036.
        assertThat(fan.marked()).extracting(Fan.Tick::label).containsExactly("2025", "2029", "2036");
    }

    @Test
    void the_picture_is_told_in_words() {
        assertThat(fan(RISING).alternative()).isEqualTo("t. There: 100 in 2025, 300 in 2027.");
    }

    @Test
    void one_year_or_a_line_of_another_length_cannot_be_drawn() {
        assertThatThrownBy(() -> new Fan("t", "s", "q", "people", List.of(2025), List.of(RISING)))
                .hasMessageContaining("two years");
        assertThatThrownBy(() -> fan(new Fan.Line("Short", List.of(point(1, 2, 3)))))
                .hasMessageContaining("1 points for 3 years");
    }

    /** From 10, up 30 and down 20 to 20: the highest level is 40, and 70% of the width are for it, 1.75% a piece. */
    @Test
    void each_step_of_a_waterfall_begins_where_the_one_before_it_ended() {
        Waterfall waterfall = new Waterfall(
                "t",
                "s",
                "q",
                List.of(
                        new Waterfall.Step("Start", 10, "10", true),
                        new Waterfall.Step("More", 30, "+30", false),
                        new Waterfall.Step("Fewer", -20, "−20", false),
                        new Waterfall.Step("End", 20, "20", true)));

        assertThat(waterfall.drawn()).extracting(Waterfall.Drawn::from).containsExactly("0%", "17.5%", "35%", "0%");
        assertThat(waterfall.drawn())
                .extracting(Waterfall.Drawn::width)
                .containsExactly("17.5%", "52.5%", "35%", "35%");
        assertThat(waterfall.alternative()).isEqualTo("t. Start: 10; More: +30; Fewer: −20; End: 20.");
    }
}
