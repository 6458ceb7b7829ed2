package org.evenhand.app.workforce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import org.evenhand.app.EvenhandTest;
import org.evenhand.app.place.Gazetteer;
import org.evenhand.app.site.Numbers;
import org.evenhand.packs.Packs;
import org.evenhand.packs.Row;
import org.evenhand.vocabulary.IcbCode;
import org.evenhand.vocabulary.Unit;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** Can the promise be kept here? */
@EvenhandTest
@AutoConfigureMockMvc
class PromisePagesTest {

    @Autowired
    MockMvc web;

    @Autowired
    Packs packs;

    @Autowired
    Promising promising;

    @Autowired
    Gazetteer gazetteer;

    private MockHttpServletResponse opened(String path) throws Exception {
        return web.perform(get(path)).andReturn().getResponse();
    }

    private Document page(String path) throws Exception {
        return Jsoup.parse(opened(path).getContentAsString());
    }

    /**
     * By hand from the register of 24 May 2025, state-funded mainstream schools: 16,716 primary and 7 middle deemed primary are 16,723, times 40
     * is 668,920; 3,161 secondary, 87 middle deemed secondary and 160 all-through are 3,408, times 160 is 545,280; together 1,214,200. Half a
     * per cent below the 1,220,000 of rounded national counts.
     */
    @Test
    void england_is_what_a_hand_calculation_gives() throws Exception {
        long primary = 0;
        long secondary = 0;
        for (Row row : packs.get("settings").table("settings")) {
            boolean state = row.flag("state_funded");
            primary += state && row.text("type").equals("PRIMARY") ? 1 : 0;
            secondary += state
                            && (row.text("type").equals("SECONDARY")
                                    || row.text("type").equals("ALL_THROUGH"))
                    ? 1
                    : 0;
        }

        Document page = page("/figures/promise");

        assertThat(primary).isEqualTo(16_723);
        assertThat(secondary).isEqualTo(3_408);
        assertThat(page.select(".eh-figure__value").getFirst().text()).startsWith("1,214,200");
        assertThat(page.text()).contains("Rounded national counts of schools give 1,220,000");
    }

    @Test
    void the_authorities_add_up_to_england() {
        Assumed assumed = Assumed.of(promising.terms());

        double days = promising.rows(assumed).stream()
                .mapToDouble(row -> row.promise().days())
                .sum();
        double experts = promising.rows(assumed).stream()
                .mapToDouble(row -> row.promise().experts())
                .sum();

        // Whole numbers of days add up exactly; 7,500 experts shared out are 7,500 but for the rounding of a double.
        assertThat(days).isEqualTo(1_214_200);
        assertThat(experts).isCloseTo(7_500, org.assertj.core.data.Offset.offset(1e-6));
    }

    @Test
    void assumptions_change_the_answer_as_the_arithmetic_says() throws Exception {
        // 220 working days × 0.5 reaching × 0.5 additional × (1 − 0.2) = 44 days an expert; 16,040 ÷ 44 = 364.5
        // experts.
        Document page = page("/figures/promise?area=383&additional=50&reaching=50&setAside=20");

        assertThat(page.select(".eh-figure__value").eachText()).anyMatch(text -> text.startsWith("365 "));
        assertThat(page.select(".govuk-inset-text").text()).startsWith("Leeds: not on these assumptions.");
        assertThat(page.select("input[name=additional]").val()).isEqualTo("50");
    }

    @Test
    void what_is_reported_never_reads_as_law() throws Exception {
        Document page = page("/figures/promise?area=383");

        assertThat(page.select(".eh-figure .govuk-tag").eachText()).isNotEmpty().allMatch("Reported, not law"::equals);
        assertThat(page.text())
                .contains("No figure has been promised to nurseries.", "No figure has been promised to colleges.");
        assertThat(page.text()).contains("Not published for this area.");
        assertThat(page.select(".eh-figure a[href=/methods/days-promised]")).isNotEmpty();
        assertThat(page.select("[style]")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "additional=0, additional, above 0 and at most 100",
        "reaching=lots, reaching, above 0 and at most 100",
        "setAside=100, setAside, from 0 to below 100",
        "area=nowhere, area, Choose England or a local authority"
    })
    void a_bad_value_names_field_value_and_remedy_and_keeps_the_rest(String bad, String field, String remedy)
            throws Exception {
        MockHttpServletResponse response =
                opened("/figures/promise?" + bad + (field.equals("reaching") ? "&additional=33" : "&reaching=33"));

        assertThat(response.getStatus()).isEqualTo(422);
        Document page = Jsoup.parse(response.getContentAsString());
        assertThat(page.select(".govuk-error-summary a[href=#" + field + "]").text())
                .contains("“" + bad.substring(bad.indexOf('=') + 1) + "”", remedy);
        assertThat(page.select("input[value=33]")).hasSize(1);
    }

