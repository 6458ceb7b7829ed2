package org.evenhand.app.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.util.Set;
import org.evenhand.app.EvenhandTest;
import org.evenhand.app.access.World;
import org.evenhand.vocabulary.LaCode;
import org.evenhand.vocabulary.Need;
import org.evenhand.vocabulary.Profession;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** The public list of services. Those of this test say that they belong to Rutland (857) and the Isle of Wight (921). */
@EvenhandTest
@AutoConfigureMockMvc
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ServicesPagesTest {

    private static final LaCode RUTLAND = LaCode.of("857");
    private static final LaCode ISLE_OF_WIGHT = LaCode.of("921");

    @Autowired
    MockMvc web;

    @Autowired
    World world;

    @BeforeAll
    void three_services_are_on_the_register() {
        World.Person rutland = world.aService(RUTLAND);
        world.offers(rutland, Profession.QTVI, Set.of(Need.VI, Need.MSI), 0, 25, ISLE_OF_WIGHT);
        world.offers(rutland, Profession.PORT, Set.of(), 0, 4);
        world.offers(world.aService(LaCode.DEMONSTRATION), Profession.MT, Set.of(), 0, 25);
    }

    private MockHttpServletResponse opened(String query) throws Exception {
        return web.perform(get("/find/services" + query)).andReturn().getResponse();
    }

    private Document page(String query) throws Exception {
        return Jsoup.parse(opened(query).getContentAsString());
    }

    @ParameterizedTest
    @CsvSource({
        "?area=857, 2 services",
        // Shared with the Isle of Wight.
        "?area=921, 1 service",
        "?area=857&age=4, 2 services",
        "?area=857&age=5, 1 service",
        "?area=857&need=VI, 2 services",
        // Portage is for any need, the vision team only for two.
        "?area=857&need=SLCN, 1 service",
        "?area=857&profession=QTVI, 1 service",
        "?area=857&profession=QTVI&need=SLCN, No service on the register fits"
    })
    void services_are_chosen_by_area_need_profession_and_age(String query, String count) throws Exception {
        assertThat(page(query).select("main h2").getFirst().text()).isEqualTo(count);
    }

    @Test
    void each_says_what_it_does_for_whom_and_when_that_was_last_confirmed() throws Exception {
        Document page = page("?area=857&profession=QTVI");

        assertThat(page.select(".eh-service").text())
                .contains("Vision impairment; Multi-sensory impairment", "0 to 25", "In person", "Isle of Wight")
                .contains("1 November 2026", "It does not say")
                .doesNotContain("Invented");
        assertThat(page.select("[style]")).isEmpty();
    }

    @Test
    void what_is_invented_is_marked_so() throws Exception {
        assertThat(page("?area=000&profession=MT")
                        .select(".eh-service h3 .govuk-tag")
                        .text())
                .isEqualTo("Invented");
    }

    @Test
    void where_nobody_is_listed_the_page_says_what_that_means_and_what_to_do() throws Exception {
        String page = page("?area=857&profession=DIET").select("main").text();

        assertThat(page).contains("There may be a service that is not on it", "Ask for help", "the wait is counted");
    }

    @ParameterizedTest
    @CsvSource({
        "?area=Leeds, area, Leeds",
        "?area=999, area, 999",
        "?need=magic, need, magic",
        "?profession=WIZARD, profession, WIZARD",
        "?age=26, age, 26",
        "?age=four, age, four"
    })
    void a_bad_value_is_named_with_a_remedy(String query, String field, String value) throws Exception {
        MockHttpServletResponse response = opened(query);

        assertThat(response.getStatus()).isEqualTo(422);
        assertThat(Jsoup.parse(response.getContentAsString())
                        .select(".govuk-error-summary a[href=#" + field + "]")
                        .text())
                .contains("“" + value + "”")
                .containsAnyOf("Choose", "Enter");
    }

    @Test
    void areas_settings_and_the_first_page_lead_there() throws Exception {
        for (String path : new String[] {
            "/", "/find", "/areas/authorities/383", "/areas/icbs/QWO", "/areas/england", "/settings/gias-100000"
        }) {
            Document page =
                    Jsoup.parse(web.perform(get(path)).andReturn().getResponse().getContentAsString());

            assertThat(page.select("main a[href^=/find/services]")).as(path).isNotEmpty();
        }
        assertThat(page("?area=857").select("nav a[aria-current]").eachText()).containsExactly("Who can help");
    }
}
