package org.evenhand.app.equity.published;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import org.evenhand.app.EvenhandTest;
import org.evenhand.app.site.Numbers;
import org.evenhand.packs.areas.Areas;
import org.evenhand.packs.figures.Waits;
import org.evenhand.vocabulary.IcbCode;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** Published waits and plans. The totals are the publishers’ own: NHS England, October 2025; Department for Education, January 2025. */
@EvenhandTest
@AutoConfigureMockMvc
class PublishedPagesTest {

    private static final YearMonth OCTOBER = YearMonth.of(2025, 10);

    @Autowired
    MockMvc web;

    @Autowired
    PublishedWaiting waiting;

    @Autowired
    PublishedPlanning planning;

    @Autowired
    Areas areas;

    private MockHttpServletResponse opened(String path) throws Exception {
        return web.perform(get(path)).andReturn().getResponse();
    }

    private Document page(String path) throws Exception {
        return Jsoup.parse(opened(path).getContentAsString());
    }

    @Test
    void waits_say_that_they_are_of_people_still_waiting() throws Exception {
        Document page = page("/figures/waits");

        assertThat(page.select(".govuk-inset-text").text())
                .contains("still waiting", "do not say how long a wait lasts");
        assertThat(page.select(".eh-figure__value").getFirst().text()).isEqualTo("61,845 children");
        // 23,961 ÷ 61,845 = 0.3874; 5,052 ÷ 61,845 = 0.0817.
        assertThat(page.select(".eh-figure__value").eachText()).contains("39%", "8.2%");
        assertThat(page.text()).contains("37 of the 42 integrated care boards");
        assertThat(page.select("svg")).isNotEmpty();
        assertThat(page.select("[style]")).isEmpty();
    }

    @Test
    void england_is_the_sum_of_its_bands_and_of_its_boards() {
        PublishedWait england =
                waiting.england(OCTOBER, Waits.SPEECH_AND_LANGUAGE).orElseThrow();

        int boards = waiting.of(OCTOBER, Waits.Level.ICB, Waits.SPEECH_AND_LANGUAGE).stream()
                .mapToInt(wait -> wait.published().total())
                .sum();

        assertThat(england.inBands()).isEqualTo(61_845);
        assertThat(england.upTo12()).isEqualTo(29_684);
        assertThat(england.over18()).isEqualTo(23_961);
        assertThat(england.over52()).isEqualTo(5_052);
        assertThat(boards).isEqualTo(61_845);
    }

    @Test
    void every_service_of_every_month_has_a_page() throws Exception {
        for (String service : waiting.waits().services()) {
            assertThat(web.perform(get("/figures/waits")
                                    .param("service", service)
                                    .param("month", "2025-10"))
                            .andReturn()
                            .getResponse()
                            .getStatus())
                    .as(service)
                    .isEqualTo(200);
        }
        for (YearMonth month : waiting.waits().months()) {
            assertThat(opened("/figures/waits?month=" + month).getStatus()).isEqualTo(200);
        }
    }

    @Test
    void the_download_of_waits_has_a_row_for_each_board_and_provider() throws Exception {
        String csv = opened("/figures/waits.csv?month=2025-10").getContentAsString();

        // England, 7 regions, 37 boards and 88 providers reported speech and language therapy in October 2025.
        assertThat(csv.lines().filter(line -> line.contains(",icb,"))).hasSize(37);
        assertThat(csv.lines().filter(line -> line.contains(",provider,"))).hasSize(88);
        assertThat(csv).contains("61845,29684,8200,18909,5052,0.3874,");
    }

    @ParameterizedTest
    @CsvSource({
        "/figures/waits?service=Wizardry, service, Wizardry",
        "/figures/waits?month=1999-01, month, 1999-01",
        "/figures/plans?area=nowhere, area, nowhere",
        "/figures/plans?area=QWO, area, QWO",
        "/figures/plans?need=NSA, need, NSA",
        "/figures/plans?need=magic, need, magic"
    })
    void a_bad_value_is_named_with_a_remedy(String path, String field, String value) throws Exception {
        MockHttpServletResponse response = opened(path);

        assertThat(response.getStatus()).isEqualTo(422);
        assertThat(Jsoup.parse(response.getContentAsString())
                        .select(".govuk-error-summary a[href=#" + field + "]")
                        .text())
                .contains("“" + value + "”", "Choose");
    }

