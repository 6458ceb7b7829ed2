package org.evenhand.app.workforce;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.evenhand.app.EvenhandTest;
import org.evenhand.app.access.Browser;
import org.evenhand.app.access.Browser.Shown;
import org.evenhand.planning.Scenario;
import org.evenhand.planning.ScenarioFile;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The studio as a planner meets it, without JavaScript. */
@EvenhandTest
class StudioPagesTest {

    @LocalServerPort
    int port;

    @Autowired
    Examples examples;

    private Browser planner;

    @BeforeEach
    void a_planner_opens_the_studio() {
        planner = new Browser(port);
    }

    private String path(String example) {
        return examples.list().stream()
                .filter(one -> one.key().equals(example))
                .map(one -> "/studio/scenarios/" + one.id())
                .findFirst()
                .orElseThrow();
    }

    private String leeds() {
        return "/studio/scenarios/" + ScenarioId.of(examples.baselineOf(List.of("383")));
    }

    /** However busy the machine that tests: the page that asks to wait is asked again. */
    private Shown result(String path) {
        Shown shown = planner.get(path);
        for (int i = 0; i < 30 && shown.status() == 202; i++) {
            shown = planner.get(path);
        }
        assertThat(shown.status()).as(shown.text()).isEqualTo(200);
        return shown;
    }

    /** By its name, because the dots and colons of these would have to be escaped in a selector. */
    private static String value(Shown page, String field) {
        return page.document().getElementsByAttributeValue("name", field).val();
    }

    @Test
    void every_example_opens_with_one_click_and_says_that_it_is_no_forecast() {
        Shown start = planner.get("/studio");

        assertThat(start.text()).contains("A scenario, not a forecast");
        assertThat(start.document().select(".eh-questions h3 a"))
                .hasSize(examples.list().size());
        assertThat(start.document().select(".eh-questions h3 a").eachText())
                .contains("Double SLT training places from 2027", "The money ends in 2029");
    }

    @Test
    void a_result_has_its_number_first_with_its_range_then_the_table_then_what_is_drawn() {
        Shown shown = result(leeds());

        Element main = shown.document().select("main").getFirst();
        assertThat(main.select(".eh-figure__value, table, svg[role=img]")
                        .eachAttr("class")
                        .getFirst())
                .contains("eh-figure__value");
        assertThat(main.select("table, svg[role=img]").getFirst().tagName()).isEqualTo("table");
        assertThat(main.select("td .eh-below"))
                .isNotEmpty()
                .allMatch(range -> range.text().contains(" to "));
        assertThat(main.select(".eh-figure .govuk-details")).isNotEmpty();
    }

    @Test
    void what_nobody_counted_is_marked_in_every_row_and_its_source_is_told() {
        Shown shown = result(leeds());

        assertThat(shown.document().select("tbody .govuk-tag").eachText())
                .isNotEmpty()
                .allMatch(text -> text.equals("Implied") || text.equals("Published here") || text.equals("Not known"));
        assertThat(shown.text()).contains("nobody publishes how many there are in each area. England has");
    }

    @Test
    void what_a_need_is_made_of_is_told_by_condition_layer_and_age() {
        Shown shown = result(leeds() + "?area=383&profession=SLT&year=2025");

        Element table = shown.document().select("table").stream()
                .filter(one -> one.select("caption").text().contains("what the need is made of"))
                .findFirst()
                .orElseThrow();
        assertThat(table.select("thead th").eachText())
                .containsSubsequence("Condition", "Layer", "Ages", "Needed", "Share");
        assertThat(table.select("tbody tr").eachText())
                .anyMatch(row -> row.contains("EHC plan") && row.contains("5 to 10"));
    }

    @Test
    void area_profession_and_year_are_chosen_by_address() {
        Shown years = result(leeds() + "?profession=EP&year=each");
        Shown odd = result(leeds() + "?area=nowhere&profession=WIZARD&year=1066");

        // Eleven years: the base year and ten.
        assertThat(years.document().select("table").getFirst().select("tbody tr"))
                .hasSize(11);
        assertThat(odd.document().select("select[name=year] option[selected]").text())
                .isEqualTo("2035-36");
    }

    @Test
    void the_map_has_its_rows_as_a_table_first() {
        Shown map = result(path("baseline") + "/map?profession=EP");

        assertThat(map.document().select("main tbody tr")).hasSize(153);
        assertThat(map.document().select("svg.eh-map a")).hasSize(153);
        assertThat(result(leeds() + "/map").document().select("main tbody tr")).hasSize(1);
    }

    @Test
    void twice_the_training_places_leave_fewer_therapists_missing_and_nothing_else_changed() {
        String first = path("baseline");
        String second = path("double-slt-training-places");
        result(first);
        result(second);

        Shown compared = result("/studio/compare?a=" + first + "&b=" + second);

        assertThat(compared.text()).containsPattern("leaves [\\d,]+ fewer speech and language therapists missing");
        List<String> changes = compared.document().select("main tbody tr").stream()
                .map(row -> row.select("td").get(2).text())
                .toList();
        assertThat(changes.getFirst()).startsWith("−").contains(" to ");
        assertThat(changes.subList(1, changes.size())).containsOnly("0");
    }

