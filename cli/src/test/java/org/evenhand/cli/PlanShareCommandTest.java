package org.evenhand.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.evenhand.packs.SharedData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class PlanShareCommandTest {

    @TempDir
    private Path folder = Path.of("");

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void the_example_is_solved_written_and_its_certificate_holds() {
        int solved = run("plan", "share", example().toString(), "--out", folder.toString());
        int verified = run(
                "plan", "share", "--verify", folder.resolve("certificate.json").toString());

        assertThat(err.toString()).isEmpty();
        assertThat(solved).isZero();
        assertThat(verified).isZero();
        assertThat(folder.resolve("levels.csv")).exists();
        assertThat(folder.resolve("transfers.csv")).content().contains("The limit");
        assertThat(out.toString()).contains("worst coverage", "Checked in exact arithmetic");
    }

    @Test
    void a_certificate_that_somebody_changed_is_refused() throws IOException {
        run("plan", "share", example().toString(), "--out", folder.toString());
        Path file = folder.resolve("certificate.json");
        Files.writeString(file, Files.readString(file).replaceFirst("\"days\" : 62", "\"days\" : 61"));

        int ended = run("plan", "share", "--verify", file.toString());

        assertThat(ended).isEqualTo(1);
        assertThat(out.toString()).contains("proves nothing");
    }

    @Test
    void floors_that_cannot_be_reached_are_named_and_nothing_is_written() throws IOException {
        for (String table : new String[] {"capacity.csv", "need.csv", "links.csv", "lending.csv"}) {
            Files.copy(example().resolve(table), folder.resolve(table));
        }
        Files.writeString(folder.resolve("floors.csv"), "area,condition,coverage\nDunholt,hearing loss,0.9\n");

        int ended = run(
                "plan",
                "share",
                folder.toString(),
                "--out",
                folder.resolve("plan").toString());

        assertThat(ended).isEqualTo(1);
        assertThat(out.toString()).contains("cannot all be reached", "Dunholt, hearing loss");
        assertThat(folder.resolve("plan")).doesNotExist();
    }

    @Test
    void a_fault_in_a_table_is_named_and_a_file_that_is_not_there_too() throws IOException {
        Files.writeString(folder.resolve("problem.json"), "{\"areas\": 3}");

        int faulty = run("plan", "share", folder.resolve("problem.json").toString());
        int absent = run("plan", "share", folder.resolve("nothing.json").toString());

        assertThat(faulty).isEqualTo(1);
        assertThat(absent).isEqualTo(2);
        assertThat(err.toString()).contains("areas is “3”: It must be a list.", "There is no file or folder");
    }

    private static Path example() {
        return SharedData.project().resolve("examples/sharing");
    }

    private int run(String... arguments) {
        CommandLine line = Evenhand.line();
        line.setOut(new PrintWriter(out, true));
        line.setErr(new PrintWriter(err, true));
        return line.execute(arguments);
    }
}
