package org.evenhand.packs.places;

import static org.assertj.core.api.Assertions.assertThat;
import static org.evenhand.packs.places.DirectoryFixture.FULL_HEADER;
import static org.evenhand.packs.places.DirectoryFixture.full;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.evenhand.packs.Packs;
import org.evenhand.packs.SharedData;
import org.evenhand.packs.importing.Import;
import org.evenhand.packs.importing.ImportResult;
import org.evenhand.packs.importing.ImportResult.Imported;
import org.evenhand.packs.importing.ImportResult.Refused;
import org.evenhand.packs.importing.ImportResult.Unchanged;
import org.evenhand.packs.importing.Problem;
import org.evenhand.packs.importing.Receipt;
import org.evenhand.vocabulary.Postcode;
import org.evenhand.vocabulary.Provenance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The postcode directory through the import engine, as a person imports it; the rows are invented in the publisher's layout. */
class DirectoryImportTest {

    private static final String LEEDS = full("LS1 1UR", "", "E08000035", "429833", "0434079", "E92000001", "E14001319");

    @TempDir
    Path folder;

    private Path shelf() {
        return folder.resolve("packs");
    }

    private Packs packs() {
        return Packs.on(Packs.builtInShelf(), shelf());
    }

    private ImportResult read(Path file, boolean dryRun) throws IOException {
        return Import.of(new OnspdKind(), packs(), shelf()).read(file, dryRun);
    }

    private Receipt imported(Path file) throws IOException {
        ImportResult result = read(file, false);
        assertThat(result).isInstanceOf(Imported.class);
        return ((Imported) result).receipt();
    }

    private String refusal(Path file) throws IOException {
        ImportResult result = read(file, false);
        assertThat(result).isInstanceOf(Refused.class);
        assertThat(shelf().resolve("places")).doesNotExist();
        return String.join(
                "\n", ((Refused) result).problems().stream().map(Problem::line).toList());
    }

    private Path write(String name, String... lines) throws IOException {
        return write(name, (String.join("\r\n", lines) + "\r\n").getBytes(StandardCharsets.UTF_8));
    }

    private Path write(String name, byte[] content) throws IOException {
        return Files.write(folder.resolve(name), content);
    }