    @Test
    void a_list_of_children_who_wait_is_projected_year_by_year() {
        Shown shown = result(path("waits-for-speech-and-language") + "/roll-out");

        assertThat(shown.document().select("main table caption").eachText())
                .contains("Waiting lists at the end of each year");
    }

    @Test
    void the_money_that_ends_has_its_year_and_what_is_lost() {
        Shown shown = result(path("money-ends-in-2029") + "/roll-out");

        assertThat(shown.text()).containsPattern("2029-30: Settings lose [\\d,.]+ days of help a year");
    }

    @Test
    void phases_say_when_they_open_and_what_is_in_the_way() {
        Shown shown = result(path("days-phased-north-east-first") + "/roll-out");

        assertThat(shown.document()
                        .select("table")
                        .getFirst()
                        .select("tbody th")
                        .eachText())
                .contains("North East");
        assertThat(shown.document().select("details").text()).contains("what is in the way");
    }

    @Test
    void who_should_lend_to_whom_comes_with_reasons_a_proof_its_assumptions_and_a_file() {
        Shown shown = result(path("baseline") + "/sharing?year=2030");

        assertThat(shown.document().select("main .govuk-inset-text").getFirst().text())
                .startsWith("In 2030-31,");
        assertThat(shown.text())
                .contains("nobody publishes how many people there are", "Checked in exact arithmetic", "The limit");
        assertThat(shown.document().select("main table caption").eachText())
                .contains("Assumptions on lending")
                .anyMatch(caption -> caption.startsWith("Who gives and who gets, 2030-31"));
        assertThat(shown.document().select("main a[download]").eachAttr("href").stream()
                        .map(planner::get)
                        .map(file -> file.document().text()))
                .satisfiesExactly(
                        levels -> assertThat(levels).startsWith("area,condition,days_needed,coverage"),
                        transfers -> assertThat(transfers).startsWith("from,to,profession,days,days_arriving"));
    }

    @Test
    void a_least_coverage_is_set_as_an_assumption_and_where_it_cannot_be_had_the_page_names_what_is_in_the_way() {
        String form = "/studio/scenarios/" + ScenarioId.of(examples.baselineOf(List.of("E12000001"))) + "/assumptions";
        Shown terms = planner.get(form + "?group=SHARING");

        Shown saved = planner.send(
                terms,
                "/assumptions",
                Map.of(
                        "sharing.least-coverage:low", "99",
                        "sharing.least-coverage:mode", "99",
                        "sharing.least-coverage:high", "99",
                        "sharing.least-coverage:reason", "As an example"));

        String path = saved.path().replace("/assumptions", "");
        Shown shown = result(path + "/sharing?year=2030");
        assertThat(shown.document().select("main .govuk-inset-text").text()).contains("cannot be reached everywhere");
        assertThat(shown.document().select("main table").getFirst().text())
                .contains("What is in conflict", "Coverage asked for", "99%");
        assertThat(result(path + "/record").text()).contains("As an example");
    }

    @Test
    void one_area_alone_has_nobody_to_share_with() {
        Shown shown = result(leeds() + "/sharing");

        assertThat(shown.text()).contains("there is nobody to share with");
        assertThat(planner.get(leeds() + "/transfers.csv").status()).isEqualTo(422);
    }

    @Test
    void the_record_names_seed_data_and_every_assumption_with_what_it_rests_on() {
        Shown shown = result(leeds() + "/record");

        assertThat(shown.text()).contains("20261122", "areas@", "ehc-plans@", "Assumption");
        assertThat(shown.document().select("main tbody tr").size()).isGreaterThan(20);
    }

    @Test
    void a_change_becomes_a_scenario_of_its_own_and_the_first_stays() {
        Shown form = planner.get(leeds() + "/change");

        Shown saved = planner.send(
                form,
                "/change",
                Map.of(
                        "name", "Leavers down here",
                        "lever-1-kind", "LEAVERS",
                        "lever-1-percent", "80",
                        "lever-1-from", "2027",
                        "lever-1-to", "2027",
                        "lever-1-reason", "A retention offer"));

        assertThat(saved.text()).contains("Leavers down here", "Saved.");
        assertThat(saved.path()).isNotEqualTo(leeds());
        assertThat(result(saved.path() + "/record").text())
                .contains("People who leave", "80% of what it would be", "A retention offer");
        assertThat(result(leeds()).text()).doesNotContain("Leavers down here");
    }

    @Test
    void what_is_wrong_in_the_form_is_named_and_nothing_typed_is_lost() {
        Shown form = planner.get(leeds() + "/change");

        Shown again = planner.send(
                form,
                "/change",
                Map.of(
                        "name", "Odd one",
                        "years", "ten",
                        "lever-1-kind", "LEAVERS",
                        "lever-1-percent", "a fifth less",
                        "share-2", "140"));

        assertThat(again.status()).isEqualTo(422);
        assertThat(again.problems())
                .containsExactly(
                        "Years: “ten” is not a whole number from 1 to 30",
                        "Per cent: “a fifth less” is no number. 200 doubles, 80 takes a fifth away",
                        "Say why you think this change possible",
                        "“140” is no share. Enter a number from 0 to 100");
        assertThat(again.document().select("#lever-1-percent").val()).isEqualTo("a fifth less");
        assertThat(again.document().select("#name").val()).isEqualTo("Odd one");
        for (Element link : again.document().select(".govuk-error-summary__list a")) {
            assertThat(again.document().getElementById(link.attr("href").substring(1)))
                    .isNotNull();
        }
    }

