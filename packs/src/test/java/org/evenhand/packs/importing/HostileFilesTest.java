package org.evenhand.packs.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.evenhand.packs.PackWriter;
import org.evenhand.packs.Packs;
import org.evenhand.packs.importing.ImportResult.Imported;
import org.evenhand.packs.importing.ImportResult.Refused;
import org.evenhand.packs.importing.ImportResult.Unchanged;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every file gets an answer a person can act on, and none but a whole and true one changes anything. */
class HostileFilesTest {

    @TempDir
    Path folder;

    private Trial requests = new Trial(Path.of(""), new EhcRequestsImport());

    @BeforeEach
    void an_empty_shelf() {
        requests = new Trial(folder.resolve("shelf"), new EhcRequestsImport());
    }

    @Test
    void a_true_file_is_read_and_keeps_its_provenance() throws IOException {
        Path file = write(EhcTable.ofTwoAuthorities().toString());

        Receipt receipt = requests.imported(file);

        assertThat(receipt.version().toString()).isEqualTo("ehc-requests@2024-12-31");
        assertThat(receipt.source().publisher()).isEqualTo("Department for Education");
        assertThat(Packs.on(requests.shelf()).get("ehc-requests").sources()).containsExactly(receipt.source());
    }

    @Test
    void marks_line_ends_and_windows_1252_make_no_difference() throws IOException {
        String table = EhcTable.ofTwoAuthorities().replacing("Otherby", "Otherbé");
        requests.imported(write(table));

        Path marked = write("\ufeff" + table);
        Path carriageReturns = write(table.replace("\n", "\r\n"));
        Path windows = write(table.getBytes(Charset.forName("windows-1252")));
        Path packed = write(gzip(table.getBytes(StandardCharsets.UTF_8)));
        Path archived = write(zip("data/requests.csv", table));

        for (Path same : Arrays.asList(marked, carriageReturns, windows, packed, archived)) {
            assertThat(requests.read(same)).isInstanceOf(Unchanged.class);
        }
    }

    @Test
    void a_dry_run_writes_nothing() throws IOException {
        Path file = write(EhcTable.ofTwoAuthorities().toString());

        ImportResult result = Import.of(requests.kind(), Packs.on(requests.shelf()), requests.shelf())
                .read(file, true);

        assertThat(result).isInstanceOf(Imported.class);
        assertThat(requests.shelf()).doesNotExist();
    }

    @Test
    void other_content_of_the_same_day_becomes_a_second_version() throws IOException {
        requests.imported(write(EhcTable.ofTwoAuthorities().toString()));

        Receipt second = requests.imported(write(EhcTable.ofTwoAuthorities().replacing("Otherby", "Elseby")));

        assertThat(second.version().version()).isEqualTo("2024-12-31.2");
    }

    @Test
    void eight_digits_of_a_longer_number_in_the_name_of_a_file_are_no_day() throws IOException {
        String table = EhcTable.ofTwoAuthorities().toString();
        Path numbered = Files.writeString(folder.resolve("requests8320320615731.csv"), table);
        Path dated = Files.writeString(
                folder.resolve("requests20250615.csv"),
                EhcTable.ofTwoAuthorities().replacing("Otherby", "Elseby"));

        assertThat(requests.imported(numbered).version().version()).isEqualTo("2024-12-31");
        assertThat(requests.imported(dated).version().version()).isEqualTo("2025-06-15");
    }

    @Test
    void a_total_that_its_parts_do_not_make_is_refused_with_both() throws IOException {
        String refusal = requests.refusal(write(EhcTable.ofTwoAuthorities()
                .replacing(
                        "Otherby,All requests for EHC needs assessments,All,6,4",
                        "Otherby,All requests for EHC needs assessments,All,7,5")));

        assertThat(refusal)
                .contains("England, requests received: the 2 authorities add up to 17, the published total is 16,"
                        + " which is 1 too low.");
    }

    @Test
    void an_empty_file_is_refused() throws IOException {
        assertThat(requests.refusal(write(""))).contains("The file is empty");
        assertThat(requests.refusal(write("\n\n"))).contains("Missing");
    }

    @Test
    void a_wrong_header_names_what_is_missing_and_what_is_not_known() throws IOException {
        String refusal = requests.refusal(write("time_period,colour\n2024,red\n"));

        assertThat(refusal).contains("Missing: geographic_level").contains("Not known: colour");
    }

