package org.evenhand.app.isp;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.evenhand.app.EvenhandTest;
import org.evenhand.app.access.Browser;
import org.evenhand.app.access.Browser.Shown;
import org.evenhand.app.access.RequestId;
import org.evenhand.app.access.family.FamilyLinks;
import org.evenhand.app.accountability.Answering;
import org.evenhand.app.accountability.RecommendationId;
import org.evenhand.app.isp.CaseWorld.People;
import org.evenhand.app.site.Numbers;
import org.evenhand.app.visits.VisitId;
import org.evenhand.app.visits.Visiting;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What stands on a family's own page of advice, visits and the plan, and what stays out. */
@EvenhandTest
class WhatAFamilySeesTest {

    @Autowired
    CaseWorld cases;

    @Autowired
    FamilyLinks links;

    @Autowired
    Answering answering;

    @Autowired
    Visiting visiting;

    @LocalServerPort
    int port;

    @Test
    void what_was_advised_who_must_act_by_when_and_where_it_stands() {
        People people = cases.people();
        RequestId request = cases.met(people);
        LocalDate byWhen = cases.today().plusDays(30);
        RecommendationId advice =
                cases.advised(people, request, "Read with Ola (invented), one to one. Olaf may join", byWhen);
        people.nursery().does(() -> answering.accept(advice));

        Shown page = page(people, request);

        assertThat(page.text())
                .contains("What was advised", "Accepted", "10 minutes each time, 3 times a week, for 12 weeks")
                .contains("Speech and language therapist, on " + Numbers.day(cases.today()))
                .contains(Numbers.weekday(byWhen) + " (30 days left)")
                .contains("Read with your child, one to one. Olaf may join");
    }

    @Test
    void when_somebody_comes_who_and_in_which_role() {
        People people = cases.people();
        RequestId request = cases.accepted(people);
        LocalDate on = cases.today().plusDays(7);
        VisitId visit = cases.visited(people, request, on);
        people.nursery().does(() -> visiting.confirm(visit));

        Shown agreed = page(people, request);
        people.nursery().does(() -> visiting.cancel(visit, "CHILD_AWAY"));
        Shown off = page(people, request);

        assertThat(agreed.text())
                .contains(Numbers.weekday(on) + ", 09:00 to 10:00", "Confirmed", "At the setting")
                .contains("Kim Specialist (invented): Speech and language therapist, Service of");
        assertThat(off.text())
                .contains("Called off", "Speech and language therapist, Service of")
                .doesNotContain("Kim Specialist");
    }

    @Test
    void how_far_the_plan_is_and_nothing_of_what_stands_in_it() {
        People people = cases.people();
        RequestId request = cases.accepted(people);

        Shown none = page(people, request);
        cases.planned(people, request);
        Shown published = page(people, request);

        assertThat(none.text()).doesNotContain("The support plan");
        assertThat(published.text())
                .contains("The support plan", "Version 1", "In use", "Nobody of the family has signed this version yet")
                .contains(Numbers.weekday(InventedPlans.whole().nextReview().orElseThrow()))
                .doesNotContain("Asks for things by speaking", "Building towers", "Gets stuck on words");
    }

    @Test
    void what_was_found_why_somebody_refused_and_the_name_of_the_child_stay_out() {
        People people = cases.people();
        RequestId request = cases.met(people);
        RecommendationId advice =
                cases.advised(people, request, "Read together", cases.today().plusDays(30));
        cases.visited(people, request, cases.today().plusDays(7));
        people.nursery()
                .does(() -> answering.decline(advice, "NOT_OURS", "A neighbour told us something in confidence"));

        Shown page = page(people, request);

        assertThat(page.text())
                .contains("Declined", "what others told them in confidence, is not on this page")
                .doesNotContain("A neighbour", "Found:", "Why: so that", "bring a slope", "Ola", "hurried");
    }

    @Test
    void while_a_reply_is_awaited_every_day_of_the_clock_is_explained() {
        People people = cases.people();
        RequestId request = cases.asked(people);

        Shown waiting = page(people, request);
        Shown sent = new Browser(port).signIn(people.nursery()).get("/requests/" + request + "/sent");

        for (Shown page : java.util.List.of(waiting, sent)) {
            assertThat(page.document().select("details table caption").text()).contains("working days, counted from");
            assertThat(page.document().select("details summary").text()).contains("Why that day?");
        }
    }

    /** Opened without JavaScript by the address that the setting handed over. */
    private Shown page(People people, RequestId request) {
        String secret = people.nursery()
                .does(() -> links.make(request))
                .orElseThrow()
                .secret()
                .text();
        return new Browser(port).get("/family/" + secret);
    }
}