    @Test
    void rules_of_the_scenario_file_hold_in_the_form_too() {
        Shown form = planner.get(leeds() + "/change");

        Shown again = planner.send(form, "/change", Map.of("mix-SLT", "90"));

        assertThat(again.status()).isEqualTo(422);
        assertThat(again.problems()).singleElement().asString().contains("must sum to 1");
    }

    @Test
    void an_assumption_is_changed_only_with_a_reason_and_shown_as_changed() {
        Shown form = planner.get(leeds() + "/assumptions?group=ALL");

        Shown without = planner.send(form, "/assumptions", Map.of("all.annual-leaver-rate:mode", "6"));
        Shown with =
                planner.send(without, "/assumptions", Map.of("all.annual-leaver-rate:reason", "Our own staff records"));

        assertThat(without.status()).isEqualTo(422);
        assertThat(without.problems()).singleElement().asString().startsWith("Say why you change:");
        assertThat(value(without, "all.annual-leaver-rate:mode")).isEqualTo("6");
        assertThat(with.status()).isEqualTo(200);
        assertThat(value(with, "all.annual-leaver-rate:reason")).isEqualTo("Our own staff records");
        assertThat(result(with.path().replace("/assumptions", "/record")).text())
                .contains("Assumptions this scenario sets", "Our own staff records");
    }

    @Test
    void a_pasted_file_that_cannot_be_read_says_where_and_stays_in_the_box() {
        String wrong = ScenarioFile.write(examples.baselineOf(List.of("383"))).replace("\"SLT\",", "\"SLTT\",");

        Shown again = planner.send(planner.get("/studio"), "/studio/scenarios", Map.of("file", wrong));

        assertThat(again.status()).isEqualTo(422);
        assertThat(again.problems().getFirst()).contains("/professions/0", "SLTT", "SLT");
        assertThat(again.document().select("#file").val().strip()).isEqualTo(wrong.strip());
    }

    @Test
    void words_of_an_author_are_shown_as_text() {
        Scenario sly = examples.baselineOf(List.of("383")).withName("<script>alert(1)</script>");

        Shown saved =
                planner.send(planner.get("/studio"), "/studio/scenarios", Map.of("file", ScenarioFile.write(sly)));

        assertThat(saved.document().select("script:not([src])")).isEmpty();
        assertThat(saved.text()).contains("<script>alert(1)</script>");
    }

    @Test
    void a_scenario_too_large_for_a_public_site_says_what_to_do_instead() {
        Map<String, String> fields = new HashMap<>();
        fields.put("method", "SIMULATED");
        fields.put("draws", "100000");

        Shown large = planner.send(planner.get(path("baseline") + "/change"), "/change", fields);

        assertThat(large.status()).isEqualTo(422);
        assertThat(large.text()).contains("too large for a public site", "run it with the command line");
    }

    @Test
    void programs_get_the_rows_with_how_they_are_known_and_every_source() {
        result(leeds());
        Shown json = planner.get(leeds() + "/plan.json");

        assertThat(json.status()).isEqualTo(200);
        assertThat(json.document().text())
                .contains("\"known\":\"IMPLIED\"", "\"probabilityOfEnough\"", "sha256", "\"seed\":20261122");
        assertThat(planner.get("/studio/scenario.schema.json").document().text())
                .contains("$schema");
        assertThat(planner.get(leeds() + "/scenario.json").document().text())
                .contains("\"383\"", "\"areas@", "\"ehc-plans@");
    }

    @Test
    void every_download_of_the_record_is_there_and_the_tables_are_those_of_the_command_line() {
        Shown record = result(leeds() + "/record");
        List<String> files = record.document()
                .select("main li a[href~=/[a-z0-9-]+[.](csv|md|json)$]")
                .eachAttr("href");

        assertThat(files).hasSize(13).allMatch(file -> planner.get(file).status() == 200);
        assertThat(planner.get(leeds() + "/rows.csv").document().text())
                .startsWith("area_code,area,profession,year,need_statutory_fte");
        assertThat(planner.get(leeds() + "/secrets.csv").status()).isEqualTo(404);
    }

    @Test
    void a_scenario_nobody_saved_is_not_found() {
        assertThat(planner.get("/studio/scenarios/0123456789abcdef0123456789abcdef")
                        .status())
                .isEqualTo(404);
        assertThat(planner.get("/studio/scenarios/nonsense/map").status()).isEqualTo(404);
        assertThat(planner.get("/studio/compare?a=nonsense&b=nonsense")
                        .problems()
                        .getFirst())
                .contains("“nonsense” is no scenario we know");
    }
}
