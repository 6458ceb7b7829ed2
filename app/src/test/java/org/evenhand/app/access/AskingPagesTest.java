package org.evenhand.app.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.evenhand.app.EvenhandTest;
import org.evenhand.app.access.Browser.Shown;
import org.evenhand.app.access.World.Person;
import org.evenhand.vocabulary.LaCode;
import org.evenhand.vocabulary.Profession;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The pages as a person meets them, without JavaScript. */
@EvenhandTest
class AskingPagesTest {

    @Autowired
    World world;

    @Autowired
    Requests requests;

    @Autowired
    Clock clock;

    @LocalServerPort
    int port;

    @Test
    void a_nursery_asks_on_a_phone_and_follows_its_request_to_the_first_contact() {
        LaCode area = world.anArea();
        Person nursery = world.aNursery(area);
        Person lead = world.aService(area);
        Person therapist = world.aSpecialistOf(lead);
        world.offers(lead, Profession.SLT);
        Browser manager = new Browser(port).signIn(nursery);

        Shown check = fillIn(manager, "Ola", "Ola stammers");
        Shown sent = manager.send(check, "/ask/check", Map.of());

        assertThat(check.text()).contains("Check your answers", "Speech itself needs an expert’s ear", "Proposal");
        assertThat(sent.heading()).isEqualTo("Request sent");
        assertThat(sent.text()).contains("An expert should reply by", "Nobody has to do it yet", "Service of " + area);
        String path = sent.path().replace("/sent", "");
        assertThat(manager.get("/home").text()).contains("Waiting for others", "Ola", "Waiting for a reply");

        Browser triage = new Browser(port).signIn(lead);
        Shown worklist = triage.get("/triage");
        Shown decide = triage.get(worklist.document().select("td a").attr("href"));
        Shown decided = triage.send(
                decide,
                "/accept",
                Map.of("specialist", therapist.account().value().toString()));

        assertThat(decide.text()).contains("Ola stammers", "It belongs to your area and has this profession");
        assertThat(decided.text()).contains("was accepted", "No request waits for a decision");

        Browser visits = new Browser(port).signIn(therapist);
        Shown contact = visits.get(path.replace("requests", "visits"));
        LocalDate today = LocalDate.now(clock);
        Shown tomorrow = visits.send(contact, path.replace("requests", "visits"), on(today.plusDays(1)));
        Shown seen = visits.send(tomorrow, path.replace("requests", "visits"), on(today));

        assertThat(tomorrow.status()).isEqualTo(422);
        assertThat(tomorrow.problems()).containsExactly("The day of the contact must be today or in the past");
        assertThat(seen.text()).contains("First contact made");
        assertThat(manager.get(path).text())
                .contains("First contact made", "A specialist recorded the first contact", "Help was asked for");
    }

    @Test
    void where_nobody_fits_the_person_who_asked_is_told_why_and_what_becomes_of_the_request() {
        LaCode area = world.anArea();
        Person nursery = world.aNursery(area);
        Person lead = world.aService(area);
        world.offers(lead, Profession.SLT, Set.of(), 11, 18);
        Browser manager = new Browser(port).signIn(nursery);

        Shown sent = manager.send(fillIn(manager, "Ola", "stammers"), "/ask/check", Map.of());

        assertThat(sent.text())
                .contains(
                        "Nobody on the register fits yet",
                        "Speech and language therapist of " + area + " helps ages 11 to 18 only.",
                        "Your request still goes to Service of " + area);
        assertThat(manager.get(sent.path().replace("/sent", "")).text()).contains("Nobody on the register fits yet");
        Person elsewhere = world.aNursery(world.anArea());
        Browser other = new Browser(port).signIn(elsewhere);
        assertThat(other.send(fillIn(other, "Kit", "stammers"), "/ask/check", Map.of())
                        .text())
                .contains("No service on the register helps settings in your area", "its clock runs");
    }

    @Test
    void answers_are_kept_between_pages_and_after_signing_out() {
        Person nursery = world.aNursery(world.anArea());
        Browser before = new Browser(port).signIn(nursery);
        Shown child = before.send(before.get("/ask/about"), "/ask/about", Map.of("about", "CHILD"));
        before.send(child, "/ask/child", Map.of("called", "Kit", "born-month", "5", "born-year", "2021"));

        Browser after = new Browser(port).signIn(nursery);

        assertThat(after.get("/ask").text()).contains("You have begun a request");
        assertThat(after.get("/ask").document().select(".eh-begun a").attr("href"))
                .startsWith("/ask/area?form=");
        assertThat(after.get("/ask/child").document().select("#called").val()).isEqualTo("Kit");
    }

    @Test
    void an_answer_is_changed_from_the_list_and_leads_back_to_it() {
        Person nursery = world.aNursery(world.anArea());
        Browser manager = new Browser(port).signIn(nursery);
        fillIn(manager, "Ola", "stammers");

        Shown change = manager.get("/ask/signs?change");
        Shown check = manager.send(change, "/ask/signs", Map.of("signs", "NONE"));

        assertThat(check.heading()).isEqualTo("Check your answers");
        assertThat(check.text()).contains("Nothing has been tried and reviewed yet");
    }

