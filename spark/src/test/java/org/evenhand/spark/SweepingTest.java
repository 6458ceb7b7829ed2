package org.evenhand.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.launcher.JavaModuleOptions;
import org.evenhand.packs.SharedData;
import org.evenhand.planning.PlanInputs;
import org.evenhand.planning.PlanOptions;
import org.evenhand.planning.PlanTables;
import org.evenhand.planning.Planning;
import org.evenhand.planning.ScenarioFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class SweepingTest {

    @TempDir
    private Path folder = Path.of("");

    @BeforeAll
    static void here_are_the_packs() {
        System.setProperty(
                RunsScenarios.PACKS_PROPERTY,
                SharedData.project().resolve("packs/data").toString());
    }

    @Test
    @Timeout(value = 3, unit = TimeUnit.MINUTES)
    void on_two_threads_of_spark_a_sweep_gives_the_bytes_of_one_scenario_after_another() throws IOException {
        Sweep sweep = Sweeps.of(folder, 3, "[0.8, 1]");

        Map<String, String> alone = Sweeping.oneAfterAnother(sweep, RunsScenarios.inputs());

        try (JavaSparkContext spark =
                new JavaSparkContext(SparkSettings.of("local[2]", "1g", folder.resolve("scratch"), false))) {
            assertThat(Sweeping.on(spark, sweep, 1)).isEqualTo(alone);
            assertThat(Sweeping.on(spark, sweep, 4)).isEqualTo(alone);
            assertThat(Sweeping.on(spark, sweep, 1000)).isEqualTo(alone);
        }
    }

    @Test
    void the_totals_of_a_sweep_are_those_of_each_plan() throws IOException {
        Sweep sweep = Sweeps.of(folder, 2, "[0.9]");
        PlanInputs inputs = RunsScenarios.inputs();

        String totals = Sweeping.oneAfterAnother(sweep, inputs).getOrDefault("totals.csv", "");

        ScenarioFile.Outcome second = ScenarioFile.read(sweep.scenarios().get(1).json());
        String plan = PlanTables.rows(
                Planning.run(((ScenarioFile.Outcome.Read) second).scenario(), inputs, PlanOptions.plain())
                        .totals());
        assertThat(totals.lines().filter(line -> line.startsWith("2,")).map(line -> line.substring(2)))
                .containsExactlyElementsOf(plan.lines().skip(1).toList());
    }

    @Test
    void a_scenario_that_cannot_run_says_so_and_the_others_do() throws IOException {
        Path file = Files.writeString(
                folder.resolve("sweep.json"),
                Sweeps.json("[1]", "[1]")
                        .replace("/run/seed\", \"values\": [1]", "/areas/0\", \"values\": [\"383\", \"999\"]"));
        Sweep sweep = ((SweepFile.Outcome.Read) SweepFile.read(file)).sweep();

        Map<String, String> files = Sweeping.oneAfterAnother(sweep, RunsScenarios.inputs());

        List<String> scenarios = files.getOrDefault("scenarios.csv", "").lines().toList();
        assertThat(scenarios.get(1)).endsWith(",");
        assertThat(scenarios.get(2)).contains("999").doesNotEndWith(",");
        assertThat(files.getOrDefault("headlines.csv", "").lines().skip(1)).allMatch(line -> line.startsWith("1,"));
    }

    @Test
    void this_machine_opens_to_spark_what_its_executors_open() throws IOException {
        List<String> here = Files.readAllLines(SharedData.project().resolve("spark/java-options"));

        assertThat(here).containsExactly(JavaModuleOptions.defaultModuleOptionArray());
    }
}
