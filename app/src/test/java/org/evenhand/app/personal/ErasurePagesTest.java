package org.evenhand.app.personal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.evenhand.app.EvenhandTest;
import org.evenhand.app.access.Asking;
import org.evenhand.app.access.Asking.Asked;
import org.evenhand.app.access.Browser;
import org.evenhand.app.access.Browser.Shown;
import org.evenhand.app.access.FormToken;
import org.evenhand.app.access.RequestId;
import org.evenhand.app.access.World;
import org.evenhand.app.access.World.Person;
import org.evenhand.app.access.family.FamilyLinks;
import org.evenhand.app.people.Role;
import org.evenhand.app.vault.Secret;
import org.evenhand.vocabulary.LaCode;
import org.evenhand.vocabulary.Profession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The family asks to be forgotten: what the pages say to who proposes it, to who decides, and afterwards. */
@EvenhandTest
class ErasurePagesTest {

    private static final Map<String, String> WHY = Map.of("reason", "NO_LONGER_NEEDED");

    @Autowired
    World world;

    @Autowired
    Asking asking;

    @Autowired
    FamilyLinks links;

    @LocalServerPort
    int port;

    private Person nursery;
    private Person service;
    private RequestId request;
    private String page;

    @BeforeEach
    void somebody_asked_for_a_child() {
        LaCode area = world.anArea();
        nursery = world.aNursery(area);
        service = world.aService(area);
        world.offers(service, Profession.SLT);
        request = ((Asked.Sent)
                        nursery.does(() -> asking.ask(FormToken.random(), World.about("Ola", "stammers when excited"))))
                .id();
        page = "/requests/" + request + "/erasure";
    }

    private Browser as(Person person) {
        return new Browser(port).signIn(person);
    }

    private Browser proposing() {
        Browser manager = as(nursery);
        assertThat(manager.send(manager.get(page), "/erasure", WHY).text()).contains("It is proposed.");
        return manager;
    }

    /** A form that is not on the page, with the token of one that is. */
    private static Shown sent(Browser browser, String path, String reason) {
        String token =
                browser.get("/home").document().select("input[name=_csrf]").attr("value");
        return browser.post(path, Map.of("_csrf", token, "reason", reason));
    }

    @Test
    void it_says_what_goes_and_what_a_rule_keeps_and_on_what_the_rule_rests() {
        Shown shown = as(nursery).get(page);

        assertThat(shown.heading()).isEqualTo("Destroy what is kept about Ola");
        assertThat(shown.document().select(".govuk-summary-list").text())
                .contains("The request", "What the family agreed to");
        // Rows of the table “kept” of the pack retention.
        assertThat(shown.document().select("table").text())
                .contains(
                        "Entries of the record",
                        "UK GDPR Articles 5(2), 17(3)(b) and 17(3)(e)",
                        "Copies of the whole database",
                        "That the record was opened in an emergency");
        assertThat(shown.text()).contains("retention@");
    }

    @Test
    void without_a_reason_it_is_not_proposed() {
        Browser manager = as(nursery);

        Shown again = manager.send(manager.get(page), "/erasure", Map.of());

        assertThat(again.problems()).containsExactly("Choose why it may be asked for");
        assertThat(as(service).get("/home").text()).doesNotContain("asks to be forgotten");
    }

    @Test
    void another_person_finds_it_among_what_waits_for_them_and_destroys_it() {
        Secret secret = nursery.does(() -> links.make(request)).orElseThrow().secret();
        Browser manager = proposing();
        Browser lead = as(service);

        Shown waiting = lead.get("/home");
        Shown decided = lead.send(lead.get(page), "/confirm", Map.of());

        assertThat(waiting.text())
                .contains("Request %s: the family asks to be forgotten".formatted(request.reference()));
        assertThat(decided.path()).isEqualTo("/home");
        assertThat(decided.text()).contains("What was kept was destroyed.").doesNotContain(request.reference());
        assertThat(manager.get(page).status()).isEqualTo(404);
        assertThat(manager.get("/requests/" + request).status()).isEqualTo(404);
        assertThat(manager.get("/requests/" + request + "/record").status()).isEqualTo(404);
        assertThat(manager.get("/home").text()).doesNotContain("Ola");
        assertThat(new Browser(port).get("/family/" + secret.text()).heading()).isEqualTo("This address does not work");
    }

    @Test
    void who_proposed_it_cannot_destroy_it_and_nothing_is_gone() {
        Browser manager = proposing();

        Shown shown = manager.get(page);
        Shown alone = sent(manager, page + "/confirm", "");

        assertThat(shown.text()).contains("Pat Nursery proposed to destroy it", "Another person in charge");
        assertThat(shown.document().select("form[action$=/confirm], form[action$=/refuse]"))
                .isEmpty();
        assertThat(alone.text())
                .contains("You proposed it, so somebody else decides", "Destroy what is kept about Ola");
        assertThat(manager.get("/requests/" + request).text()).contains("stammers when excited");
    }

    @Test
    void the_other_person_may_refuse_and_it_can_be_proposed_again() {
        Browser manager = proposing();
        Browser lead = as(service);

        Shown refused = lead.send(lead.get(page), "/refuse", Map.of());

        assertThat(refused.text()).contains("It was not destroyed. The proposal is closed.", "about Ola");
        assertThat(lead.get("/home").text()).doesNotContain("asks to be forgotten");
        assertThat(manager.send(manager.get(page), "/erasure", WHY).text()).contains("It is proposed.");
    }

    @Test
    void what_was_decided_or_is_proposed_already_is_not_decided_or_proposed_again() {
        Browser manager = proposing();
        Browser lead = as(service);
        Shown before = lead.get(page);

        Shown twice = sent(manager, page, "OBJECTED");
        lead.send(before, "/confirm", Map.of());
        Shown confirmedAgain = lead.send(before, "/confirm", Map.of());
        Shown refusedAfterwards = lead.send(before, "/refuse", Map.of());
        Shown proposedAfterwards = sent(manager, page, "OBJECTED");

        assertThat(twice.text()).contains("It is proposed already", "Destroy what is kept about Ola");
        for (Shown shown : List.of(confirmedAgain, refusedAfterwards, proposedAfterwards)) {
            assertThat(shown.path()).isEqualTo("/home");
            assertThat(shown.text()).contains("it was decided, or there is no such record");
        }
    }

    @Test
    void nobody_else_sees_or_decides_it() {
        proposing();
        Browser another = as(world.aNursery(nursery.area()));
        Browser specialist = as(world.aSpecialistOf(service));
        Browser staff = as(world.withRoles(nursery, Role.SETTING_STAFF));

        assertThat(another.get(page).status()).isEqualTo(404);
        assertThat(sent(another, page + "/confirm", "").text()).contains("it was decided, or there is no such record");
        assertThat(specialist.get(page).status()).isEqualTo(403);
        assertThat(sent(specialist, page + "/confirm", "").status()).isEqualTo(403);
        assertThat(staff.get(page).status()).isEqualTo(403);
        assertThat(as(nursery).get("/requests/" + request).text()).contains("stammers when excited");
    }
}
