package org.evenhand.app.travel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.evenhand.packs.places.GridReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Against a server on this machine. What is right in an answer is taken; whatever else comes is no answer. */
class OsrmTableTest {

    private static final GridReference PLYMOUTH = new GridReference(247_000, 54_000, false);
    /** 5,000 m away: 3,000 east, 4,000 north. */
    private static final GridReference NEAR = new GridReference(250_000, 58_000, false);

    private static final GridReference EXETER = new GridReference(292_000, 92_000, false);

    private final RoadServer server = new RoadServer();

    @AfterEach
    void closed() {
        server.close();
    }

    private OsrmTable table(Duration patience) {
        return new OsrmTable(new TravelSettings(
                server.address(), "driving", patience, Duration.ofSeconds(30), 99, "© OpenStreetMap contributors"));
    }

    /** Long enough for any machine. */
    private OsrmTable table() {
        return table(Duration.ofSeconds(30));
    }

    @Test
    void one_question_names_the_points_and_asks_for_seconds_and_metres_from_the_first() throws IOException {
        server.knows(point -> "600.4", point -> "70000");

        List<Way> ways = table().ask(PLYMOUTH, List.of(NEAR, EXETER));

        assertThat(ways)
                .containsExactly(
                        new Way.ByCar(70_000, Duration.ofMillis(600_400)),
                        new Way.ByCar(70_000, Duration.ofMillis(600_400)));
        // Longitude first, as GeoJSON has it; Plymouth lies at about 4.15 west, 50.37 north. Nothing but points is
        // said.
        assertThat(server.asked())
                .singleElement()
                .asString()
                .matches("/table/v1/driving/-4\\.1\\d+,50\\.3\\d+;-4\\.1\\d+,50\\.4\\d+;-3\\.5\\d+,50\\.7\\d+"
                        + "\\?sources=0&annotations=duration,distance");
    }

    @Test
    void a_cell_without_a_number_is_a_place_without_a_way() throws IOException {
        server.knows(
                point -> point.startsWith("-3.5") ? "null" : "600",
                point -> point.startsWith("-3.5") ? "null" : "9000");

        List<Way> ways = table().ask(PLYMOUTH, List.of(EXETER, NEAR));

        assertThat(ways).containsExactly(new Way.Nowhere(), new Way.ByCar(9_000, Duration.ofMinutes(10)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<html>Welcome</html>",
                "[]",
                "null",
                "{\"code\":\"NoSegment\"}",
                // Without the way to the beginning, with one too many, with two rows, with none.
                "{\"code\":\"Ok\",\"durations\":[[600]],\"distances\":[[9000]]}",
                "{\"code\":\"Ok\",\"durations\":[[0,600,700]],\"distances\":[[0,9000,9000]]}",
                "{\"code\":\"Ok\",\"durations\":[[0,600],[600,0]],\"distances\":[[0,9000],[9000,0]]}",
                "{\"code\":\"Ok\",\"durations\":[],\"distances\":[]}",
                // Only one of the two tables, which an old version of OSRM gives.
                "{\"code\":\"Ok\",\"durations\":[[0,600]]}",
                "{\"code\":\"Ok\",\"durations\":[[0,\"600\"]],\"distances\":[[0,9000]]}",
                "{\"code\":\"Ok\",\"durations\":[[0,-1]],\"distances\":[[0,9000]]}",
                "{\"code\":\"Ok\",\"durations\":[[0,600]],\"distances\":[[0,1e999]]}",
                "{\"code\":\"Ok\",\"durations\":[[0,600]],\"distances\":[[0,{}]]}"
            })
    void what_is_no_table_of_the_right_size_is_no_answer(String text) {
        server.says(text);

        assertThatThrownBy(() -> table().ask(PLYMOUTH, List.of(NEAR))).isInstanceOf(IOException.class);
    }

    @ParameterizedTest
    // Plymouth to Exeter is √(45² + 38²) = 58.9 km in a straight line; 5 km may be lost on the way to the nearest
    // roads.
    @CsvSource({"53000, false", "55000, true", "70000, true"})
    void a_road_that_is_shorter_than_the_straight_line_shows_a_map_that_ends_before(int metres, boolean isTaken)
            throws IOException {
        server.knows(point -> "3000", point -> Integer.toString(metres));

        if (isTaken) {
            assertThat(table().ask(PLYMOUTH, List.of(EXETER)))
                    .containsExactly(new Way.ByCar(metres, Duration.ofMinutes(50)));
        } else {
            assertThatThrownBy(() -> table().ask(PLYMOUTH, List.of(EXETER))).hasMessageContaining("cannot be");
        }
    }

    @Test
    void whoever_says_nothing_or_never_ends_is_waited_for_no_longer_than_the_setting_says() {
        Duration patience = Duration.ofMillis(300);

        server.neverBegins();
        assertThatThrownBy(() -> table(patience).ask(PLYMOUTH, List.of(NEAR))).hasMessageContaining("300 ms");

        server.neverEnds();
        assertThatThrownBy(() -> table(patience).ask(PLYMOUTH, List.of(NEAR))).hasMessageContaining("300 ms");
    }

    @Test
    void an_answer_without_end_is_not_read_to_the_end() {
        server.says(" ".repeat(1_000_001));

        assertThatThrownBy(() -> table().ask(PLYMOUTH, List.of(NEAR))).hasMessageContaining("said too much");
    }

    @Test
    void a_redirect_is_not_followed_and_a_fault_is_no_answer() {
        server.answers((call, places) -> {
            call.getResponseHeaders().add("Location", server.address() + "/table/v1/elsewhere/0,0;0,0");
            RoadServer.reply(call, 302, "");
        });

        assertThatThrownBy(() -> table().ask(PLYMOUTH, List.of(NEAR))).hasMessageContaining("302");
        assertThat(server.asked()).hasSize(1);

        server.answers((call, places) -> RoadServer.reply(call, 400, "{\"code\":\"TooBig\"}"));
        assertThatThrownBy(() -> table().ask(PLYMOUTH, List.of(NEAR))).hasMessageContaining("400");
    }

    @Test
    void a_fault_names_no_place() {
        server.close();

        assertThatThrownBy(() -> table().ask(PLYMOUTH, List.of(NEAR)))
                .isInstanceOf(IOException.class)
                .hasMessageNotContainingAny("50.", "-4.", "127.0.0.1");
    }
}