    @Test
    void one_hundred_thousand_characters_get_a_clear_answer_and_none_of_them_is_lost() {
        Person nursery = world.aNursery(world.anArea());
        Browser manager = new Browser(port).signIn(nursery);
        fillIn(manager, "Ola", "stammers");
        String long100k = "x".repeat(100_000);

        Shown again = manager.send(manager.get("/ask/noticed?change"), "/ask/noticed", Map.of("noticed", long100k));

        assertThat(again.status()).isEqualTo(422);
        assertThat(again.document().title()).startsWith("Error: ");
        assertThat(again.problems())
                .containsExactly(
                        "What you noticed must be 5,000 characters or fewer. You wrote 100,000. All of your text is still in the box");
        assertThat(again.document().select("#noticed").val()).isEqualTo(long100k);
    }

    @Test
    void more_than_any_form_can_hold_gets_a_page_of_ours() {
        Person nursery = world.aNursery(world.anArea());
        Browser manager = new Browser(port).signIn(nursery);
        Shown page = manager.send(manager.get("/ask/about"), "/ask/about", Map.of("about", "PRACTICE"));

        Shown refused = manager.send(page, "/ask/ages", Map.of("ages", "y".repeat(3_000_000)));

        assertThat(refused.status()).isBetween(400, 499);
        assertThat(refused.document().select("main h1").text()).isNotEmpty();
        assertThat(manager.get("/ask").text()).contains("You have begun a request");
    }

    @Test
    void an_empty_answer_is_named_and_what_else_was_entered_stays() {
        Person nursery = world.aNursery(world.anArea());
        Browser manager = new Browser(port).signIn(nursery);
        Shown child = manager.send(manager.get("/ask/about"), "/ask/about", Map.of("about", "CHILD"));

        Shown again = manager.send(child, "/ask/child", Map.of("called", "", "born-month", "13", "born-year", "2021"));

        assertThat(again.problems())
                .containsExactly(
                        "Enter the child’s first name or initials", "Enter a month and a year of birth, like 3 2022");
        assertThat(again.document().select("#born-year").val()).isEqualTo("2021");
        assertThat(again.document().select(".govuk-error-summary__list a").eachAttr("href"))
                .containsExactly("#called", "#born-month");
    }

    @Test
    void what_is_urgent_is_said_at_once() {
        Person nursery = world.aNursery(world.anArea());
        Browser manager = new Browser(port).signIn(nursery);
        manager.send(manager.get("/ask/about"), "/ask/about", Map.of("about", "CHILD"));

        Shown now = manager.send(manager.get("/ask/urgent"), "/ask/urgent", Map.of("urgent", "SAFEGUARDING"));

        assertThat(now.heading()).isEqualTo("Do this first");
        assertThat(now.text()).contains("designated safeguarding lead now", "999");
    }

    @Test
    void a_form_sent_again_shows_the_request_there_is() {
        Person nursery = world.aNursery(world.anArea());
        Browser manager = new Browser(port).signIn(nursery);
        Shown check = fillIn(manager, "Ola", "stammers");

        Shown first = manager.send(check, "/ask/check", Map.of());
        Shown second = manager.send(check, "/ask/check", Map.of());

        assertThat(second.path()).isEqualTo(first.path());
        assertThat(nursery.does(requests::sent)).hasSize(1);
    }

    @Test
    void somebody_of_another_setting_who_guesses_the_address_sees_what_a_missing_page_shows() {
        LaCode area = world.anArea();
        Person nursery = world.aNursery(area);
        Browser manager = new Browser(port).signIn(nursery);
        String path = manager.send(fillIn(manager, "Ola", "stammers"), "/ask/check", Map.of())
                .path()
                .replace("/sent", "");
        Browser other = new Browser(port).signIn(world.aNursery(area));

        Shown guessed = other.get(path);
        Shown missing = other.get("/requests/" + RequestId.random());
        Shown nonsense = other.get("/requests/1");

        assertThat(List.of(guessed.status(), missing.status(), nonsense.status()))
                .containsOnly(404);
        assertThat(withoutToken(guessed)).isEqualTo(withoutToken(missing)).isEqualTo(withoutToken(nonsense));
        assertThat(new Browser(port).get(path).path()).isEqualTo("/sign-in");
    }

    @Test
    void nobody_is_asked_for_a_plan_or_a_diagnosis_on_any_page() {
        for (org.evenhand.app.access.web.Question question : org.evenhand.app.access.web.Question.values()) {
            question.fields()
                    .forEach(field -> assertThat(field.inputs())
                            .noneMatch(name -> name.matches("(?i).*(isp|plan|ehc|diagnos|type|urn).*")));
        }
    }

    /** The anti-forgery token differs on every page. */
    private static String withoutToken(Shown page) {
        page.document().select("input[name=_csrf]").remove();
        return page.document().outerHtml();
    }

    private static Shown fillIn(Browser manager, String called, String noticed) {
        return AskingForm.fillIn(manager, Map.of("called", called, "noticed", noticed));
    }

    private static Map<String, String> on(LocalDate day) {
        return Map.of(
                "on-day",
                Integer.toString(day.getDayOfMonth()),
                "on-month",
                Integer.toString(day.getMonthValue()),
                "on-year",
                Integer.toString(day.getYear()));
    }
}