    private static byte[] gzip(byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(bytes)) {
            out.write(content);
        }
        return bytes.toByteArray();
    }

    @Test
    void the_publishers_layout_becomes_a_version_with_counts_and_provenance() throws IOException {
        Path file = write(
                "ONSPD_NOV_2025_UK.csv",
                FULL_HEADER,
                LEEDS,
                full("LS1 9ZZ", "199606", "E08000035", "429900", "0434100", "E92000001", "E14001319"),
                full("EH1 1AA", "", "S12000036", "325000", "0673000", "S92000003", "S14000022"));

        Receipt receipt = imported(file);

        assertThat(receipt.version()).hasToString("places@2025-11-01");
        // Three rows, of which two in England, both in Leeds.
        assertThat(receipt.counts())
                .containsEntry("postcodes", 3L)
                .containsEntry("postcodes of England", 2L)
                .containsEntry("districts of England", 1L)
                .containsEntry("authorities", 1L);
        Provenance source = packs().get("places").sources().getFirst();
        assertThat(source.publisher()).isEqualTo("Office for National Statistics");
        assertThat(source.sha256()).isEqualTo(receipt.source().sha256()).hasSize(64);
        assertThat(source.published()).isEqualTo(LocalDate.of(2025, 11, 1));
        Places places = Places.from(packs());
        assertThat(places.directoryProvenance())
                .hasValueSatisfying(inFile -> assertThat(inFile.sha256()).isEqualTo(source.sha256()));
        assertThat(exactly("LS1 1UR").constituency().code()).isEqualTo("E14001319");
        assertThat(exactly("LS1 1UR").certainty()).isEqualTo(Certainty.DIRECTORY);
        assertOutsideEngland("EH1 1AA");
    }

    @Test
    void a_dry_run_keeps_nothing_and_the_same_file_again_is_unchanged() throws IOException {
        Path file = write("ONSPD_NOV_2025_UK.csv", FULL_HEADER, LEEDS);

        assertThat(read(file, true))
                .isInstanceOfSatisfying(
                        Imported.class, result -> assertThat(result.dryRun()).isTrue());
        assertThat(shelf().resolve("places")).doesNotExist();

        imported(file);
        assertThat(read(file, false))
                .isInstanceOfSatisfying(
                        Unchanged.class, result -> assertThat(result.present()).hasToString("places@2025-11-01"));
    }

    @Test
    void without_a_date_in_its_name_the_newest_postcode_dates_it_and_without_any_date_it_asks() throws IOException {
        String header = "pcds,dointr,oslaua,oseast1m,osnrth1m,pcon";
        Path dated = write(
                "directory.csv",
                header,
                "LS1 1UR,198001,E08000035,429833,434079,E14001319",
                "LS1 1UT,202508,E08000035,429833,434079,E14001319");

        assertThat(imported(dated).version()).hasToString("places@2025-08-01");

        Path undated =
                write("other.csv", "pcds,oslaua,oseast1m,osnrth1m,pcon", "LS1 1UW,E08000035,429833,434079,E14001319");
        assertThat(read(undated, false))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.problems().getFirst().line())
                                .contains("of which day")
                                .contains("--published"));
        assertThat(Import.of(new OnspdKind(), packs(), shelf())
                        .withPublished(LocalDate.of(2026, 2, 1))
                        .read(undated, false))
                .isInstanceOfSatisfying(
                        Imported.class,
                        result -> assertThat(result.receipt().version()).hasToString("places@2026-02-01"));
    }

    @Test
    void a_wrong_header_another_encoding_and_a_cut_off_archive_are_refused_in_words() throws IOException {
        String table = FULL_HEADER + "\n" + (LEEDS + "\n").repeat(1);

        assertThat(refusal(write("a.csv", "postcode,lat,long", "LS1 1UR,53.7,-1.5")))
                .contains("no column for district");
        assertThat(refusal(write("b.csv", table.getBytes(StandardCharsets.UTF_16LE))))
                .contains("UTF-16");
        byte[] packed = gzip(table.repeat(50).getBytes(StandardCharsets.UTF_8));
        assertThat(refusal(write("c.csv.gz", Arrays.copyOf(packed, packed.length / 2))))
                .contains("cut off");
        assertThat(refusal(write("d.csv", table.substring(0, table.length() - 9))))
                .contains("columns");
        assertThat(refusal(write("e.csv", FULL_HEADER))).contains("holds no postcode");
    }

    @Test
    void codes_that_nobody_knows_are_refused_with_the_row_where_they_first_stand() throws IOException {
        String nowhere = full("LS1 1UT", "", "E08999998", "429833", "0434079", "E92000001", "E14001319");
        // E14000777 was a constituency of 2010.
        String former = full("LS1 1UW", "", "E08000035", "429833", "0434079", "E92000001", "E14000777");

        String refusal = refusal(write("ONSPD_NOV_2025_UK.csv", FULL_HEADER, LEEDS, nowhere, former));

        assertThat(refusal)
                .contains("Row 3, district “E08999998”")
                .contains("Import the areas")
                .contains("Row 4, constituency “E14000777”")
                .contains("No English constituency of July 2024");
    }

    @Test
    void the_same_postcode_twice_is_refused() throws IOException {
        assertThat(refusal(write("ONSPD_NOV_2025_UK.csv", FULL_HEADER, LEEDS, LEEDS)))
                .contains("Row 3")
                .contains("more than once");
    }

    @Test
    void an_import_killed_while_it_reads_or_writes_leaves_the_version_before()
            throws IOException, InterruptedException {
        imported(write("ONSPD_NOV_2025_UK.csv", FULL_HEADER, LEEDS));
        Path newer = write(
                "ONSPD_FEB_2026_UK.csv",
                FULL_HEADER,
                full("LS1 1UR", "", "E08000035", "429833", "0434079", "E92000001", "E14001323"));

        for (String where : List.of("reading", "writing")) {
            assertThat(killed(newer, where, 1)).as(where).isEqualTo("m");

            assertThat(packs().get("places").version()).hasToString("places@2025-11-01");
            assertThat(constituency()).isEqualTo("E14001319");
        }
        // What was left behind does not stand in the way.
        imported(newer);
        assertThat(constituency()).isEqualTo("E14001323");
    }

    @Test
    void an_import_killed_at_any_moment_leaves_whole_versions_only() throws IOException, InterruptedException {
        Path file = write("ONSPD_NOV_2025_UK.csv", FULL_HEADER, LEEDS);

        // The process publishes versions without end and is killed after the first, second, third … of them.
        for (int after = 1; after <= 5; after++) {
            killed(file, "never", after);

            assertThat(packs().versionsOf("places"))
                    .hasSizeGreaterThanOrEqualTo(after)
                    .allSatisfy(pack -> {
                        assertThat(PlacesFile.open(pack.file(OnspdKind.FILE)).postcodes())
                                .isEqualTo(1);
                    });
            assertThat(constituency()).isEqualTo("E14001319");
        }
    }

    /** @return what the process said before it was killed with the signal that cannot be caught */
    private String killed(Path file, String where, int after) throws IOException, InterruptedException {
        Process importing = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Devenhand.packs=" + Packs.builtInShelf(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        HaltedImport.class.getName(),
                        shelf().toString(),
                        file.toString(),
                        where)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        byte[] said = importing.getInputStream().readNBytes(after);
        importing.destroyForcibly();
        assertThat(importing.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return new String(said, StandardCharsets.US_ASCII);
    }

    private String constituency() {
        return exactly("LS1 1UR").constituency().code();
    }

    private PlaceAnswer.Exact exactly(String postcode) {
        PlaceAnswer answer = Places.from(packs()).find(Postcode.of(postcode));
        assertThat(answer).isInstanceOf(PlaceAnswer.Exact.class);
        return (PlaceAnswer.Exact) answer;
    }

    private void assertOutsideEngland(String postcode) {
        assertThat(Places.from(packs()).find(Postcode.of(postcode))).isInstanceOf(PlaceAnswer.OutsideEngland.class);
    }

    /** A directory of all England lies in 296 districts of 153 authorities: the catalogue of the files. */
    private static void assertAllEngland(Receipt receipt, long postcodes, long ofEngland) {
        assertThat(receipt.version()).hasToString("places@2025-11-01");
        assertThat(receipt.counts())
                .containsEntry("postcodes", postcodes)
                .containsEntry("postcodes of England", ofEngland)
                .containsEntry("districts of England", 296L)
                .containsEntry("authorities", 153L);
    }

    @Test
    void the_whole_directory_in_pieces_is_imported_and_answers_the_authority_exactly() throws IOException {
        Path folderOfPieces = SharedData.file("geography/onspd_nov2025_msgpack");

        Receipt receipt = imported(folderOfPieces);

        // 2,720,556 postcodes, 2,264,892 of them in England: the catalogue of the files.
        assertAllEngland(receipt, 2_720_556, 2_264_892);
        assertThat(receipt.counts()).containsEntry("postcodes of England without constituency", 2_264_892L);
        assertThat(receipt.notes()).anyMatch(note -> note.contains("name no constituency"));
        Places places = Places.from(packs());
        assertThat(places.find(Postcode.of("LS1 1UR"))).isInstanceOfSatisfying(PlaceAnswer.Split.class, split -> {
            assertThat(split.authorities()).hasSize(1);
            assertThat(split.constituencies()).hasSizeGreaterThan(1);
        });
        assertOutsideEngland("EH1 1AA");
        assertOutsideEngland("JE2 3AB");
    }

    @Test
    void a_piece_that_is_cut_off_or_none_at_all_refuses_the_folder() throws IOException {
        Path pieces = Files.createDirectory(folder.resolve("pieces_nov2025"));
        assertThat(refusal(pieces)).contains("holds no piece");

        Files.write(pieces.resolve("postcodes_A.msgpack.br"), new byte[] {11, 2, (byte) 0x80, 'x', 3});
        assertThat(refusal(pieces)).contains("postcodes_A.msgpack.br");

        Path whole = SharedData.file("geography/onspd_nov2025_msgpack/postcodes_J.msgpack.br");
        byte[] half = Arrays.copyOf(Files.readAllBytes(whole), 1_500);
        Files.write(pieces.resolve("postcodes_A.msgpack.br"), half);
        assertThat(refusal(pieces)).contains("cut off");
    }

    @Test
    void all_live_postcodes_of_england_are_imported() throws IOException {
        Path published = SharedData.file("geography/postcodes_england_live_with_derived_pcon24.csv.gz");

        Receipt receipt = imported(published);

        // 1,480,960 rows and three spot checks: the catalogue of the file.
        assertAllEngland(receipt, 1_480_960, 1_480_960);
        Stream.of("LS1 1UR E14001319", "BN1 1JE E14001130", "CB2 1TN E14001149")
                .forEach(pair -> assertThat(
                                exactly(pair.substring(0, 7)).constituency().code())
                        .isEqualTo(pair.substring(8)));
        assertThat(read(published, false)).isInstanceOf(Unchanged.class);
    }
}
