package org.evenhand.app.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.evenhand.app.EvenhandTest;
import org.evenhand.app.access.Browser.Shown;
import org.evenhand.app.access.World.Person;
import org.evenhand.app.register.people.KeepingPeople;
import org.evenhand.app.register.people.PersonId;
import org.evenhand.app.register.people.RoleId;
import org.evenhand.app.register.people.Specialist;
import org.evenhand.vocabulary.LaCode;
import org.evenhand.vocabulary.Profession;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The first page after signing in says what waits for whom, and leads on from there. */
@EvenhandTest
class YourWorkTest {

    @Autowired
    World world;

    @Autowired
    Triaging triaging;

    @Autowired
    KeepingPeople people;

    @Autowired
    Clock clock;

    @LocalServerPort
    int port;

    private Person nursery;
    private Person lead;
    private Person therapist;

    @BeforeEach
    void aNurseryAndAService() {
        LaCode area = world.anArea();
        nursery = world.aNursery(area);
        lead = world.aService(area);
        therapist = world.aSpecialistOf(lead);
    }

    @Test
    void what_the_service_asked_waits_for_the_setting_and_no_longer_for_others() {
        RequestId id = asks();
        lead.does(() -> triaging.askForMore(id, List.of("TRIED"), ""));
        Browser manager = new Browser(port).signIn(nursery);

        Shown home = manager.get("/home");
        Shown request = manager.get("/requests/" + id);

        assertThat(under(home, "Waiting for you").select("a").attr("href")).isEqualTo("/requests/" + id + "/answer");
        assertThat(under(home, "Waiting for you").text()).contains("Ola", id.reference(), "until you answer");
        assertThat(under(home, "Waiting for others").text()).isEqualTo("You wait for nobody.");
        assertThat(request.text())
                .as("no day is named while the clock stands still")
                .contains("No day yet. The clock stands still until the setting answers")
                .doesNotContain("Reply by Monday", "Reply by Tuesday", "Reply by Wednesday", "Reply by Thursday")
                .doesNotContain("Reply by Friday");
    }

    @Test
    void what_one_may_do_at_any_time_is_not_said_to_wait() {
        Shown home = new Browser(port).signIn(nursery).get("/home");

        assertThat(under(home, "Waiting for you").text()).isEqualTo("Nothing waits for you.");
        assertThat(home.text()).contains("What else you can do", "Lend a role to a colleague");
    }

    @Test
    void while_nobody_has_answered_the_request_says_whom_to_turn_to_and_its_service_is_not_told_so() {
        RequestId id = asks();

        Shown setting = new Browser(port).signIn(nursery).get("/requests/" + id);
        Shown service = new Browser(port).signIn(lead).get("/requests/" + id);

        assertThat(setting.text())
                .contains("If nobody replies, or you do not agree", "Ombudsman", "reference " + id.reference());
        assertThat(service.text()).doesNotContain("If nobody replies");
    }

    @Test
    void of_all_that_can_be_done_with_a_request_only_what_moves_it_on_is_a_button() {
        RequestId id = asks();

        Shown setting = new Browser(port).signIn(nursery).get("/requests/" + id);
        Shown service = new Browser(port).signIn(lead).get("/requests/" + id);

        assertThat(setting.document().select("main .govuk-button").eachText()).isEmpty();
        assertThat(service.document().select("main .govuk-button").eachText()).containsExactly("Decide this request");
        assertThat(under(setting, "More about this request").select("a").eachText())
                .contains("The family asks to be forgotten", "By when, and why that day?");
    }

    @Test
    void a_triage_lead_comes_by_links_to_what_was_taken_and_gives_it_to_somebody_else() {
        RequestId id = asks();
        Person colleague = world.aSpecialistOf(lead);
        lead.does(() -> triaging.accept(id, therapist.account()));
        Browser triage = new Browser(port).signIn(lead);

        Shown worklist = triage.get("/triage");
        Shown taken = triage.get("/triage/taken");
        Shown request = triage.get("/triage/" + id);
        Shown given = triage.send(
                request,
                "/hand-over",
                Map.of("specialist", colleague.account().value().toString()));

        assertThat(worklist.document().select("main a").eachAttr("href")).contains("/triage/taken");
        assertThat(taken.document().select("main a").eachAttr("href")).contains("/triage/" + id);
        assertThat(under(taken, "Not seen yet (1)").text()).contains("Ola", "0 days so far");
        assertThat(given.status()).isEqualTo(200);
        assertThat(new Browser(port).signIn(colleague).get("/visits").text()).contains("Ola");
    }

    @Test
    void a_request_taken_by_another_service_is_not_in_the_list() {
        RequestId id = asks();
        lead.does(() -> triaging.accept(id, therapist.account()));
        Person elsewhere = world.aService(world.anArea());

        Shown taken = new Browser(port).signIn(elsewhere).get("/triage/taken");

        assertThat(taken.text()).contains("Not seen yet (0)").doesNotContain("Ola", id.reference());
    }

    @Test
    void whose_post_is_what_is_asked_for_stands_first_among_those_who_may_take_it() {
        RequestId id = asks();
        Person speech = world.aSpecialistOf(lead);
        worksAs(speech, Profession.SLT);
        worksAs(therapist, Profession.QTVI);

        Shown page = new Browser(port).signIn(lead).get("/triage/" + id);

        assertThat(page.document().select("input[name=specialist]").eachAttr("value"))
                .containsExactly(
                        speech.account().value().toString(),
                        therapist.account().value().toString());
        assertThat(page.text()).contains(Profession.SLT.title(), Profession.QTVI.title());
    }

    private void worksAs(Person person, Profession profession) {
        LocalDate today = LocalDate.now(clock);
        PersonId id = PersonId.random();
        lead.does(() -> people.add(new Specialist(
                id,
                lead.organisation(),
                Optional.of(person.account()),
                "Somebody (invented)",
                Set.of(),
                OptionalInt.empty(),
                Specialist.Aac.NONE,
                today,
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                1)));
        lead.does(() -> people.takesUp(
                id,
                lead.organisation(),
                new Specialist.Role(
                        RoleId.random(),
                        profession,
                        "The council (invented)",
                        Optional.empty(),
                        new BigDecimal("0.6"),
                        today,
                        Optional.empty())));
    }

    /** What stands between a heading and the next. */
    private static Element under(Shown page, String heading) {
        Element part = new Element("div");
        Element next = page.document().select("main h2").stream()
                .filter(one -> one.text().equals(heading))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No heading “%s” on: %s".formatted(heading, page.text())))
                .nextElementSibling();
        while (next != null && !next.tagName().equals("h2")) {
            part.appendChild(next.clone());
            next = next.nextElementSibling();
        }
        return part;
    }

    private RequestId asks() {
        return world.asks(nursery, World.aChildWhoStammers());
    }
}
