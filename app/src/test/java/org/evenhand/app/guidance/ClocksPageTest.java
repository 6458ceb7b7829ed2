package org.evenhand.app.guidance;

import static org.assertj.core.api.Assertions.assertThat;

import org.evenhand.app.EvenhandTest;
import org.evenhand.app.access.Browser;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@EvenhandTest
class ClocksPageTest {

    @LocalServerPort
    int port;

    @Test
    void a_last_day_is_explained_day_by_day() {
        // Three working days after Thursday 2 April 2026: Good Friday, a weekend, Easter Monday, then 7, 8 and 9 April.
        String shown = answer("mediation-certificate", "2", "4", "2026", "");

        assertThat(shown)
                .contains("Thursday 9 April 2026 is the last day.")
                .contains("Friday 3 April 2026 is Good Friday.")
                .contains("Saturday 4 and Sunday 5 April 2026 are a weekend.")
                .contains("Tuesday 7 to Thursday 9 April 2026 count.");
    }

    @Test
    void unknown_term_dates_are_said_as_an_assumption() {
        assertThat(answer("setting-acts", "12", "10", "2026", "383"))
                .contains("Assumption")
                .contains("Term dates of Leeds are not known here")
                .contains("Proposal, not law");
        assertThat(answer("setting-acts", "12", "10", "2026", "000"))
                .contains("Monday 16 November 2026 is the last day.")
                .contains("are school holidays in")
                .doesNotContain("are not known here from");
    }

    @Test
    void beyond_the_known_bank_holidays_no_day_is_said() {
        assertThat(answer("letter", "18", "12", "2028", ""))
                .contains("Not before")
                .contains("Bank holidays are known here from 1 January 2017 to 31 December 2028 only")
                .contains("worked out from the law");
    }

    @Test
    void a_limit_that_starts_on_telling_says_that_a_portal_is_not_enough() {
        assertThat(answer("appeal", "17", "6", "2026", ""))
                .contains("Tuesday 1 September 2026 is the last day.")
                .contains("posting on a portal is not enough");
    }

    @Test
    void what_is_missing_is_asked_for() {
        Browser.Shown empty = new Browser(port).get("/clocks?clock=letter&from-day=31&from-month=2&from-year=2026");

        assertThat(empty.status()).isEqualTo(422);
        assertThat(new Browser(port)
                        .get("/clocks?clock=nothing&from-day=1&from-month=2&from-year=2026")
                        .text())
                .contains("Choose a time limit");
        assertThat(new Browser(port).get("/clocks").status()).isEqualTo(200);
    }

    private String answer(String clock, String day, String month, String year, String area) {
        Browser.Shown shown = new Browser(port)
                .get("/clocks?clock=%s&from-day=%s&from-month=%s&from-year=%s&area=%s"
                        .formatted(clock, day, month, year, area));
        assertThat(shown.status()).isEqualTo(200);
        return shown.text();
    }
}
