package org.evenhand.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.evenhand.packs.SharedData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The command as a person or a script calls it. */
class ImportCommandTest {

    // England and its only provider, which does not exist: 3 + 4 = 7 children.
    private static final String WAITS = """
            month,org_type,org_code,org_name,service,wait_band_weeks,waiting
            2025-10,National,,England,Audiology,0-1,3
            2025-10,National,,England,Audiology,1-2,4
            2025-10,National,,England,Audiology,total,7
            2025-10,Provider,ZZZ,Nowhere Trust,Audiology,0-1,3
            2025-10,Provider,ZZZ,Nowhere Trust,Audiology,1-2,4
            2025-10,Provider,ZZZ,Nowhere Trust,Audiology,total,7
            """;

    @TempDir
    Path folder;

    private record Outcome(int code, String out, String err) {}

    @Test
    void a_true_file_is_imported_and_the_receipt_goes_to_the_standard_output() throws IOException {
        Outcome outcome = run("import", "nhs-waits", file(WAITS));

        assertThat(outcome.code()).isZero();
        assertThat(outcome.out()).startsWith("Imported nhs-waits@2025-10-31").contains("NHS England", "sha256");
        assertThat(outcome.err()).isEmpty();
        assertThat(folder.resolve("data/packs/nhs-waits/2025-10-31/datapackage.json"))
                .exists();
    }

    @Test
    void the_same_file_again_says_so() throws IOException {
        run("import", "nhs-waits", file(WAITS));

        Outcome again = run("import", "nhs-waits", file(WAITS));

        assertThat(again.code()).isZero();
        assertThat(again.out()).startsWith("Unchanged: nhs-waits@2025-10-31");
    }

    @Test
    void a_dry_run_writes_nothing_and_says_so() throws IOException {
        Outcome outcome = run("import", "nhs-waits", file(WAITS), "--dry-run", "--published", "2025-12-11");

        assertThat(outcome.code()).isZero();
        assertThat(outcome.out()).startsWith("Would import nhs-waits@2025-12-11");
        assertThat(outcome.err()).contains("nothing was written");
        assertThat(folder.resolve("data")).doesNotExist();
    }

    @Test
    void a_refused_file_ends_with_1_and_comes_back_with_its_errors() throws IOException {
        Path file = Path.of(file(WAITS.replace("Trust,Audiology,total,7", "Trust,Audiology,total,8")));

        Outcome outcome = run("import", "nhs-waits", file.toString());

        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err())
                .contains("providers add up to 8, the published total is 7")
                .contains("-errors.csv");
        assertThat(file.resolveSibling("waits-errors.csv")).exists();
        assertThat(folder.resolve("data/packs/nhs-waits")).doesNotExist();
    }

    @Test
    void json_holds_the_same() throws IOException {
        assertThat(run("import", "nhs-waits", file(WAITS), "--json").out())
                .contains("\"result\" : \"imported\"", "\"version\" : \"2025-10-31\"", "\"months\" : 1");
        assertThat(run("import", "nhs-waits", file("a,b\n1,2\n"), "--json").out())
                .contains("\"result\" : \"refused\"", "\"remedy\" :");
    }

    @Test
    void a_hostile_file_gets_a_sentence_and_never_a_stack_trace() throws IOException {
        List<String> hostile =
                List.of("", "\0\0\0", "PK\3\4 no archive", "\u001f\u008b no gzip", "\"", "a;b;c\n", "%PDF-1.7");

        for (String content : hostile) {
            Path file = Files.write(folder.resolve("hostile"), content.getBytes(StandardCharsets.ISO_8859_1));
            Outcome outcome = run("import", "nhs-waits", file.toString());

            assertThat(outcome.code()).isEqualTo(1);
            assertThat(outcome.err()).startsWith("Refused: hostile").doesNotContain("Exception", "\tat ");
        }
    }

    @Test
    void calling_it_wrongly_ends_with_2_and_says_how_to_call_it() {
        assertThat(run("import", "nhs-wait", "x.csv"))
                .satisfies(outcome -> assertThat(outcome.code()).isEqualTo(2))
                .satisfies(outcome -> assertThat(outcome.err()).contains("no kind “nhs-wait”", "nhs-waits"));
        assertThat(run("import").code()).isEqualTo(2);
        assertThat(run("import", "nhs-waits", "x.csv", "--published", "yesterday")
                        .code())
                .isEqualTo(2);
    }

    @Test
    void packs_are_listed_and_shown() throws IOException {
        run("import", "nhs-waits", file(WAITS));

        assertThat(run("packs", "list").out()).contains("nhs-waits@2025-10-31\t2025-10-31\tfigures\t");
        assertThat(run("packs", "show", "nhs-waits").out()).contains("from NHS England", "bands_add_up (boolean)");
        assertThat(run("packs", "show", "nothing"))
                .satisfies(outcome -> assertThat(outcome.code()).isEqualTo(1))
                .satisfies(outcome -> assertThat(outcome.err()).contains("no pack “nothing”"));
    }

    @Test
    void the_first_release_of_2025_is_refused() {
        Path file = SharedData.file("sen/ehcp2025_first_release/sen_needs_all_plans.csv.gz");
        Path errors = folder.resolve("errors.csv");

        Outcome outcome = run("import", "ehc-needs", file.toString(), "--errors", errors.toString());

        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.err()).contains("SLD", "SpLD", "656", "England", "South East");
        assertThat(errors).exists();
    }

    @Test
    void a_postcode_directory_is_imported_tried_and_not_imported_twice() throws IOException {
        String directory =
                Files.writeString(folder.resolve("ONSPD_NOV_2025_UK.csv"), """
                        pcds,doterm,oslaua,oseast1m,osnrth1m,ctry,pcon
                        "LS1 1UR",,"E08000035","429833","0434079","E92000001","E14001319"
                        """).toString();

        Outcome trial = run("import", "onspd", directory, "--dry-run");
        Outcome first = run("import", "onspd", directory);
        Outcome second = run("import", "onspd", directory);

        assertThat(trial.out()).startsWith("Would import places@2025-11-01");
        assertThat(first.out()).startsWith("Imported places@2025-11-01").contains("Office for National Statistics");
        assertThat(folder.resolve("data/packs/places/2025-11-01/places.evh")).exists();
        assertThat(second.out()).startsWith("Unchanged: places@2025-11-01");
    }

    @Test
    void a_postcode_directory_that_is_cut_off_is_refused_and_nothing_is_kept() throws IOException {
        byte[] packed = {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, 3, 0x4b};
        Path file = Files.write(folder.resolve("ONSPD_NOV_2025_UK.csv.gz"), packed);

        Outcome outcome = run("import", "onspd", file.toString());

        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.err()).contains("cut off").doesNotContain("Exception");
        assertThat(folder.resolve("data/packs/places")).doesNotExist();
    }

    private String file(String content) throws IOException {
        return Files.writeString(folder.resolve("waits.csv"), content).toString();
    }

    /** Runs the command with the data in the test's folder and no packs of the product. */
    private Outcome run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine line = Evenhand.line().setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
        String[] all = Arrays.copyOf(arguments, arguments.length + 2);
        all[arguments.length] = "--data";
        all[arguments.length + 1] = folder.resolve("data").toString();
        String before = System.getProperty("evenhand.packs", "");
        System.setProperty("evenhand.packs", folder.resolve("none").toString());
        try {
            int code = line.execute(all);
            return new Outcome(code, out.toString(), err.toString());
        } finally {
            System.setProperty("evenhand.packs", before);
        }
    }
}