    @Test
    void utf_16_control_characters_and_noise_are_refused() throws IOException {
        String table = EhcTable.ofTwoAuthorities().toString();
        byte[] noise = new byte[5_000];
        new Random(1).nextBytes(noise);

        assertThat(requests.refusal(write(table.getBytes(StandardCharsets.UTF_16))))
                .contains("UTF-16");
        assertThat(requests.refusal(write(table.replace("Anytown", "Any\0town"))))
                .contains("Row 4")
                .contains("control character 0");
        assertThat(requests.refused(write(noise)).total()).isPositive();
    }

    @Test
    void a_file_that_is_cut_off_is_refused_wherever_the_cut_is() throws IOException {
        byte[] table = EhcTable.ofTwoAuthorities().toString().getBytes(StandardCharsets.UTF_8);
        byte[] packed = gzip(table);

        for (int at = 1; at < table.length - 3; at += 7) {
            assertThat(requests.read(write(Arrays.copyOf(table, at)))).isInstanceOf(Refused.class);
        }
        for (int at = 1; at < packed.length; at += 5) {
            assertThat(requests.read(write(Arrays.copyOf(packed, at)))).isInstanceOf(Refused.class);
        }
    }

    @Test
    void rows_of_scotland_are_refused_by_row_and_column() throws IOException {
        String refusal = requests.refusal(write(EhcTable.ofTwoAuthorities()
                .replacing(
                        "Local authority,E92000001,England,E12000001,North East,E06000902",
                        "Local authority,S92000003,Scotland,E12000001,North East,S12000033")));

        assertThat(refusal).contains("Row 5, country_code “S92000003”: The row is not about England.");
    }

    @Test
    void a_row_of_another_length_is_named() throws IOException {
        String refusal =
                requests.refusal(write(EhcTable.ofTwoAuthorities().replacing("Otherby,", "Otherby, County of,")));

        assertThat(refusal).contains("Row 5: The row has 22 cells, the header 21.");
    }

    @Test
    void a_bomb_and_an_endless_line_are_stopped() throws IOException {
        Path bomb = folder.resolve("bomb.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(bomb))) {
            byte[] zeros = "0,".repeat(1 << 15).getBytes(StandardCharsets.US_ASCII);
            for (int i = 0; i < 200; i++) {
                out.write(zeros);
            }
        }

        assertThat(requests.refusal(bomb)).contains("longer than a million characters");
        assertThat(new Trial(requests.shelf(), new SmallEhcRequests())
                        .refusal(write(gzip("a\n".repeat(4_000_000).getBytes(StandardCharsets.US_ASCII)))))
                .contains("holds more than 4 MB");
    }

    @Test
    void workbooks_and_archives_without_the_file_are_refused() throws IOException {
        assertThat(requests.refusal(write(zip("[Content_Types].xml", "<x/>")))).contains("spreadsheet");
        assertThat(requests.refusal(write(zip("other.csv", "a,b")))).contains("It holds: other.csv");
        assertThat(requests.refusal(folder.resolve("absent.csv"))).contains("no such file");
    }

    @Test
    void a_refused_file_comes_back_with_its_errors_and_without_formulas() throws IOException {
        Path file = write(EhcTable.ofTwoAuthorities().replacing("902,Otherby", "90x,=cmd|calc"));
        Path target = folder.resolve("errors.csv");

        boolean written = ErrorsFile.write(file, requests.kind(), requests.refused(file), target);

        assertThat(written).isTrue();
        assertThat(Files.readString(target).lines().toList())
                .satisfies(lines -> assertThat(lines.getFirst()).endsWith(",Errors"))
                .satisfies(lines ->
                        assertThat(lines.get(4)).contains(",'=cmd|calc,").contains("three digits"))
                .hasSize(5);
    }

    /** The same kind with a small limit. */
    private static final class SmallEhcRequests implements ImportKind {

        private final ImportKind whole = new EhcRequestsImport();

        @Override
        public String name() {
            return whole.name();
        }

        @Override
        public String summary() {
            return whole.summary();
        }

        @Override
        public String pack() {
            return whole.pack();
        }

        @Override
        public Publication publication() {
            return whole.publication();
        }

        @Override
        public long largestBytes() {
            return 4L << 20;
        }

        @Override
        public Reading read(Incoming file, Problems problems, PackWriter pack) throws IOException {
            return whole.read(file, problems, pack);
        }
    }

    private Path write(String text) throws IOException {
        return write(text.getBytes(StandardCharsets.UTF_8));
    }

    private Path write(byte[] content) throws IOException {
        return Files.write(Files.createTempFile(folder, "requests", ".csv"), content);
    }

    private static byte[] gzip(byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(bytes)) {
            out.write(content);
        }
        return bytes.toByteArray();
    }

    private static byte[] zip(String name, String content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            out.putNextEntry(new ZipEntry(name));
            out.write(content.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}
