package org.evenhand.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.evenhand.packs.SharedData;
import org.evenhand.planning.ScenarioFile.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ScenarioFileTest {

    private static final String GOOD = """
            {"version": 1, "name": "A question", "base_year": 2025, "years": 5, "areas": ["383"], "professions": ["SLT"]}
            """;

    static List<Path> examples() throws IOException {
        try (Stream<Path> files = Files.list(SharedData.project().resolve("examples/scenarios"))) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void every_example_is_read_and_written_back_to_the_same_scenario(Path file) throws IOException {
        Scenario read = read(Files.readString(file));

        String written = ScenarioFile.write(read);

        assertThat(read(written)).isEqualTo(read);
        assertThat(ScenarioFile.write(read(written))).isEqualTo(written);
    }

    @Test
    void the_least_scenario_takes_the_usual_run() {
        assertThat(read(GOOD).run()).isEqualTo(Scenario.Run.usual());
    }

    @Test
    void a_typing_error_in_a_key_names_the_nearest() {
        ScenarioProblem problem = only(GOOD.replace("\"professions\"", "\"profesions\""), "/profesions");

        assertThat(problem.remedy()).isEqualTo("Did you mean “professions”?");
    }

    @Test
    void a_typing_error_deep_inside_names_its_path() {
        String json = with("\"levers\": [{\"lever\": \"LEAVERS\", \"reason\": \"x\", \"profile\":"
                + " {\"shape\": \"STEP\", \"from\": 2026, \"facter\": 2}}]");

        assertThat(only(json, "/levers/0/profile/facter").remedy()).isEqualTo("Did you mean “factor”?");
    }

    @Test
    void a_negative_rate_is_refused() {
        String json = with("\"assumptions\": [{\"id\": \"slt.annual-leaver-rate\", \"low\": -0.1, \"mode\": 0.1,"
                + " \"high\": 0.2, \"reason\": \"x\"}]");

        assertThat(only(json, "/assumptions/0/low"))
                .isEqualTo(new ScenarioProblem(
                        "/assumptions/0/low", "-0.1", "A rate or number here is not negative.", "Give 0 or more."));
    }

    @Test
    void a_rate_of_moving_is_a_share_whether_its_unit_is_given_or_not() {
        String json = with("\"assumptions\": [{\"id\": \"all.moves-rate\", \"low\": -0.1, \"mode\": 0.1,"
                + " \"high\": 1.2, \"reason\": \"x\"}]");

        assertThat(only(json, "/assumptions/0/high"))
                .isEqualTo(new ScenarioProblem(
                        "/assumptions/0/high", "1.2", "A share is at most 1.", "Give 0.09 for 9%."));
        assertThat(only(json, "/assumptions/0/low").rule()).isEqualTo("A rate or number here is not negative.");
        assertThat(problems(json.replace("1.2", "NaN")))
                .anySatisfy(problem -> assertThat(problem.path()).isEqualTo("/assumptions/0/high"));
    }

    @Test
    void leaving_may_change_in_some_areas_only() {
        Scenario scenario =
                read(with("\"levers\": [{\"lever\": \"LEAVERS\", \"areas\": [\"E12000001\"], \"reason\": \"x\","
                        + " \"profile\": {\"shape\": \"STEP\", \"from\": 2026, \"factor\": 0.8}}]"));

        assertThat(scenario.levers().getFirst().areas()).containsExactly("E12000001");
    }

    @Test
    void shares_that_do_not_sum_to_one_are_refused() {
        String json = with(
                "\"experts_at_hand\": {\"roll_out\": [{\"year\": 2026, \"share\": 1}], \"mix\": {\"SLT\": 0.5, \"EP\": 0.4}}");

        ScenarioProblem problem = only(json, "/experts_at_hand/mix");

        assertThat(problem.value()).isEqualTo("0.9");
        assertThat(problem.rule()).contains("must sum to 1");
    }

    @Test
    void an_unknown_profession_is_refused() {
        assertThat(only(GOOD.replace("\"SLT\"", "\"SLTT\""), "/professions/0").remedy())
                .isEqualTo("Did you mean “SLT”?");
    }

    @Test
    void a_gap_between_years_is_refused() {
        String json = with("\"experts_at_hand\": {\"roll_out\": [{\"year\": 2026, \"share\": 0.2},"
                + " {\"year\": 2028, \"share\": 1}], \"mix\": {\"SLT\": 1}}");

        assertThat(only(json, "/experts_at_hand/roll_out/1/year").remedy()).isEqualTo("Give a share for 2027 too.");
    }

    @Test
    void what_is_not_a_number_is_refused_with_its_path() {
        String json = with("\"assumptions\": [{\"id\": \"slt.annual-leaver-rate\", \"low\": NaN, \"mode\": 0.1,"
                + " \"high\": 0.2, \"reason\": \"x\"}]");

        assertThat(problems(json)).anySatisfy(problem -> {
            assertThat(problem.path()).isEqualTo("/assumptions/0/low");
            assertThat(problem.rule()).isEqualTo("It is not a finite number.");
        });
    }

    @Test
    void a_circle_of_upskilling_is_refused() {
        String way = "{\"from\": \"%s\", \"to\": \"%s\", \"years\": 2, \"places_a_year\": 10, \"completion\": 1,"
                + " \"reason\": \"x\"}";
        String json = with("\"upskilling\": [" + way.formatted("TA", "STLD") + "," + way.formatted("STLD", "QTOD") + ","
                + way.formatted("QTOD", "TA") + "]");

        assertThat(only(json, "/upskilling/2").rule()).contains("circle");
    }

    @Test
    void a_huge_file_is_refused_after_two_megabytes() throws IOException {
        Endless endless = new Endless();

        Outcome outcome = ScenarioFile.read(endless);

        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        assertThat(endless.given).isLessThan(3L << 20);
    }

    @Test
    void a_key_that_stands_twice_is_refused() {
        assertThat(problems(GOOD.replace("\"years\": 5", "\"years\": 5, \"years\": 6")))
                .singleElement()
                .satisfies(problem -> assertThat(problem.rule()).contains("line 1"));
    }

    @Test
    void a_nest_of_brackets_is_refused() {
        assertThat(problems("[".repeat(100_000))).hasSize(1);
    }

    @Test
    void everything_wrong_is_said_at_once() {
        String json =
                "{\"version\": 1, \"nam\": \"x\", \"base_year\": 1900, \"years\": 31, \"areas\": [\"england\", \"383\"],"
                        + " \"professions\": [\"SLTT\"]}";

        List<String> paths = problems(json).stream().map(ScenarioProblem::path).toList();

        assertThat(paths).contains("/nam", "/name", "/base_year", "/years", "/areas", "/professions/0");
    }

    private static String with(String more) {
        return GOOD.replace("\"professions\"", more + ", \"professions\"");
    }

    /** A scenario in which nothing may be wrong. */
    static Scenario read(String json) {
        return switch (ScenarioFile.read(json)) {
            case Outcome.Read good -> good.scenario();
            case Outcome.Refused bad -> throw new AssertionError(bad.problems().toString());
        };
    }

    /** Three years from 2025 in which nothing happens, of some areas and professions as they stand in a file. */
    static Scenario scenario(String areas, String professions) {
        return read(
                "{\"version\": 1, \"name\": \"Here\", \"base_year\": 2025, \"years\": 2, \"areas\": %s, \"professions\": [\"%s\"]}"
                        .formatted(areas, professions));
    }

    private static List<ScenarioProblem> problems(String json) {
        return switch (ScenarioFile.read(json)) {
            case Outcome.Read good -> throw new AssertionError("was read: " + good);
            case Outcome.Refused bad -> bad.problems();
        };
    }

    private static ScenarioProblem only(String json, String path) {
        return problems(json).stream()
                .filter(problem -> problem.path().equals(path))
                .findFirst()
                .orElseThrow(() -> new AssertionError(problems(json).toString()));
    }

    /** Gives spaces for ever, and counts them. */
    private static final class Endless extends InputStream {

        private long given;

        @Override
        public int read() {
            given++;
            if (given > (100L << 20)) {
                throw new UncheckedIOException(new IOException("read too far"));
            }
            return ' ';
        }

        @Override
        public int read(byte[] buffer, int from, int length) {
            java.util.Arrays.fill(buffer, from, from + length, (byte) read());
            given += length - 1;
            return length;
        }
    }
}
