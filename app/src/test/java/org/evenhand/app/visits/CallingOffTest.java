package org.evenhand.app.visits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.evenhand.app.access.World.aChildWhoStammers;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import org.evenhand.app.EvenhandTest;
import org.evenhand.app.access.Browser;
import org.evenhand.app.access.Closing;
import org.evenhand.app.access.Outcome;
import org.evenhand.app.access.RequestId;
import org.evenhand.app.access.Triaging;
import org.evenhand.app.access.World;
import org.evenhand.app.access.World.Person;
import org.evenhand.app.ledger.Ledger;
import org.evenhand.app.site.Numbers;
import org.evenhand.vocabulary.LaCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What becomes of visits when somebody else takes over. */
@EvenhandTest
class CallingOffTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 2);

    @Autowired
    World world;

    @Autowired
    Triaging triaging;

    @Autowired
    Visiting visiting;

    @Autowired
    Visits visits;

    @Autowired
    VisitCalendar calendar;

    @Autowired
    Feeds feeds;

    @Autowired
    Ledger ledger;

    @Autowired
    Closing closing;

    @Autowired
    Clock clock;

    @LocalServerPort
    int port;

    private Person nursery;
    private Person service;
    private Person specialist;
    private RequestId request;

    @BeforeEach
    void a_request_that_a_specialist_has_taken() {
        LaCode area = world.anArea();
        nursery = world.aNursery(area);
        service = world.aService(area);
        specialist = world.aSpecialistOf(service);
        request = world.asks(nursery, TODAY, aChildWhoStammers());
        assertThat(service.does(TODAY, () -> triaging.accept(request, specialist.account())))
                .isInstanceOf(Outcome.Done.class);
    }

    @Test
    void a_visit_to_come_is_called_off_with_the_reason_and_one_that_was_held_stays_with_who_made_it() {
        VisitId held = proposed(TODAY.plusDays(1));
        VisitId toCome = proposed(TODAY.plusDays(10));
        nursery.does(TODAY, () -> visiting.confirm(toCome));
        Person successor = world.aService(world.anArea());

        service.does(TODAY.plusDays(2), () -> triaging.redirect(request, successor.organisation()));

        assertThat(visit(toCome).state()).isEqualTo(VisitState.CANCELLED);
        assertThat(visit(toCome).reason()).contains("TAKEN_OVER");
        assertThat(visit(held).state()).isEqualTo(VisitState.PROPOSED);
        assertThat(specialist.does(TODAY.plusDays(2), () -> visiting.attend(held)))
                .isEqualTo(new Visiting.Result.Done(held));
        assertThat(ledger.of(toCome.value()).getLast().happening().facts())
                .containsEntry("reason", "TAKEN_OVER")
                .containsEntry("who", "NOBODY");
    }

    @Test
    void a_colleague_who_takes_over_proposes_afresh_and_the_specialist_who_stays_keeps_their_visits() {
        VisitId id = proposed(TODAY.plusDays(10));
        Person colleague = world.aSpecialistOf(service);

        service.does(TODAY, () -> triaging.handOver(request, colleague.account()));
        VisitId next = ((Visiting.Result.Done) colleague.does(TODAY, () -> visiting.propose(request, at(10)))).id();

        assertThat(visit(id).state()).isEqualTo(VisitState.CANCELLED);
        assertThat(visit(next).state()).isEqualTo(VisitState.PROPOSED);
    }

    @Test
    void the_calendar_of_who_hands_over_says_that_it_is_cancelled_in_a_newer_revision() {
        VisitId id = proposed(TODAY.plusDays(10));
        var secret = specialist.does(TODAY, () -> feeds.renew());
        String before = specialist.does(TODAY, () -> calendar.read(secret)).orElseThrow();

        service.does(
                TODAY,
                () -> triaging.redirect(request, world.aService(world.anArea()).organisation()));

        assertThat(before).contains("SEQUENCE:0", "STATUS:TENTATIVE");
        assertThat(specialist.does(TODAY, () -> calendar.read(secret)).orElseThrow())
                .contains(id + "@visits.evenhand", "SEQUENCE:1", "STATUS:CANCELLED");
    }

    @Test
    void closing_a_request_calls_off_its_visits_to_come_and_the_page_says_which_before_and_after() {
        LocalDate inTenDays = LocalDate.now(clock).plusDays(10);
        VisitId held = proposed(TODAY.plusDays(1));
        VisitId toCome = ((Visiting.Result.Done) specialist.does(() -> visiting.propose(request, at(inTenDays)))).id();
        String which = "the visit on %s, 09:00 to 10:00".formatted(Numbers.weekday(inTenDays));
        Browser setting = new Browser(port).signIn(nursery);

        Browser.Shown before = setting.get("/requests/" + request + "/close");
        Visit untilThen = visit(toCome);
        Browser.Shown after = setting.send(before, "/close", Map.of("reason", "NOT_WANTED"));

        assertThat(before.text()).contains("Called off with it " + which);
        assertThat(untilThen.state()).isEqualTo(VisitState.PROPOSED);
        assertThat(after.text()).contains("is closed. Called off with it: " + which + ".");
        assertThat(visit(toCome).state()).isEqualTo(VisitState.CANCELLED);
        assertThat(visit(toCome).reason()).contains("REQUEST_CLOSED");
        assertThat(visit(held).state()).as("it was held").isEqualTo(VisitState.PROPOSED);
        assertThat(ledger.of(toCome.value()).getLast().happening().facts()).containsEntry("reason", "REQUEST_CLOSED");
    }

    private Visit visit(VisitId id) {
        return nursery.does(() -> visits.find(id)).orElseThrow();
    }

    private VisitId proposed(LocalDate day) {
        int inDays = (int) (day.toEpochDay() - TODAY.toEpochDay());
        return ((Visiting.Result.Done) specialist.does(TODAY, () -> visiting.propose(request, at(inDays)))).id();
    }

    private static Visiting.Proposal at(int inDays) {
        return at(TODAY.plusDays(inDays));
    }

    private static Visiting.Proposal at(LocalDate day) {
        return new Visiting.Proposal(
                Visit.Mode.IN_PERSON,
                Span.on(day, LocalTime.of(9, 0), LocalTime.of(10, 0)).orElseThrow(),
                "Specialist",
                "");
    }
}
