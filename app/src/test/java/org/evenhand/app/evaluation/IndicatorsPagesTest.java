package org.evenhand.app.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.evenhand.app.EvenhandTest;
import org.evenhand.app.access.Browser;
import org.evenhand.app.access.Browser.Shown;
import org.evenhand.app.access.World;
import org.evenhand.app.access.World.Person;
import org.evenhand.app.people.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The page of indicators, its download, and who may not see either. */
@EvenhandTest
class IndicatorsPagesTest {

    private static final String DAYS =
            "?from-day=8&from-month=6&from-year=2026&change-day=%s&change-month=8&change-year=2026"
                    + "&until-day=15&until-month=11&until-year=%s";

    @Autowired
    World world;

    @LocalServerPort
    int port;

    private Person nursery;
    private Person service;
    private Browser commissioner;

    @BeforeEach
    void an_area_in_which_one_nursery_asked() {
        nursery = world.aNursery(world.anArea());
        service = world.aService(nursery.area());
        world.asks(nursery, World.aChildWhoStammers());
        commissioner = new Browser(port).signIn(world.aCommissioner(nursery.area()));
    }

    @Test
    void who_plans_and_pays_comes_from_their_work_to_all_fourteen_and_small_figures_are_held_back() {
        Shown work = commissioner.get("/home");
        Shown page = commissioner.get("/indicators");

        assertThat(work.document().select("a[href=/indicators]")).hasSize(1);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.document().select("h1").text()).isEqualTo("Does our service work? Before and after");
        assertThat(page.document().select("h2").eachText())
                .filteredOn(heading -> heading.matches("\\d+\\. .*"))
                .hasSize(14);
        assertThat(page.text())
                .contains("too few to say", "Theil index of waits: not measured here yet.")
                .doesNotContain("Ola", "stammers");
        assertThat(page.document().select("table caption").eachText()).containsExactly("All indicators, whole area");
        assertThat(page.text())
                .contains("Days for 1,000 children, for a year at this pace: too few of every kind of setting to say");
    }

    @Test
    void who_leads_a_service_sees_it_and_others_do_not() {
        Person lead = world.withRoles(service, Role.SERVICE_LEAD);

        assertThat(new Browser(port).signIn(lead).get("/indicators").status()).isEqualTo(200);
        for (Person other : List.of(nursery, service, world.aSpecialistOf(service))) {
            Browser theirs = new Browser(port).signIn(other);
            assertThat(theirs.get("/indicators").status()).isEqualTo(403);
            assertThat(theirs.get("/indicators.csv").status()).isEqualTo(403);
            assertThat(theirs.get("/home").document().select("a[href=/indicators]"))
                    .isEmpty();
        }
    }

    @Test
    void any_day_of_a_week_stands_for_it_and_the_download_holds_what_the_page_holds() {
        Shown page = commissioner.get("/indicators" + DAYS.formatted("31", "2026"));
        String link = page.document().select("a[download]").attr("href");
        Shown file = commissioner.get(link);

        assertThat(page.text())
                .contains(
                        "Before: 8 June 2026 to 30 August 2026 (12 weeks).",
                        "Since: 31 August 2026 to 15 November 2026 (11 weeks).");
        assertThat(file.status()).isEqualTo(200);
        assertThat(file.document().wholeText())
                .contains(
                        nursery.area().code()
                                + ",3,wait-half,ALL,SINCE,2026-08-31,2026-11-15,TOO_FEW,,,,DAYS,,requests,",
                        nursery.area().code() + ",9,reach,ALL,BEFORE,2026-06-08,2026-08-30,NOT_MEASURED,,,,SCORE,,,");
    }

    @Test
    void days_that_cannot_be_compared_are_refused_beside_their_field() {
        Shown tooShort =
                commissioner.get("/indicators?from-day=8&from-month=6&from-year=2026&change-day=15&change-month=6"
                        + "&change-year=2026&until-day=15&until-month=11&until-year=2026");
        Shown notOver = commissioner.get("/indicators" + DAYS.formatted("31", "2126"));
        Shown file = commissioner.get("/indicators.csv" + DAYS.formatted("32", "2026"));

        assertThat(tooShort.status()).isEqualTo(422);
        assertThat(tooShort.problems())
                .containsExactly("Between this day and the next there must be at least 4 whole weeks");
        assertThat(tooShort.document().select("#from-error")).hasSize(1);
        assertThat(notOver.problems()).containsExactly("The last week must be over: enter a day of an earlier week");
        assertThat(file.status()).isEqualTo(422);
        assertThat(file.document().wholeText()).contains("change: ");
    }
}
