package org.evenhand.app.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.evenhand.app.EvenhandTest;
import org.evenhand.app.access.Browser.Shown;
import org.evenhand.app.access.World.Person;
import org.evenhand.app.capacity.Days;
import org.evenhand.app.capacity.Stating;
import org.evenhand.app.capacity.Weeks;
import org.evenhand.vocabulary.LaCode;
import org.evenhand.vocabulary.Profession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@EvenhandTest
class TriagePagesTest {

    @Autowired
    World world;

    @Autowired
    Stating stating;

    @Autowired
    Clock clock;

    @LocalServerPort
    int port;

    private Person nursery;
    private Person lead;
    private Person therapist;
    private Weeks thisWeek;

    @BeforeEach
    void aServiceWithOneDayThisWeek() {
        LaCode area = world.anArea();
        nursery = world.aNursery(area);
        lead = world.aService(area);
        therapist = world.aSpecialistOf(lead);
        LocalDate today = LocalDate.now(clock);
        thisWeek = Weeks.of(today, today);
        Days one = Days.read("1").orElseThrow();
        lead.does(() -> stating.state(new Stating.Statement(Profession.SLT, thisWeek, one, one, Days.NONE)));
    }

    @Test
    void where_no_day_is_left_the_page_says_so_and_what_else_can_be_done() {
        RequestId first = asks(World.aChildWhoStammers());
        RequestId second = asks(World.aChildWhoStammers());
        Browser triage = new Browser(port).signIn(lead);
        Map<String, String> aDay =
                Map.of("specialist", therapist.account().value().toString(), "days", "1");

        Shown accepted = triage.send(triage.get("/triage/" + first), "/accept", aDay);
        Shown refused = triage.send(triage.get("/triage/" + second), "/accept", aDay);
        Shown without = triage.send(
                refused,
                "/accept",
                Map.of("specialist", therapist.account().value().toString(), "days", ""));

        assertThat(accepted.text()).contains("was accepted");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.problems())
                .singleElement()
                .asString()
                .contains("only 0 days are left", "borrow days from another service", "accept without days");
        assertThat(without.text()).contains("was accepted");
    }

    @Test
    void the_worklist_shows_what_is_left_and_can_be_narrowed() {
        asks(World.aChildWhoStammers());
        Browser triage = new Browser(port).signIn(lead);

        Shown all = triage.get("/triage");
        Shown urgent = triage.get("/triage?show=urgent");
        Shown therapists = triage.get("/triage?profession=SLT");

        assertThat(all.text())
                .contains(
                        "Ola",
                        "Only a speech and language therapist",
                        "What have you tried",
                        "Left for settings",
                        "days left")
                .contains("Is it the same for every kind of setting?", "Second waits");
        assertThat(urgent.text()).contains("No such request waits for a decision");
        assertThat(therapists.text()).contains("Ola");
    }

    @Test
    void nobody_declines_without_reason_advice_and_next_step() {
        RequestId id = asks(World.aChildWhoStammers());
        Browser triage = new Browser(port).signIn(lead);

        Shown refused = triage.send(triage.get("/triage/" + id), "/decline", Map.of());

        assertThat(refused.problems())
                .containsExactly(
                        "Choose a reason",
                        "Write what the setting can do meanwhile. Nobody is declined without advice",
                        "Choose what the setting can do next");
    }

    @Test
    void the_setting_answers_what_is_missing_on_a_page_of_its_own() {
        RequestId id = asks(World.aChildWhoStammers());
        Browser triage = new Browser(port).signIn(lead);
        Browser manager = new Browser(port).signIn(nursery);

        triage.send(triage.get("/triage/" + id), "/ask", Map.of("missing", "TRIED", "words", "Which languages?"));
        Shown waiting = triage.get("/triage");
        Shown asked = manager.get("/requests/" + id);
        Shown answered =
                manager.send(manager.get("/requests/" + id + "/answer"), "/answer", Map.of("words", "Polish at home."));

        assertThat(waiting.text()).contains("Waiting for the setting", "The clock stands still");
        assertThat(asked.text())
                .contains("What have you tried and what came of it?", "Which languages?", "Answer the service");
        assertThat(answered.text()).contains("Thank you", "Polish at home.");
        assertThat(triage.get("/triage/" + id).text()).contains("Polish at home.", "Answer has come");
    }

    @Test
    void statutory_advice_has_a_page_and_a_record_of_time_of_its_own() {
        RequestId id = asks(World.aChildToBeAssessed());
        Browser triage = new Browser(port).signIn(lead);
        LocalDate today = LocalDate.now(clock);

        Shown list = triage.get("/triage");
        Shown page = triage.get("/triage/statutory");
        Shown recorded = triage.send(
                page,
                "/statutory",
                Map.of(
                        "request",
                        id.toString(),
                        "profession",
                        "EP",
                        "on-day",
                        String.valueOf(today.getDayOfMonth()),
                        "on-month",
                        String.valueOf(today.getMonthValue()),
                        "on-year",
                        String.valueOf(today.getYear()),
                        "amount",
                        "0.5",
                        "unit",
                        "DAYS",
                        "payer",
                        "HIGH_NEEDS"));

        assertThat(list.text()).contains("Statutory advice to decide: 1", "No request waits for a decision");
        assertThat(page.text()).contains("Ola", "Experts at Hand").doesNotContain("Days a week to promise");
        // Half a day of 7 hours (pack triage-rules).
        assertThat(recorded.text()).contains("The time was recorded", "3.5", "The authority: high needs block");
    }

    private RequestId asks(Answers answers) {
        return world.asks(nursery, answers);
    }
}
