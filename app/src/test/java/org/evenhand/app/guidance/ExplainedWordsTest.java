package org.evenhand.app.guidance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.evenhand.app.EvenhandTest;
import org.evenhand.app.access.Browser;
import org.evenhand.app.people.SecurityConfiguration;
import org.evenhand.app.site.Explaining;
import org.evenhand.packs.policy.Glossary.Term;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Every public page on which a term of the glossary stands says what it means. */
@EvenhandTest
class ExplainedWordsTest {

    @LocalServerPort
    int port;

    @Autowired
    Terms terms;

    @Autowired
    Explaining explaining;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/find",
                "/find/services",
                "/find/conditions",
                "/find/conditions/rett",
                "/find/open-data",
                "/find/directories",
                "/areas/england",
                "/areas/authorities/383",
                "/settings/gias-100000",
                "/figures/promise",
                "/figures/enough",
                "/studio",
                "/figures/waits",
                "/figures/plans",
                "/figures/advice",
                "/figures/advice/383",
                "/thresholds",
                "/guidance",
                "/guidance/timeline",
                "/guidance/support-plans",
                "/clocks",
                "/guidance/evaluation",
                "/guidance/economics",
                "/pathways",
                "/pathways/stammering",
                "/guidance/practice/EP",
                "/methods",
                "/methods/waits",
                "/parliament",
                "/parliament/departments",
                "/parliament/not-held",
                "/parliament/groups",
                "/asks",
                "/asks/A24",
                "/ask",
                "/sign-in",
                "/about/privacy"
            })
    void each_term_that_stands_on_a_public_page_is_explained_at_its_end(String path) {
        Document page = new Browser(port).get(path).document();
        List<String> offered = page.select("main .eh-words dt a").eachAttr("href");
        page.select("main .eh-words, main svg, main code, main pre, main select, main textarea")
                .remove();

        assertThat(offered)
                .containsExactlyElementsOf(terms.in(page.select("main").text()).stream()
                        .map(term -> "/glossary/" + term.key())
                        .toList());
    }

    @Test
    void a_page_full_of_terms_explains_them_and_changes_nothing_else() {
        Document page = new Browser(port).get("/thresholds").document();

        assertThat(page.select("main .eh-words dt a").eachAttr("href")).contains("/glossary/aac", "/glossary/msi");
        assertThat(page.select("main details.eh-words[open]")).isEmpty();
        assertThat(page.select("main > details.eh-words:last-child")).hasSize(1);
        assertThat(page.select("h1 a, h2 a, button a, label a, a a")).isEmpty();
    }

    @Test
    void every_address_that_is_open_to_everybody_is_explained() {
        List<String> notExplained = List.of(
                "/assets/**",
                "/calendars/**",
                "/dev/components/**",
                "/error",
                "/family/**",
                "/glossary/**",
                "/ledger/check-a-proof.html",
                "/ledger/checkpoint",
                "/ledger/key",
                "/ledger/tile/**",
                "/open-referral/**",
                "/register/confirm/**",
                "/write/**");

        assertThat(SecurityConfiguration.OPEN_TO_EVERYBODY)
                .filteredOn(address -> !notExplained.contains(address) && !address.endsWith(".csv"))
                .allSatisfy(address -> assertThat(explaining.isFor(address.replace("/**", "")))
                        .as(address)
                        .isTrue());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/ask/check",
                "/write/letter",
                "/requests/1",
                "/family/not-an-address",
                "/recommendations/1",
                "/duties",
                "/triage",
                "/visits",
                "/home"
            })
    void what_was_written_about_a_child_is_left_alone(String path) {
        assertThat(explaining.isFor(path)).isFalse();
    }

    @Test
    void every_term_has_a_page_with_its_status_its_history_and_its_source() {
        assertThat(terms.list()).allSatisfy(term -> {
            Browser.Shown shown = new Browser(port).get("/glossary/" + term.key());
            assertThat(shown.status()).isEqualTo(200);
            assertThat(shown.text()).contains(term.term(), term.definition(), "Is it law?", term.source());
        });
        assertThat(new Browser(port).get("/glossary/nothing").status()).isEqualTo(404);
    }

    @Test
    void the_glossary_is_searched_without_a_script() {
        Browser reader = new Browser(port);

        assertThat(reader.get("/glossary").document().select("dl.eh-glossary dt"))
                .hasSize(75);
        assertThat(reader.get("/glossary?q=ISP")
                        .document()
                        .select("dl.eh-glossary dt a")
                        .eachAttr("href"))
                .contains("/glossary/individual-support-plan");
        assertThat(reader.get("/glossary?q=%3Cb%3E").text()).contains("No word was found for “<b>”");
    }

    @Test
    void a_term_names_only_what_it_is() {
        Term plan = terms.find("individual-support-plan").orElseThrow();

        assertThat(new Browser(port).get("/glossary/" + plan.key()).text()).contains("Proposal, not law");
    }
}
