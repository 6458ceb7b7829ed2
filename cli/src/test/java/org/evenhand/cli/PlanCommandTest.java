package org.evenhand.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.evenhand.packs.SharedData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class PlanCommandTest {

    private static final Path EXAMPLES = SharedData.project().resolve("examples/scenarios");

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder = Path.of("");

    @Test
    void a_plan_writes_the_same_bytes_on_any_number_of_threads() throws IOException {
        Path scenario = EXAMPLES.resolve("posts-limited.json");

        int first = run("plan", "run", scenario.toString(), "--threads", "1", "--out", folder + "/one");
        int second = run("plan", "run", scenario.toString(), "--threads", "4", "--out", folder + "/four");

        assertThat(first).as(err.toString()).isZero();
        assertThat(second).isZero();
        Map<String, String> files = files(folder.resolve("one"));
        assertThat(files).containsKeys("rows.csv", "totals.csv", "drivers.csv", "assumptions.csv", "method.md");
        assertThat(files(folder.resolve("four"))).isEqualTo(files);
        assertThat(err.toString()).contains("% simulating");
        assertThat(out.toString()).contains("A scenario, not a forecast");
    }

    @Test
    void the_table_has_a_row_for_every_area_profession_and_year() throws IOException {
        Path file = Files.writeString(
                folder.resolve("small.json"),
                "{\"version\": 1, \"name\": \"Small\", \"base_year\": 2025, \"years\": 2, \"areas\": [\"383\"],"
                        + " \"professions\": [\"SLT\", \"HAB\"]}");

        int ended = run("plan", "run", file.toString(), "--out", folder + "/small");

        assertThat(ended).as(err.toString()).isZero();
        // The header, two professions, the base year and two more.
        assertThat(Files.readAllLines(folder.resolve("small/rows.csv"))).hasSize(1 + 2 * 3);
        assertThat(Files.readString(folder.resolve("small/rows.csv"))).contains("383,Leeds,HAB,2025", "not known");
    }

    @Test
    void what_is_wrong_is_said_and_nothing_is_written() throws IOException {
        Path file = Files.writeString(
                folder.resolve("wrong.json"),
                "{\"version\": 1, \"nam\": \"x\", \"base_year\": 2025, \"years\": 2, \"areas\": [\"383\"],"
                        + " \"professions\": [\"SLTT\"]}");

        int ended = run("plan", "run", file.toString(), "--out", folder + "/wrong");

        assertThat(ended).isEqualTo(Evenhand.REFUSED);
        assertThat(err.toString()).contains("/nam", "Did you mean “name”?", "/professions/0", "Did you mean “SLT”?");
        assertThat(folder.resolve("wrong")).doesNotExist();
    }

    @Test
    void an_unknown_area_is_refused() throws IOException {
        Path file = Files.writeString(
                folder.resolve("area.json"),
                "{\"version\": 1, \"name\": \"x\", \"base_year\": 2025, \"years\": 2, \"areas\": [\"999\"],"
                        + " \"professions\": [\"SLT\"]}");

        assertThat(run("plan", "run", file.toString(), "--out", folder + "/area"))
                .isEqualTo(Evenhand.REFUSED);
        assertThat(err.toString()).contains("999");
    }

    @Test
    void every_example_is_valid_and_the_schema_is_printed() throws IOException {
        try (Stream<Path> files = Files.list(EXAMPLES)) {
            assertThat(files.filter(file -> file.toString().endsWith(".json")))
                    .isNotEmpty()
                    .allSatisfy(file ->
                            assertThat(run("plan", "validate", file.toString())).isZero());
        }
        assertThat(run("plan", "validate", "--schema")).isZero();
        assertThat(out.toString()).contains("https://json-schema.org/draft/2020-12/schema");
        assertThat(run("plan", "validate", "no-such.json")).isEqualTo(Evenhand.REFUSED);
        assertThat(run("plan", "validate")).as("called wrongly").isEqualTo(2);
    }

    private static Map<String, String> files(Path folder) throws IOException {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                contents.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        return contents;
    }

    private int run(String... arguments) {
        CommandLine line = Evenhand.line();
        line.setOut(new PrintWriter(out, true));
        line.setErr(new PrintWriter(err, true));
        return line.execute(arguments);
    }
}
