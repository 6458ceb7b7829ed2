package org.evenhand.app.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.evenhand.app.access.World.aChildWhoStammers;

import java.util.Map;
import org.evenhand.app.EvenhandTest;
import org.evenhand.app.access.Asking.Asked;
import org.evenhand.app.access.Browser.Shown;
import org.evenhand.app.access.World.Person;
import org.evenhand.app.ledger.Ledger;
import org.evenhand.app.people.Role;
import org.evenhand.vocabulary.LaCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A service with one triage lead: somebody else still looks again at a decline, or the page says that there is nobody. */
@EvenhandTest
class DecidersTest {

    @Autowired
    World world;

    @Autowired
    Asking asking;

    @Autowired
    Requests requests;

    @Autowired
    Triaging triaging;

    @Autowired
    Replying replying;

    @Autowired
    Deciders deciders;

    @Autowired
    Ledger ledger;

    @LocalServerPort
    int port;

    private Person nursery;
    private Person lead;
    private Person therapist;

    @BeforeEach
    void a_service_with_one_triage_lead() {
        LaCode area = world.anArea();
        nursery = world.aNursery(area);
        lead = world.aService(area);
        therapist = world.aSpecialistOf(lead);
    }

    @Test
    void another_triage_lead_comes_before_the_service_lead_and_without_both_it_is_nobody() {
        RequestId id = challenged();
        Deciders.Who alone = who(id);
        world.withRoles(lead, Role.SERVICE_LEAD);
        Deciders.Who withAServiceLead = who(id);
        world.withRoles(lead, Role.TRIAGE_LEAD);

        assertThat(alone).isEqualTo(Deciders.Who.NOBODY);
        assertThat(withAServiceLead).isEqualTo(Deciders.Who.SERVICE_LEAD);
        assertThat(who(id)).isEqualTo(Deciders.Who.ANOTHER_LEAD);
    }

    @Test
    void the_service_lead_is_led_to_this_one_request_decides_it_and_the_family_sees_that_they_looked() {
        Person serviceLead = world.withRoles(lead, Role.SERVICE_LEAD);
        RequestId other = asks();
        RequestId id = challenged();
        Browser browser = new Browser(port).signIn(serviceLead);

        Shown home = browser.get("/home");
        Shown page = browser.get("/triage/" + id);
        Shown accepted = browser.send(
                page,
                "/accept",
                Map.of("specialist", therapist.account().value().toString()));

        assertThat(home.text()).contains(id.reference() + ": a decline is to be looked at again");
        assertThat(page.status()).isEqualTo(200);
        assertThat(browser.get("/triage/" + other).status())
                .as("they see no other")
                .isEqualTo(404);
        assertThat(accepted.path()).isEqualTo("/home");
        assertThat(nursery.does(() -> requests.find(id)).orElseThrow().state()).isEqualTo(RequestState.ACCEPTED);
        assertThat(browser.get("/triage/" + id).status())
                .as("once it is decided it is theirs no more")
                .isEqualTo(404);
        assertThat(ledger.of(id.value()))
                .anyMatch(line -> line.happening().kind().equals(Looking.READ)
                        && line.happening().facts().getOrDefault("as", "").equals("SERVICE_LEAD"));
    }

    @Test
    void where_another_triage_lead_is_there_the_service_lead_sees_nothing() {
        Person serviceLead = world.withRoles(lead, Role.SERVICE_LEAD);
        world.withRoles(lead, Role.TRIAGE_LEAD);
        RequestId id = challenged();
        Browser browser = new Browser(port).signIn(serviceLead);

        assertThat(browser.get("/home").text()).doesNotContain(id.reference());
        assertThat(browser.get("/triage/" + id).status()).isEqualTo(404);
    }

    @Test
    void the_setting_reads_who_looks_again_before_it_asks_and_after() {
        RequestId id = declined();
        Browser setting = new Browser(port).signIn(nursery);

        Shown before = setting.get("/requests/" + id + "/challenge");
        nursery.does(() -> replying.challenge(id, "You missed the report"));
        Shown after = setting.get("/requests/" + id);

        assertThat(before.text())
                .contains("Another triage lead of the service.", "The service lead.", "Nobody yet: so it is here.");
        assertThat(after.text()).contains("Nobody yet. The service has nobody else", "SEND team");
    }

    @Test
    void who_proposed_a_decline_that_nobody_can_confirm_takes_it_back() {
        RequestId id =
                ((Asked.Sent) nursery.does(() -> asking.ask(FormToken.random(), World.aChildToBeAssessed()))).id();
        lead.does(() -> triaging.decline(id, World.noCapacity()));
        Browser triage = new Browser(port).signIn(lead);

        Shown stuck = triage.get("/triage/" + id);
        triage.send(stuck, "/take-back", Map.of());

        assertThat(stuck.text()).contains("Nobody yet").doesNotContain("Confirm the decline");
        assertThat(lead.does(() -> requests.find(id)).orElseThrow().state()).isEqualTo(RequestState.SENT_BACK);
        assertThat(ledger.of(id.value()))
                .extracting(line -> line.happening().kind())
                .contains("DeclineTakenBack");
    }

    private Deciders.Who who(RequestId id) {
        return nursery.does(() -> deciders.of(requests.find(id).orElseThrow()));
    }

    private RequestId challenged() {
        RequestId id = declined();
        nursery.does(() -> replying.challenge(id, "You missed the report"));
        return id;
    }

    private RequestId declined() {
        RequestId id = asks();
        lead.does(() -> triaging.decline(id, World.noCapacity()));
        return id;
    }

    private RequestId asks() {
        return ((Asked.Sent) nursery.does(() -> asking.ask(FormToken.random(), aChildWhoStammers()))).id();
    }
}