    @Test
    void the_map_has_its_rows_as_a_table_first_and_can_be_sorted() throws Exception {
        Document page = page("/figures/promise/map?sort=covered&direction=up");

        assertThat(page.select("main table tbody tr")).hasSize(153);
        assertThat(page.select("th[aria-sort=ascending]").text()).startsWith("Part covered");
        assertThat(page.select("svg.eh-map")).hasSize(2);
        assertThat(page.select("svg.eh-map").getFirst().select("a")).hasSize(153);
        assertThat(page.select("main table, svg.eh-map").getFirst().tagName()).isEqualTo("table");
        assertThat(page.select("[style]")).isEmpty();
    }

    @Test
    void the_download_is_the_table_of_the_command_line() throws Exception {
        MockHttpServletResponse response = opened("/figures/promise.csv?additional=50");

        assertThat(response.getContentType()).isEqualTo("text/csv;charset=UTF-8");
        assertThat(response.getContentAsString())
                .isEqualTo(PromiseTable.csv(promising.rows(new Assumed(50, 74, 0))))
                .startsWith("la_code,gss_code,authority,region,");
    }

    @Test
    void a_download_with_a_bad_value_says_in_text_or_data_what_is_wrong_and_what_to_do() throws Exception {
        MockHttpServletResponse table = opened("/figures/promise.csv?additional=x&setAside=100");
        MockHttpServletResponse data = opened("/figures/promise.json?additional=x");

        assertThat(table.getStatus()).isEqualTo(422);
        assertThat(table.getContentType()).isEqualTo("text/plain;charset=UTF-8");
        assertThat(table.getContentAsString().lines())
                .contains(
                        "additional: Experts who are additional: “x” is not a share. Enter a number above 0 and at most 100, like 50",
                        "setAside: Time set aside: “100” is not a share. Enter a number from 0 to below 100, like 20");
        assertThat(data.getStatus()).isEqualTo(422);
        assertThat(data.getContentType()).isEqualTo("application/problem+json");
        assertThat(data.getContentAsString(StandardCharsets.UTF_8))
                .contains("\"status\":422", "\"field\":\"additional\"", "“x” is not a share. Enter a number");
    }

    @Test
    void a_board_gets_the_sum_of_its_authorities_each_by_the_part_it_covers() throws Exception {
        Document page = page("/areas/icbs/QWO");

        // Small areas (LSOA 2021) decide: the board of West Yorkshire has five authorities whole and 7.9% of North
        // Yorkshire.
        double days = gazetteer.areas().partsIn(IcbCode.of("QWO")).stream()
                .mapToDouble(part -> part.share()
                        * promising
                                .of(part.area(), Assumed.of(promising.terms()))
                                .days())
                .sum();
        assertThat(gazetteer.areas().partsIn(IcbCode.of("QWO"))).hasSize(6);
        assertThat(page.select("h2:contains(Can the promise be kept here)")).hasSize(1);
        assertThat(page.select(".eh-figure__value").eachText())
                .contains(Numbers.in(Unit.DAYS_PER_YEAR, days) + " days a year");
        assertThat(page.text()).contains("North Yorkshire, 7.9%", "as if everything were spread evenly over it");
    }

    @Test
    void the_description_of_the_table_names_every_column_and_source() throws Exception {
        assertThat(opened("/figures/promise.json").getContentAsString())
                .contains("\"policyStatus\":\"REPORTED\"", "share_covered", "Get Information about Schools", "sha256");
    }
}
