package org.evenhand.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.evenhand.app.access.Browser;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** An installation of a council: children's cases and the public figures, and nothing of a campaign. */
@EvenhandTest
@TestPropertySource(properties = "evenhand.parts=casework")
class CaseworkOnlyTest {

    @LocalServerPort
    int port;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping addresses;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/ask",
                "/find?q=park",
                "/find/services",
                "/areas/england",
                "/areas/authorities/383",
                "/areas/constituencies/E14001319",
                "/areas/icbs/QWO",
                "/settings/gias-100000",
                "/figures/promise",
                "/figures/enough?area=383",
                "/figures/waits",
                "/figures/plans",
                "/studio",
                "/thresholds",
                "/guidance",
                "/guidance/timeline",
                "/guidance/support-plans",
                "/clocks",
                "/guidance/practice",
                "/guidance/practice/SLT",
                "/guidance/evaluation",
                "/guidance/evaluation/stammering",
                "/guidance/economics",
                "/glossary",
                "/glossary/experts-at-hand",
                "/methods",
                "/about/privacy",
                "/sign-in"
            })
    void every_public_page_is_there_and_leads_nowhere_that_is_not(String path) {
        Browser.Shown page = new Browser(port).get(path);

        assertThat(page.status()).isEqualTo(200);
        assertThat(DeadLinks.on(page, addresses)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/asks",
                "/parliament",
                "/coalition",
                "/letters",
                "/consultations",
                "/pathways",
                "/updates",
                "/write"
            })
    void the_addresses_of_the_campaign_are_not(String path) {
        assertThat(new Browser(port).get(path).status()).isEqualTo(404);
    }
}