    @ParameterizedTest
    @CsvSource({
        "/figures/waits.csv?service=Wizardry, service, Wizardry, Speech and language",
        "/figures/waits.csv?month=1999-01, month, 1999-01, 2025-10"
    })
    void a_download_with_a_bad_value_names_it_and_what_there_is(String path, String field, String value, String choice)
            throws Exception {
        MockHttpServletResponse response = opened(path);

        assertThat(response.getStatus()).isEqualTo(422);
        assertThat(response.getContentType()).isEqualTo("text/plain;charset=UTF-8");
        assertThat(response.getContentAsString()).contains(field + ": “" + value + "”", "There are: ", choice);
    }

    @Test
    void own_waits_of_no_code_are_refused_in_text_and_in_data() throws Exception {
        for (String path : new String[] {"waits.csv", "curve.csv"}) {
            MockHttpServletResponse response = opened("/figures/waits/own/Leeds/" + path);

            assertThat(response.getStatus()).as(path).isEqualTo(404);
            assertThat(response.getContentAsString()).contains("laCode: “Leeds”", "Enter its three digits, like 383");
        }
        MockHttpServletResponse data = opened("/figures/waits/own/Leeds/waits.json");
        assertThat(data.getContentType()).isEqualTo("application/problem+json");
        assertThat(data.getContentAsString(StandardCharsets.UTF_8)).contains("\"field\":\"laCode\"", "“Leeds”");
    }

    @Test
    void a_board_shows_the_plans_of_its_authorities_together() throws Exception {
        Document page = page("/areas/icbs/QOP");

        // Greater Manchester: ten authorities, all whole, so that the sum is of counts and the share has an interval.
        int plans = areas.partsIn(IcbCode.of("QOP")).stream()
                .mapToInt(part ->
                        planning.authority(part.area()).plans().total().value().orElseThrow())
                .sum();
        assertThat(areas.partsIn(IcbCode.of("QOP"))).hasSize(10);
        assertThat(page.select(".eh-figure__value").eachText()).contains(Numbers.whole(plans) + " plans");
        assertThat(page.select(".eh-figure:contains(within 20 weeks) .eh-figure__range"))
                .isNotEmpty();
        assertThat(page.text()).contains("the sum of the local authorities that the board covers");
    }

    @Test
    void plans_of_england_are_the_published_ones() throws Exception {
        Document page = page("/figures/plans");

        assertThat(page.select(".eh-figure__value").eachText())
                .containsExactly("638,745 plans", "154,489 requests", "46%");
        // 135,835 ÷ 638,745 = 0.2127.
        assertThat(page.select("tr:contains(Speech, language)").text()).contains("135,835", "21%");
        // The table has 12 needs with plans; then those without a recorded need, and all.
        assertThat(page.select("main table tbody tr")).hasSize(14);
        assertThat(page.select("[style]")).isEmpty();
    }

    @Test
    void one_need_sets_all_authorities_side_by_side() throws Exception {
        Document page = page("/figures/plans?need=MSI");

        assertThat(page.select("main table tbody tr")).hasSize(154);
        assertThat(page.select("main table tbody tr").getFirst().text()).startsWith("England 1,692 638,745");
    }

    @Test
    void the_download_of_plans_adds_up_to_england() throws Exception {
        var rows = opened("/figures/plans.csv")
                .getContentAsString()
                .lines()
                .skip(1)
                .toList();

        assertThat(rows).hasSize(154);
        assertThat(rows.getFirst()).startsWith(",England,638745,");
        assertThat(rows.stream()
                        .skip(1)
                        .map(row -> row.replaceAll("\"[^\"]*\"", "name").split(",", -1)[2])
                        .mapToInt(Integer::parseInt)
                        .sum())
                .isEqualTo(638_745);
    }
}
