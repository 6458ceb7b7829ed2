package org.evenhand.packs.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.evenhand.packs.Packs;
import org.evenhand.packs.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** NHS England's monthly workbook, in the layout that others describe; the organisations and numbers are invented. */
class WaitsWorkbookTest {

    private static final List<String> SERVICES =
            List.of("(A) Podiatry", "(CYP) Audiology", "(CYP) Therapy interventions: speech and language");
    private static final String OCTOBER = "Community-health-services-waiting-lists-2025-26-October.xlsx";

    @TempDir
    Path folder;

    private Trial waits = new Trial(Path.of(""), new NhsWaitsImport());

    @BeforeEach
    void an_empty_shelf() {
        waits = new Trial(folder.resolve("shelf"), new NhsWaitsImport());
    }

    /** Sheets with the kind, code and name of the organisation, as since October 2023. */
    private Path coded(String file, int sheets, BiFunction<Integer, Integer, Object> value) throws IOException {
        return workbook(
                file,
                sheets,
                List.of("Organisation Type", "Organisation Code", "Organisation Name"),
                List.of(
                        List.of("National", "-", "England"),
                        List.of("Region", "Y60", "MIDLANDS"),
                        List.of("ICB", "QXX", "INVENTED INTEGRATED CARE BOARD"),
                        List.of("Provider", "RX1", "INVENTED NHS TRUST")),
                value);
    }

    private Path workbook(
            String file,
            int sheets,
            List<String> head,
            List<List<String>> organisations,
            BiFunction<Integer, Integer, Object> value)
            throws IOException {
        Path path = folder.resolve(file);
        try (OutputStream out = Files.newOutputStream(path);
                Workbook workbook = new Workbook(out, "Evenhand", "1.0")) {
            workbook.newWorksheet("Contents").value(2, 0, "Community Health Services, July 2023");
            for (int sheet = 0; sheet < sheets; sheet++) {
                Worksheet table = workbook.newWorksheet("Table 4" + (sheet == 0 ? "" : (char) ('a' + sheet - 1)));
                table.value(0, 0, "Invented: waiting lists");
                for (int i = 0; i < head.size(); i++) {
                    table.value(4, i, head.get(i));
                }
                for (int service = 0; service < SERVICES.size(); service++) {
                    table.value(4, head.size() + service, SERVICES.get(service));
                }
                for (int row = 0; row < organisations.size(); row++) {
                    List<String> names = organisations.get(row);
                    for (int i = 0; i < names.size(); i++) {
                        table.value(5 + row, i, names.get(i));
                    }
                    for (int service = 0; service < SERVICES.size(); service++) {
                        put(table, 5 + row, names.size() + service, value.apply(sheet, row));
                    }
                }
                table.value(12, 0, "Note: blanks mean that nobody reported.");
            }
        }
        return path;
    }

    private static void put(Worksheet table, int row, int column, Object value) {
        if (value instanceof Integer number) {
            table.value(row, column, number);
        } else {
            table.value(row, column, value.toString());
        }
    }

    private List<Row> rows() {
        return Packs.on(waits.shelf()).get("nhs-waits").table("waits").stream().toList();
    }

    private Row speech(String month, String level) {
        return rows().stream()
                .filter(row -> row.text("month").equals(month)
                        && row.text("level").equals(level)
                        && row.text("service").equals("Therapy interventions: Speech and language"))
                .findFirst()
                .orElseThrow();
    }

    /** Eight bands of 1 to 8 children, 36 in all. */
    private static Object oneToEight(int sheet) {
        return sheet == 0 ? 36 : sheet;
    }

    @Test
    void a_month_is_read_with_its_bands_and_without_services_for_adults() throws IOException {
        Receipt receipt = waits.imported(coded(OCTOBER, 9, (sheet, row) -> oneToEight(sheet)));

        // Two services of children, for England, a region, a board and a provider.
        assertThat(receipt.counts()).containsEntry("months", 1L).containsEntry("services", 2L);
        assertThat(receipt.counts()).containsEntry("rows", 8L).containsEntry("rows whose bands do not add up", 0L);
        assertThat(receipt.version()).hasToString("nhs-waits@2025-10-31");
        Row england = speech("2025-10", "england");
        assertThat(england.whole("total")).isEqualTo(36);
        assertThat(england.whole("weeks_0_1")).isEqualTo(1);
        assertThat(england.whole("weeks_18_52")).isEqualTo(6);
        assertThat(england.whole("weeks_52_104")).isEqualTo(7);
        assertThat(england.whole("weeks_over_104")).isEqualTo(8);
        assertThat(england.optionalWhole("weeks_over_52")).isEmpty();
        assertThat(speech("2025-10", "icb").text("organisation")).isEqualTo("QXX");
    }

