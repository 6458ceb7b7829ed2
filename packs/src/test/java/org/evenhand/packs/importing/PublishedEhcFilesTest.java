package org.evenhand.packs.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.evenhand.packs.Packs;
import org.evenhand.packs.SharedData;
import org.evenhand.packs.importing.ImportResult.Unchanged;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The Department's own files of 2025, where this machine has them. Expected values are the release's own totals. */
class PublishedEhcFilesTest {

    @TempDir
    Path shelf;

    @Test
    void all_plans_by_need_are_read_and_add_up() throws IOException {
        Trial needs = new Trial(shelf, new EhcNeedsImport());
        Path file = SharedData.file("sen/ehcp2025/sen_needs_all_plans.csv");

        Receipt receipt = needs.imported(file);

        assertThat(receipt.counts())
                .containsEntry("authorities", 153L)
                .containsEntry("regions", 9L)
                // 1 England + 9 regions + 153 authorities, 14 columns of counts each.
                .containsEntry("figures", 163L * 14)
                // Of the 153 x 13 cells of authorities by need, 127 hold 1 to 5 and 118 hold 0.
                .containsEntry("authority figures of 1 to 5", 127L)
                .containsEntry("authority figures of 0", 118L)
                // 14 columns for England and for each of the 9 regions.
                .containsEntry("sums that agree", 140L);
        Map<String, Integer> england = Packs.on(shelf).get("ehc-plans").table("figures").stream()
                .filter(row -> row.text("area").equals("E92000001"))
                .collect(Collectors.toMap(row -> row.text("measure"), row -> row.whole("value")));
        assertThat(england)
                .containsEntry("total", 638_745)
                .containsEntry("ASD", 201_183)
                .containsEntry("SLD", 25_025)
                .containsEntry("SPLD", 15_030)
                .containsEntry("MSI", 1_692)
                .containsEntry("unknown", 4_870);
    }

    @Test
    void plans_by_age_add_up_to_all_plans_but_for_what_surrey_has_under_another_need() throws IOException {
        Trial ages = new Trial(shelf, new EhcAgesImport());
        Path file = SharedData.file("sen/ehcp2025/sen_needs_all_plans.csv");

        Receipt receipt = ages.imported(file);

        assertThat(receipt.counts())
                .containsEntry("authorities", 153L)
                // 24 ages of England; 5 bands of 153 authorities.
                .containsEntry("rows", 24L + 5 * 153)
                // Surrey's 24 ages × 13 needs; its totals by age are there.
                .containsEntry("figures not published", 312L);
        // The Department's own table: 25,681 − 25,025 = 656 = 15,030 − 14,374; and one child between SEMH and SLCN.
        assertThat(receipt.notes())
                .containsExactly("England, number_semh: ages add up to 132,217, all plans are 132,218;"
                        + " number_slcn: ages add up to 135,836, all plans are 135,835;"
                        + " number_sld: ages add up to 25,681, all plans are 25,025;"
                        + " number_spld: ages add up to 14,374, all plans are 15,030.");
        int england = Packs.on(shelf).get("ehc-plans-by-age").table("plans").stream()
                .filter(row -> row.text("area").equals("E92000001"))
                .mapToInt(row -> row.whole("total"))
                .sum();
        int authorities = Packs.on(shelf).get("ehc-plans-by-age").table("plans").stream()
                .filter(row -> !row.text("area").equals("E92000001"))
                .mapToInt(row -> row.whole("total"))
                .sum();
        assertThat(england).isEqualTo(638_745);
        assertThat(authorities).isEqualTo(638_745);
    }

    @Test
    void an_age_that_is_wrong_is_found_by_the_row_of_all_plans() throws IOException {
        Trial ages = new Trial(shelf, new EhcAgesImport());
        Path file = SharedData.file("sen/ehcp2025/sen_needs_all_plans.csv");
        Path changed = shelf.resolveSibling("changed_sen_needs_all_plans.csv");
        String row = Files.readAllLines(file).stream()
                .filter(line -> line.contains(",Leeds,Child or young persons age,age 10,"))
                .findFirst()
                .orElseThrow();
        Files.writeString(
                changed, Files.readString(file).replace(row + "\n", "").replace(row + "\r\n", ""));

        assertThat(ages.refusal(changed)).contains("Leeds, ehc_plans: ages add up to");
    }

    @Test
    void the_same_file_again_changes_nothing() throws IOException {
        Trial needs = new Trial(shelf, new EhcNeedsImport());
        Path file = SharedData.file("sen/ehcp2025/sen_needs_all_plans.csv");
        needs.imported(file);

        assertThat(needs.read(file)).isInstanceOf(Unchanged.class);
        assertThat(Packs.on(shelf).versionsOf("ehc-plans")).hasSize(1);
    }

    @Test
    void the_first_release_is_refused_because_sld_and_spld_are_out_by_656() throws IOException {
        Trial needs = new Trial(shelf, new EhcNeedsImport());
        Path file = SharedData.file("sen/ehcp2025_first_release/sen_needs_all_plans.csv.gz");

        String refusal = needs.refusal(file);

        assertThat(refusal)
                .contains("England, SLD (severe learning difficulty): the 153 authorities add up to 25,025,"
                        + " the published total is 25,681, which is 656 too high.")
                .contains("England, SpLD (specific learning difficulty): the 153 authorities add up to 15,030,"
                        + " the published total is 14,374, which is 656 too low.")
                .contains("South East, SLD")
                .contains("South East, SpLD");
    }

    @Test
    void timeliness_is_read_from_2019() throws IOException {
        Trial timeliness = new Trial(shelf, new EhcTimelinessImport());
        Path file = SharedData.file("sen/ehcp2025/timeliness_20_week.csv");

        Receipt receipt = timeliness.imported(file);

        assertThat(receipt.counts()).containsEntry("periods", 6L);
        Map<String, Integer> england = Packs.on(shelf).get("ehc-timeliness").table("figures").stream()
                .filter(row -> row.text("area").equals("E92000001")
                        && row.text("period").equals("2024"))
                .collect(Collectors.toMap(row -> row.text("measure"), row -> row.whole("value")));
        assertThat(england).containsEntry("within_20_weeks_ex", 39_407).containsEntry("issued_ex", 84_866);
    }

    @Test
    void requests_are_read_from_2019() throws IOException {
        Trial requests = new Trial(shelf, new EhcRequestsImport());
        Path file = SharedData.file("sen/ehcp2025/requests.csv");

        requests.imported(file);

        Map<String, Integer> england = Packs.on(shelf).get("ehc-requests").table("figures").stream()
                .filter(row -> row.text("area").equals("E92000001")
                        && row.text("period").equals("2024"))
                .collect(Collectors.toMap(row -> row.text("measure"), row -> row.whole("value")));
        assertThat(england).containsEntry("received", 154_489).containsEntry("refused", 38_889);
    }

    @Test
    void the_table_is_found_inside_the_zip_of_the_whole_release() throws IOException {
        Trial requests = new Trial(shelf, new EhcTimelinessImport());
        Path file = SharedData.file("sen/dfe_ehc_plans_reporting_year_2025.zip");

        ImportResult result = requests.read(file);

        assertThat(result).isInstanceOf(ImportResult.Imported.class);
    }
}
