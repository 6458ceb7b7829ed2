package org.evenhand.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.evenhand.packs.SharedData;
import org.evenhand.planning.ScenarioProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SweepFileTest {

    @TempDir
    private Path folder = Path.of("");

    @Test
    void every_combination_is_a_scenario_and_the_last_place_varies_fastest() throws IOException {
        Sweep sweep = read(Sweeps.json("[1, 2]", "[0.8, 1]"));

        // Two seeds × two factors.
        assertThat(sweep.varied()).containsExactly("/run/seed", "/levers/0/profile/factor");
        assertThat(sweep.scenarios())
                .extracting(SweptScenario::values)
                .containsExactly(List.of("1", "0.8"), List.of("1", "1"), List.of("2", "0.8"), List.of("2", "1"));
        assertThat(sweep.scenarios()).extracting(SweptScenario::number).containsExactly(1, 2, 3, 4);
    }

    @Test
    void a_folder_of_scenarios_is_a_sweep_in_the_order_of_the_names() throws IOException {
        Path examples = SharedData.project().resolve("examples/scenarios");

        SweepFile.Outcome outcome = SweepFile.read(examples);

        assertThat(outcome).isInstanceOf(SweepFile.Outcome.Read.class);
        assertThat(((SweepFile.Outcome.Read) outcome)
                        .sweep()
                        .scenarios()
                        .getFirst()
                        .values())
                .containsExactly("baseline.json");
    }

    @Test
    void the_example_has_a_scenario_for_each_pair() throws IOException {
        SweepFile.Outcome outcome =
                SweepFile.read(SharedData.project().resolve("examples/sweeps/retention-and-training.json"));

        assertThat(outcome).isInstanceOf(SweepFile.Outcome.Read.class);
        assertThat(((SweepFile.Outcome.Read) outcome).sweep().scenarios()).hasSize(36);
    }

    @Test
    void a_place_that_the_base_does_not_have_is_refused_by_its_path() throws IOException {
        List<ScenarioProblem> problems = refused(Sweeps.json("[1]", "[1]").replace("/levers/0/", "/levers/7/"));

        assertThat(problems).extracting(ScenarioProblem::path).containsExactly("/vary/1/path");
    }

    @Test
    void a_value_that_a_scenario_may_not_have_is_refused_with_the_number_of_its_scenario() throws IOException {
        List<ScenarioProblem> problems = refused(Sweeps.json("[1]", "[1, -3]"));

        assertThat(problems).extracting(ScenarioProblem::path).containsExactly("scenario 2 /levers/0/profile/factor");
    }

    @Test
    void an_unknown_key_an_empty_list_and_what_is_not_json_are_refused() throws IOException {
        assertThat(refused(Sweeps.json("[]", "[1]")))
                .extracting(ScenarioProblem::path)
                .containsExactly("/vary/0/values");
        assertThat(refused(Sweeps.json("[1]", "[1]").replace("\"vary\"", "\"varry\"")))
                .extracting(ScenarioProblem::path)
                .containsExactly("/varry");
        assertThat(refused("{")).hasSizeGreaterThanOrEqualTo(1);
    }

    private Sweep read(String json) throws IOException {
        return switch (outcome(json)) {
            case SweepFile.Outcome.Read read -> read.sweep();
            case SweepFile.Outcome.Refused refused -> throw new AssertionError(refused.problems());
        };
    }

    private List<ScenarioProblem> refused(String json) throws IOException {
        return switch (outcome(json)) {
            case SweepFile.Outcome.Read read -> throw new AssertionError("taken: " + read.sweep());
            case SweepFile.Outcome.Refused refused -> refused.problems();
        };
    }

    private SweepFile.Outcome outcome(String json) throws IOException {
        return SweepFile.read(Files.writeString(folder.resolve("sweep.json"), json));
    }
}
