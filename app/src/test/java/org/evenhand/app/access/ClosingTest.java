package org.evenhand.app.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.evenhand.app.access.World.aChildWhoStammers;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.evenhand.app.EvenhandTest;
import org.evenhand.app.access.Asking.Asked;
import org.evenhand.app.access.Browser.Shown;
import org.evenhand.app.access.Outcome.Reason;
import org.evenhand.app.access.World.Person;
import org.evenhand.app.access.worklist.Worklist;
import org.evenhand.app.capacity.Capacity;
import org.evenhand.app.capacity.Days;
import org.evenhand.app.capacity.Stating;
import org.evenhand.app.capacity.Weeks;
import org.evenhand.app.ledger.Ledger;
import org.evenhand.vocabulary.LaCode;
import org.evenhand.vocabulary.Profession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A request ends for a coded reason, and only for one that is theirs who give it. */
@EvenhandTest
class ClosingTest {

    private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 20);

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
    Contacting contacting;

    @Autowired
    Closing closing;

    @Autowired
    Worklist worklist;

    @Autowired
    Stating stating;

    @Autowired
    Capacity capacity;

    @Autowired
    Ledger ledger;

    @LocalServerPort
    int port;

    private Person nursery;
    private Person lead;
    private Person therapist;

    @BeforeEach
    void a_nursery_and_a_service() {
        LaCode area = world.anArea();
        nursery = world.aNursery(area);
        lead = world.aService(area);
        therapist = world.aSpecialistOf(lead);
    }

    @Test
    void a_service_never_closes_what_it_has_not_taken_nor_what_it_declined() {
        RequestId asked = asks();
        RequestId declined = asks();
        lead.does(() -> triaging.decline(declined, World.noCapacity()));

        for (String reason : List.of("HELP_GIVEN", "FAMILY_MOVED", "NOT_WANTED", "OTHER_PROCEDURE", "BECAUSE")) {
            for (RequestId id : List.of(asked, declined)) {
                assertThat(lead.does(() -> closing.close(id, reason)))
                        .isEqualTo(new Outcome.Refused(Reason.NOT_A_REASON));
            }
        }
        assertThat(lead.does(() -> worklist.list()))
                .extracting(line -> line.request().id())
                .containsExactly(asked);
        assertThat(nursery.does(() -> replying.challenge(declined, "Look again")))
                .as("what is declined can still be challenged")
                .isEqualTo(new Outcome.Done(RequestState.CHALLENGED));
    }

    @Test
    void the_setting_withdraws_what_waits_and_the_record_says_why() {
        RequestId id = asks();
        lead.does(FRIDAY, () -> triaging.askForMore(id, List.of("TRIED"), ""));

        Outcome closed = nursery.does(FRIDAY, () -> closing.close(id, "NOT_WANTED"));

        assertThat(closed).isEqualTo(new Outcome.Done(RequestState.CLOSED));
        Request now = lead.does(() -> requests.find(id)).orElseThrow();
        assertThat(now.standing().closedOn()).contains(FRIDAY);
        assertThat(now.standing().closedBecause()).contains("NOT_WANTED");
        assertThat(now.standing().clockStands()).isFalse();
        assertThat(lead.does(() -> worklist.list())).isEmpty();
        assertThat(ledger.of(id.value()).getLast().happening().facts())
                .containsEntry("reason", "NOT_WANTED")
                .containsEntry("by", "SETTING");
        assertThat(nursery.does(() -> closing.close(id, "NOT_WANTED")))
                .isEqualTo(new Outcome.TooLate(RequestState.CLOSED));
    }

    @Test
    void while_it_is_looked_at_again_the_setting_may_close_it_and_nothing_is_left_open() {
        RequestId id = asks();
        lead.does(() -> triaging.decline(id, World.noCapacity()));
        nursery.does(() -> replying.challenge(id, "Look again"));

        nursery.does(() -> closing.close(id, "FAMILY_MOVED"));

        assertThat(nursery.does(() -> requests.challenges(id))).noneMatch(Challenge::isOpen);
    }

    @Test
    void days_that_were_promised_are_free_again_also_where_the_setting_closes_it() {
        Weeks week = new Weeks(Weeks.monday(LocalDate.of(2030, 1, 7)), LocalDate.of(2030, 1, 7));
        Days three = Days.read("3").orElseThrow();
        lead.does(() -> stating.state(new Stating.Statement(Profession.SLT, week, three, three, Days.NONE)));
        RequestId id = asks();
        lead.does(() -> triaging.accept(
                id,
                new Acceptance(
                        therapist.account(),
                        java.util.Optional.empty(),
                        java.util.Optional.of(new Acceptance.Promised(
                                Profession.SLT, week, Days.read("2").orElseThrow())))));
        String promised = left(week);

        nursery.does(() -> closing.close(id, "NOT_WANTED"));

        assertThat(promised).isEqualTo("1");
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(left(week)).isEqualTo("3"));
    }

    @Test
    void each_is_offered_the_reasons_that_are_theirs_and_sees_afterwards_why_it_was_closed() {
        RequestId id = asks();
        lead.does(() -> triaging.accept(id, therapist.account()));
        therapist.does(() -> contacting.firstSeen(id, LocalDate.of(2026, 11, 22)));
        Browser setting = new Browser(port).signIn(nursery);
        Browser specialist = new Browser(port).signIn(therapist);

        Shown theirs = setting.get("/requests/" + id + "/close");
        Shown form = specialist.get("/requests/" + id + "/close");
        Shown wrong = specialist.send(form, "/close", Map.of());
        Shown closed = specialist.send(form, "/close", Map.of("reason", "HELP_GIVEN"));

        assertThat(theirs.document().select("input[name=reason]").eachAttr("value"))
                .containsExactly("FAMILY_MOVED", "NOT_WANTED");
        assertThat(form.document().select("input[name=reason]").eachAttr("value"))
                .containsExactly("HELP_GIVEN", "FAMILY_MOVED");
        assertThat(wrong.problems()).containsExactly("Choose why it is closed");
        assertThat(closed.text()).contains("is closed", "The help was given").doesNotContain("Close this request");
        assertThat(setting.get("/requests/" + id).text()).contains("Closed on", "The help was given");
    }

    private String left(Weeks week) {
        return capacity.of(lead.organisation(), week).getFirst().left().toString();
    }

    private RequestId asks() {
        return ((Asked.Sent) nursery.does(FRIDAY, () -> asking.ask(FormToken.random(), aChildWhoStammers()))).id();
    }
}
