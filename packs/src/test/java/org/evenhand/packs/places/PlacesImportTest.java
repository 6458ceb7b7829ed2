package org.evenhand.packs.places;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.evenhand.packs.places.DirectoryFixture.FULL_HEADER;
import static org.evenhand.packs.places.DirectoryFixture.derived;
import static org.evenhand.packs.places.DirectoryFixture.file;
import static org.evenhand.packs.places.DirectoryFixture.full;
import static org.evenhand.packs.places.DirectoryFixture.provenance;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.evenhand.packs.SharedData;
import org.evenhand.vocabulary.Postcode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlacesImportTest {

    @TempDir
    Path folder;

    private Path target() {
        return folder.resolve("places.evh");
    }

    private static List<Fault> refused(InputStream directory, Path target) throws IOException {
        return ((PlacesImport.Refused) PlacesImport.build(directory, target, provenance())).faults();
    }

    private static long slot(PlacesFile file, String postcode) {
        return file.find(PostcodeKey.of(Postcode.of(postcode)));
    }

    @Test
    void the_publishers_full_layout_is_read_quoted_and_with_carriage_returns() throws IOException {
        InputStream directory = file(
                "\r\n",
                FULL_HEADER,
                full("LS1 1UR", "", "E08000035", "429833", "0434079", "E92000001", "E14001319"),
                full("LS1 9ZZ", "199606", "E08000035", "429900", "0434100", "E92000001", "E14001319"),
                full("EH1 1AA", "", "S12000036", "325000", "0673000", "S92000003", "S14000022"),
                full("JE2 3AB", "", "L99999999", "", "", "L93000001", "L99999999"));

        PlacesImport.Outcome outcome = PlacesImport.build(directory, target(), provenance());

        assertThat(outcome).isEqualTo(new PlacesImport.Built(4));
        PlacesFile file = PlacesFile.open(target());
        long leeds = slot(file, "LS1 1UR");
        assertThat(AreaCodes.written(file.codes(leeds).district())).isEqualTo("E08000035");
        assertThat(AreaCodes.written(file.codes(leeds).board())).isEqualTo("E54000054");
        assertThat(file.easting(leeds)).isEqualTo(429_833);
        assertThat(file.northing(leeds)).isEqualTo(434_079);
        assertThat(file.isTerminated(leeds)).isFalse();
        assertThat(file.isTerminated(slot(file, "LS1 9ZZ"))).isTrue();
        assertThat(file.codes(slot(file, "EH1 1AA")).inEngland()).isFalse();
        assertThat(file.hasGridReference(slot(file, "JE2 3AB"))).isFalse();
        assertThat(slot(file, "WX1 1AA")).isEqualTo(PlacesFile.ABSENT);
        assertThat(file.provenance()).isEqualTo(provenance());
    }

    @Test
    void a_wrong_header_is_refused_and_says_which_columns_are_missing() throws IOException {
        List<Fault> faults = refused(file("\n", "postcode,lat,long", "LS1 1UR,53.7,-1.5"), target());

        assertThat(faults).hasSize(1);
        assertThat(faults.getFirst().why())
                .contains("district")
                .contains("constituency")
                .contains("easting");
        assertThat(target()).doesNotExist();
    }

    @Test
    void a_row_that_is_wrong_refuses_the_whole_file_with_its_row_and_column() throws IOException {
        List<Fault> faults = refused(
                derived(
                        "LS1 1UR,429833,434079,E08000035,E14001319,ward",
                        "NOWHERE,429833,434079,E08000035,E14001319,ward",
                        "LS1 1UT,42983X,434079,E08000035,E14001319,ward",
                        "LS1 1UU,429833,434079,Leeds,E14001319,ward",
                        "LS1 1UW,429833,434079,E08000035,E14001319,guessed",
                        "LS1 1UX,429833,4340"),
                target());

        assertThat(faults)
                .extracting(Fault::row, Fault::column)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(3L, "pcd"),
                        org.assertj.core.groups.Tuple.tuple(4L, "oseast1m"),
                        org.assertj.core.groups.Tuple.tuple(5L, "laua"),
                        org.assertj.core.groups.Tuple.tuple(6L, "method"),
                        org.assertj.core.groups.Tuple.tuple(7L, ""));
        assertThat(target()).doesNotExist();
    }

    @Test
    void a_postcode_given_twice_is_refused() throws IOException {
        String row = "LS1 1UR,429833,434079,E08000035,E14001319,ward";

        List<Fault> faults = refused(derived(row, "LS1 1UT" + row.substring(7), row), target());

        assertThat(faults).extracting(Fault::row).containsExactly(4L);
    }

    @Test
    void an_empty_file_a_wrong_encoding_and_one_endless_row_are_refused() throws IOException {
        assertThat(refused(file("\n", ""), target())).isNotEmpty();
        byte[] utf16 = "pcd,oseast1m,osnrth1m,laua,pcon\nLS1 1UR,1,1,E08000035,E14001319\n"
                .getBytes(StandardCharsets.UTF_16LE);
        assertThat(refused(new java.io.ByteArrayInputStream(utf16), target())).isNotEmpty();
        String endless = "pcd,oseast1m,osnrth1m,laua,pcon\n" + "x".repeat(3_000_000);
        assertThat(refused(file("", endless), target())).isNotEmpty();
    }

    @Test
    void a_file_that_was_altered_cut_short_or_is_another_is_never_used() throws IOException {
        PlacesImport.build(derived("LS1 1UR,429833,434079,E08000035,E14001319,ward"), target(), provenance());
        byte[] whole = Files.readAllBytes(target());
        byte[] altered = whole.clone();
        altered[whole.length - 20] ^= 1;
        Path damaged = folder.resolve("damaged.evh");

        Files.write(damaged, altered);
        assertThatThrownBy(() -> PlacesFile.open(damaged))
                .isInstanceOf(DamagedPlacesFile.class)
                .hasMessageContaining("altered");
        Files.write(damaged, java.util.Arrays.copyOf(whole, whole.length - 16));
        assertThatThrownBy(() -> PlacesFile.open(damaged)).hasMessageContaining("cut short");
        Files.write(damaged, new byte[100]);
        assertThatThrownBy(() -> PlacesFile.open(damaged)).hasMessageContaining("EVHPLACE");
    }

    @Test
    void all_live_postcodes_of_england_are_read() throws IOException {
        Path published = SharedData.file("geography/postcodes_england_live_with_derived_pcon24.csv.gz");

        PlacesImport.Outcome outcome;
        try (InputStream in = new GZIPInputStream(Files.newInputStream(published), 1 << 16)) {
            outcome = PlacesImport.build(in, target(), provenance());
        }

        // 1,480,960 rows and three spot checks: the catalogue of the file.
        assertThat(outcome).isEqualTo(new PlacesImport.Built(1_480_960));
        PlacesFile file = PlacesFile.open(target());
        assertThat(constituency(file, "LS1 1UR")).isEqualTo("E14001319");
        assertThat(constituency(file, "BN1 1JE")).isEqualTo("E14001130");
        assertThat(constituency(file, "CB2 1TN")).isEqualTo("E14001149");
        assertThat(AreaCodes.written(file.codes(slot(file, "LS1 1UR")).district()))
                .isEqualTo("E08000035");
        assertThat(file.combinations().stream().map(AreaCodes::district).distinct())
                .hasSize(296);
    }

    @Test
    void the_recorded_piece_of_the_publishers_directory_is_read_in_its_53_columns() throws IOException {
        Path published = SharedData.file("api-samples/postcodesio/onspd_seed_8048_rows.csv.gz");

        PlacesImport.Outcome outcome;
        try (InputStream in = new GZIPInputStream(Files.newInputStream(published))) {
            outcome = PlacesImport.build(in, target(), provenance());
        }

        assertThat(outcome).isEqualTo(new PlacesImport.Built(8_048));
    }

    @Test
    void a_directory_cut_off_inside_its_compression_is_not_taken() throws IOException {
        Path published = SharedData.file("api-samples/postcodesio/onspd_seed_8048_rows.csv.gz");
        byte[] half = java.util.Arrays.copyOf(Files.readAllBytes(published), 100_000);

        assertThatThrownBy(() -> PlacesImport.build(
                        new GZIPInputStream(new java.io.ByteArrayInputStream(half)), target(), provenance()))
                .isInstanceOf(EOFException.class);
        assertThat(target()).doesNotExist();
    }

    private static String constituency(PlacesFile file, String postcode) {
        return AreaCodes.written(file.codes(slot(file, postcode)).constituency());
    }
}
