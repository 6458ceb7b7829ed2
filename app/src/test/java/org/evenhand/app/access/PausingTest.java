package org.evenhand.app.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.evenhand.app.access.World.aChildWhoStammers;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.evenhand.app.EvenhandTest;
import org.evenhand.app.access.Asking.Asked;
import org.evenhand.app.access.Browser.Shown;
import org.evenhand.app.access.Outcome.Reason;
import org.evenhand.app.access.World.Person;
import org.evenhand.app.access.worklist.Worklist;
import org.evenhand.app.ledger.Ledger;
import org.evenhand.vocabulary.LaCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The clock of a request stops for the reasons of the pack and no others, and everybody can see why. */
@EvenhandTest
class PausingTest {

    /** A Thursday; Friday 25 December is Christmas Day, Monday 28 stands for Boxing Day. */
    private static final LocalDate ASKED = LocalDate.of(2026, 12, 17);

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
    Pausing pausing;

    @Autowired
    Worklist worklist;

    @Autowired
    Ledger ledger;

    @LocalServerPort
    int port;

    private Person nursery;
    private Person lead;
    private RequestId id;

    @BeforeEach
    void a_request() {
        LaCode area = world.anArea();
        nursery = world.aNursery(area);
        lead = world.aService(area);
        id = ((Asked.Sent) nursery.does(ASKED, () -> asking.ask(FormToken.random(), aChildWhoStammers()))).id();
    }

    @Test
    void while_a_child_is_away_nothing_is_overdue_and_the_day_is_later_by_those_days() {
        LocalDate before = replyBy();
        Outcome stopped = lead.does(ASKED.plusDays(1), () -> pausing.stop(id, "CHILD_AWAY"));
        Worklist.Line standing = line(before.plusDays(30));

        Outcome started = lead.does(ASKED.plusDays(5), () -> pausing.start(id));

        assertThat(stopped).isEqualTo(new Outcome.Done(RequestState.RECEIVED));
        assertThat(standing.has(Worklist.Flag.OVERDUE)).isFalse();
        assertThat(started).isEqualTo(new Outcome.Done(RequestState.RECEIVED));
        // As where more is asked (ClockOfARequestTest): 21 and 22 December did not count.
        assertThat(before).isEqualTo("2027-01-19");
        assertThat(replyBy()).isEqualTo("2027-01-21");
        assertThat(line(before.plusDays(30)).has(Worklist.Flag.OVERDUE)).isTrue();
        assertThat(kinds()).containsSubsequence("ClockStopped", "ClockStarted");
    }

    @Test
    void a_service_without_anybody_free_stops_no_clock_nor_does_who_has_no_business_with_it() {
        Person stranger = world.aService(world.anArea());

        for (String reason : List.of("NOBODY_FREE", "OTHER_SERVICE", "INFORMATION_ASKED", "BECAUSE", "")) {
            assertThat(lead.does(() -> pausing.stop(id, reason))).isEqualTo(new Outcome.Refused(Reason.NOT_A_REASON));
        }
        assertThat(stranger.does(() -> pausing.stop(id, "CHILD_AWAY"))).isEqualTo(new Outcome.NotFound());
        assertThat(nursery.does(() -> pausing.stop(id, "CHILD_AWAY"))).isEqualTo(new Outcome.NotFound());
        assertThat(lead.does(() -> pausing.start(id))).isEqualTo(new Outcome.Refused(Reason.CLOCK_RUNS));
        assertThat(kinds()).doesNotContain("ClockStopped", "ClockStarted");
    }

    @Test
    void an_answer_of_the_setting_does_not_end_what_stands_for_another_reason() {
        lead.does(ASKED.plusDays(1), () -> pausing.stop(id, "FAMILY_ASKED"));
        lead.does(ASKED.plusDays(1), () -> triaging.askForMore(id, List.of("TRIED"), ""));

        nursery.does(ASKED.plusDays(4), () -> replying.answer(id, "Reading together"));

        assertThat(lead.does(() -> requests.find(id)).orElseThrow().standing().clockStands())
                .isTrue();
        assertThat(lead.does(() -> pausing.stop(id, "CHILD_AWAY"))).isEqualTo(new Outcome.Refused(Reason.CLOCK_STANDS));
    }

    @Test
    void the_triage_lead_stops_it_on_a_page_and_the_setting_reads_why() {
        Browser triage = new Browser(port).signIn(lead);
        Shown form = triage.get("/triage/" + id + "/clock");

        Shown wrong = triage.send(form, "/clock/stop", Map.of());
        Shown stopped = triage.send(form, "/clock/stop", Map.of("reason", "SETTING_CLOSED"));
        Shown setting = new Browser(port).signIn(nursery).get("/requests/" + id + "/clock");
        Shown started = triage.send(stopped, "/clock/start", Map.of());

        assertThat(form.document().select("input[name=reason]").eachAttr("value"))
                .containsExactly("FAMILY_ASKED", "CHILD_AWAY", "SETTING_CLOSED");
        assertThat(form.text()).contains("No clock stops because:", "nobody at the service is free");
        assertThat(wrong.problems()).containsExactly("Choose why the clock stops");
        assertThat(stopped.text()).contains("The clock stands still since", "the setting is closed");
        assertThat(setting.text()).contains("the clock has stood still since", "the setting is closed");
        assertThat(started.text()).contains("The clock goes on").contains("Why does it stop?");
    }

    private LocalDate replyBy() {
        return nursery.does(() -> requests.find(id)).flatMap(Request::replyBy).orElseThrow();
    }

    private Worklist.Line line(LocalDate on) {
        return lead.does(on, () -> worklist.list()).getFirst();
    }

    private List<String> kinds() {
        return ledger.of(id.value()).stream()
                .map(entry -> entry.happening().kind())
                .toList();
    }
}
