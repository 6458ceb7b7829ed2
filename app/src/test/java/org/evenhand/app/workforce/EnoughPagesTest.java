package org.evenhand.app.workforce;

import static org.assertj.core.api.Assertions.assertThat;

import org.evenhand.app.EvenhandTest;
import org.evenhand.app.access.Browser;
import org.evenhand.app.access.Browser.Shown;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The three questions Parliament asked. */
@EvenhandTest
class EnoughPagesTest {

    @LocalServerPort
    int port;

    private Shown page(String area) {
        Browser anybody = new Browser(port);
        Shown shown = anybody.get("/figures/enough?area=" + area);
        for (int i = 0; i < 30 && shown.text().contains("being worked out"); i++) {
            shown = anybody.get("/figures/enough?area=" + area);
        }
        return shown;
    }

    @ParameterizedTest
    @ValueSource(strings = {"england", "383", "E14001319"})
    void all_three_are_answered_for_every_kind_of_area_with_what_nobody_knows(String area) {
        Shown shown = page(area);

        assertThat(shown.status()).isEqualTo(200);
        assertThat(shown.document().select("h2").eachText())
                .containsSubsequence(
                        "1. Has anyone assessed the gap?",
                        "2. What is the gap?",
                        "3. How many more are needed?",
                        "What nobody knows");
        assertThat(shown.document().select("tbody .govuk-tag")).isNotEmpty();
        assertThat(shown.document().select(".eh-figure .govuk-details")).isNotEmpty();
    }

    @Test
    void each_written_question_leads_to_the_page_that_was_read() {
        Shown shown = page("england");

        assertThat(shown.document().select(".eh-asked dt")).hasSize(11);
        assertThat(shown.document().select(".eh-asked dd a[href^=https]")).hasSize(11);
        assertThat(shown.text()).contains("The Department holds no data on vacancies of educational psychologists");
    }

    @Test
    void a_constituency_says_that_its_numbers_are_of_a_whole_authority() {
        assertThat(page("E14001319").text())
                .contains("Anything of", "alone. Figures are of authorities.")
                .containsPattern("lies in ");
    }

    /** Wirral has 3 plans for hearing impairment, by which the national figure would imply 0.4 of a teacher. */
    @Test
    void who_is_too_few_to_be_divided_is_not_known_and_never_nobody() {
        Shown shown = page("344");

        assertThat(shown.text()).contains("the national figure implies less than one person here");
        assertThat(shown.document().select("tbody tr").stream()
                        .filter(row -> row.text().contains("Teacher of the Deaf"))
                        .findFirst()
                        .orElseThrow()
                        .text())
                .contains("Not known", "[x]")
                .doesNotContain("0%");
    }

    @Test
    void published_waits_stand_beside_a_coverage_that_they_contradict() {
        // NHS England, October 2025: 15,445 children were waiting for occupational therapy, 3,736 + 422 + 49 of them
        // for 18 weeks or more.
        assertThat(page("england").document().select(".govuk-warning-text").text())
                .contains(
                        "Occupational therapist",
                        "15,445 children in England were waiting",
                        "4,207 of them for 18 weeks");
    }

    @Test
    void an_unknown_area_is_named_and_england_is_shown() {
        Shown shown = page("Atlantis");

        assertThat(shown.status()).isEqualTo(422);
        assertThat(shown.problems().getFirst()).contains("“Atlantis” is no area we know");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/areas/england", "/areas/authorities/383", "/areas/constituencies/E14001319"})
    void the_page_of_an_area_leads_to_them(String path) {
        assertThat(new Browser(port).get(path).document().select("a[href^=/figures/enough?area=]"))
                .hasSize(1);
    }
}
