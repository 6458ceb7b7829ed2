package org.evenhand.app.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.io.UnsupportedEncodingException;
import org.evenhand.app.EvenhandTest;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** Finding a place, and the pages of places, on the packs that come with the product. */
@EvenhandTest
@AutoConfigureMockMvc
class PlacePagesTest {

    @Autowired
    MockMvc web;

    private MockHttpServletResponse opened(String path) throws Exception {
        return web.perform(get(path)).andReturn().getResponse();
    }

    private MockHttpServletResponse searched(String typed) throws Exception {
        return web.perform(post("/find").param("q", typed)).andReturn().getResponse();
    }

    private static Document page(MockHttpServletResponse response) throws UnsupportedEncodingException {
        return Jsoup.parse(response.getContentAsString());
    }

    @Test
    void the_first_page_says_what_it_is_and_asks_six_questions() throws Exception {
        MockHttpServletResponse response = opened("/");

        assertThat(response.getStatus()).isEqualTo(200);
        Document page = page(response);
        assertThat(page.select("h1").text()).isEqualTo("Specialist help for children, shared fairly");
        assertThat(page.select(".eh-questions h3")).hasSize(6);
        assertThat(page.select("form[action=/find] input[name=q]")).hasSize(1);
        assertThat(page.select("[style], main script")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "383, /areas/authorities/383",
        "Leeds, /areas/authorities/383",
        "leeds, /areas/authorities/383",
        "E14001319, /areas/constituencies/E14001319",
        "Leeds Central and Headingley, /areas/constituencies/E14001319",
        "QWO, /areas/icbs/QWO",
        "England, /areas/england",
        "100000, /settings/gias-100000"
    })
    void a_single_exact_answer_is_opened_at_once(String typed, String path) throws Exception {
        MockHttpServletResponse response = searched(typed);

        assertThat(response.getStatus()).isEqualTo(303);
        assertThat(response.getRedirectedUrl()).isEqualTo(path);
    }

    @Test
    void a_name_with_a_slip_offers_what_could_be_meant() throws Exception {
        Document page = page(opened("/find?q=Sheffeild"));

        assertThat(page.select("h1").text()).isEqualTo("Which place do you mean?");
        assertThat(page.select("main a[href=/areas/authorities/373]").text()).isEqualTo("Sheffield");
    }

    @Test
    void a_postcode_leads_to_its_authority_and_stands_in_no_address() throws Exception {
        MockHttpServletResponse response = searched("ls1 1ur");

        // By sector, LS1 1 lies in Leeds; where it also touches a second constituency, the page asks.
        String where = response.getStatus() == 303 ? response.getRedirectedUrl() : response.getContentAsString();
        assertThat(where).contains("/areas/authorities/383").doesNotContainIgnoringCase("1UR");
    }

    @ParameterizedTest
    @CsvSource({
        "EH1 1YZ, Scotland",
        "BT1 5GS, Northern Ireland",
        "CF10 3NQ, Wales",
        "JE2 4UE, the Channel Islands",
        "IM1 1AA, the Isle of Man"
    })
    void another_country_has_a_page_of_its_own(String postcode, String country) throws Exception {
        MockHttpServletResponse response = searched(postcode);

        assertThat(response.getStatus()).isEqualTo(200);
        assertThat(page(response).select("h1").text()).isEqualTo("This postcode is in " + country);
    }

    @ParameterizedTest
    @ValueSource(strings = {"LS1", "LS1 1U", "LS11 URR", "ZZ99 9ZZ", ""})
    void what_is_no_postcode_is_said_so_with_a_remedy(String typed) throws Exception {
        MockHttpServletResponse response = searched(typed);

        assertThat(response.getStatus()).isEqualTo(422);
        Document page = page(response);
        assertThat(page.title()).startsWith("Error: ");
        assertThat(page.select(".govuk-error-summary a[href=#q]").text()).isNotBlank();
    }

    @Test
    void a_hundred_thousand_characters_get_a_clear_answer() throws Exception {
        MockHttpServletResponse response = searched("a".repeat(100_000));

        assertThat(response.getStatus()).isEqualTo(422);
        assertThat(page(response).select(".govuk-error-summary").text()).contains("100,000 characters");
        assertThat(response.getContentAsString()).hasSizeLessThan(20_000);
    }

    @Test
    void markup_in_a_name_stays_text() throws Exception {
        MockHttpServletResponse response = searched("<script>alert(1)</script>");

        assertThat(response.getContentAsString()).doesNotContain("<script>alert");
    }

    @Test
    void an_authority_shows_its_people_panels_and_settings() throws Exception {
        Document page = page(opened("/areas/authorities/383?constituency=E14001319&known=WARD"));

        assertThat(page.select("h1").text()).isEqualTo("Leeds");
        assertThat(page.select(".govuk-inset-text").text()).contains("Leeds Central and Headingley", "99.65%");
        assertThat(page.select(".eh-panel h2").eachText())
                .contains(
                        "Can the promise be kept here?", "Who is waiting?", "Who has a plan, and did it come in time?");
        // Register of May 2025: 221 primary, 41 secondary and 4 all-through state schools; 221 × 40 + 45 × 160 =
        // 16,040.
        assertThat(page.select(".eh-figure__value").eachText()).anyMatch(text -> text.startsWith("16,040"));
        assertThat(page.select("[style]")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/areas/england",
                "/areas/constituencies/E14001319",
                "/areas/icbs/QWO",
                "/areas/authorities/383/settings",
                "/areas/constituencies/E14001319/settings",
                "/settings/100000",
                "/methods",
                "/methods/days-promised",
                "/methods/published-waits",
                "/methods/published-plans"
            })
    void every_page_of_a_place_opens(String path) throws Exception {
        MockHttpServletResponse response = opened(path);

        assertThat(response.getStatus()).isEqualTo(200);
        assertThat(page(response).select("h1")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/areas/authorities/999",
                "/areas/authorities/QWO",
                "/areas/constituencies/383",
                "/areas/icbs/E14001319",
                "/settings/999999",
                "/settings/nobody",
                "/methods/nothing"
            })
    void an_address_that_does_not_exist_is_not_found(String path) throws Exception {
        assertThat(opened(path).getStatus()).isEqualTo(404);
    }
}