    @Test
    void a_month_of_2023_has_one_band_fewer_no_codes_and_the_kind_only_once() throws IOException {
        Path file = workbook(
                "saved as something else.xlsx",
                8,
                List.of("", ""),
                List.of(
                        List.of("National", "England"),
                        List.of("ICB", "Here"),
                        List.of("", "There"),
                        List.of("Organisation", "Invented Trust")),
                // Seven bands, 28 in all; Here has a quarter and There three quarters.
                (sheet, row) -> (sheet == 0 ? 28 : sheet) * List.of(4, 1, 3, 4).get(row));

        waits.imported(file);

        assertThat(speech("2023-07", "england").whole("weeks_over_52")).isEqualTo(28);
        assertThat(speech("2023-07", "england").optionalWhole("weeks_52_104")).isEmpty();
        assertThat(rows().stream().filter(row -> row.text("level").equals("icb")))
                .extracting(row -> row.text("organisation"))
                .contains("HERE", "THERE");
    }

    @Test
    void another_month_is_added_to_those_that_are_there_and_the_same_month_takes_its_place() throws IOException {
        waits.imported(coded(OCTOBER, 9, (sheet, row) -> oneToEight(sheet)));

        Receipt receipt =
                waits.imported(coded(OCTOBER.replace("October", "January"), 9, (sheet, row) -> sheet == 0 ? 72 : 9));
        waits.imported(coded("revised-" + OCTOBER, 9, (sheet, row) -> sheet == 0 ? 8 : 1));

        // A file of 2025-26 that says January is of 2026.
        assertThat(receipt.counts()).containsEntry("months", 2L);
        assertThat(speech("2026-01", "icb").whole("total")).isEqualTo(72);
        assertThat(speech("2025-10", "icb").whole("total")).isEqualTo(8);
        assertThat(Packs.on(waits.shelf()).get("nhs-waits").sources()).hasSizeGreaterThan(1);
    }

    @Test
    void what_is_held_back_or_blank_is_left_out_and_leaves_the_sum_open() throws IOException {
        Receipt receipt = waits.imported(coded(OCTOBER, 9, (sheet, row) -> row == 3 ? "*" : oneToEight(sheet)));

        assertThat(rows()).noneMatch(row -> row.text("level").equals("provider"));
        // Regions and boards: 2 levels, 2 services, a total and 8 bands.
        assertThat(receipt.counts()).containsEntry("sums that agree", 36L);
    }

    @Test
    void what_differs_from_the_layout_is_refused_with_its_place_and_a_remedy() throws IOException {
        assertThat(waits.refusal(coded(OCTOBER, 6, (sheet, row) -> oneToEight(sheet))))
                .contains("no sheet Table 4f, Table 4g", "imports.md");
        assertThat(waits.refusal(
                        coded(OCTOBER, 9, (sheet, row) -> sheet == 3 && row == 2 ? "many" : oneToEight(sheet))))
                .contains("Row 8, Table 4c, Audiology “many”", "A whole number was expected");
        assertThat(waits.refusal(coded(OCTOBER, 9, (sheet, row) -> row == 0 ? sheet : oneToEight(sheet))))
                .contains("England, Audiology, 2025-10, band total");
        assertThat(waits.refusal(coded(OCTOBER, 9, (sheet, row) -> sheet == 0 ? 99 : sheet)))
                .contains("probably not the bands they are taken for");
    }

    @Test
    void a_workbook_that_is_cut_off_is_refused() throws IOException {
        Path whole = coded(OCTOBER, 9, (sheet, row) -> oneToEight(sheet));
        byte[] bytes = Files.readAllBytes(whole);
        Path cut = Files.write(folder.resolve("cut.xlsx"), Arrays.copyOf(bytes, bytes.length / 2));

        assertThat(waits.refusal(cut)).contains("damaged or cut off");
    }
}
