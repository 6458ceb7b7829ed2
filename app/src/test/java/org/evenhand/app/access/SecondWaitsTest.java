package org.evenhand.app.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.evenhand.app.EvenhandTest;
import org.evenhand.app.access.World.Person;
import org.evenhand.app.access.waits.SecondWait;
import org.evenhand.app.access.waits.SecondWait.Cause;
import org.evenhand.app.access.waits.SecondWaits;
import org.evenhand.app.access.worklist.Worklist;
import org.evenhand.vocabulary.LaCode;
import org.evenhand.vocabulary.Profession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.support.TransactionTemplate;

@EvenhandTest
@RecordApplicationEvents
class SecondWaitsTest {

    private static final LocalDate ASKED = LocalDate.of(2026, 9, 7);
    private static final LocalDate SEEN = LocalDate.of(2026, 10, 5);
    private static final LocalDate LATER = LocalDate.of(2026, 11, 2);
    private static final LocalDate SEEN_AGAIN = LocalDate.of(2026, 11, 23);

    @Autowired
    World world;

    @Autowired
    Requests requests;

    @Autowired
    SecondWaits secondWaits;

    @Autowired
    Triaging triaging;

    @Autowired
    Contacting contacting;

    @Autowired
    Closing closing;

    @Autowired
    Worklist worklist;

    @Autowired
    RetentionTable retention;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    ApplicationEvents events;

    private Person nursery;
    private Person lead;
    private Person therapist;
    private Person colleague;

    @BeforeEach
    void aServiceWithTwoTherapists() {
        LaCode area = world.anArea();
        nursery = world.aNursery(area);
        lead = world.aService(area);
        therapist = world.aSpecialistOf(lead);
        colleague = world.aSpecialistOf(lead);
    }

    @Test
    void who_is_handed_to_another_specialist_waits_again_and_the_first_wait_stays_as_it_was() {
        RequestId id = seen(nursery, "Ola");

        lead.does(LATER, () -> triaging.handOver(id, colleague.account()));
        colleague.does(SEEN_AGAIN, () -> contacting.firstSeen(id, SEEN_AGAIN));

        assertThat(waits(id))
                .containsExactly(
                        new SecondWait(Profession.SLT, Cause.OTHER_SPECIALIST, LATER, Optional.of(SEEN_AGAIN)));
        assertThat(lead.does(() -> requests.find(id)).orElseThrow().firstSeenOn())
                .contains(SEEN);
        assertThat(events.stream(FirstSeen.class))
                .as("nobody hears of a first contact twice")
                .containsExactly(new FirstSeen(id, SEEN));
    }

    @Test
    void who_is_handed_to_another_service_waits_again_from_that_day() {
        Person elsewhere = world.aService(world.anArea());
        Person theirs = world.aSpecialistOf(elsewhere);
        RequestId id = seen(nursery, "Ola");

        lead.does(LATER, () -> triaging.redirect(id, elsewhere.organisation()));
        assertThat(elsewhere.does(worklist::list).getFirst().has(Worklist.Flag.SECOND_WAIT))
                .isTrue();
        elsewhere.does(LATER.plusDays(7), () -> triaging.accept(id, theirs.account()));

        assertThat(elsewhere.does(() -> secondWaits.of(id)))
                .containsExactly(new SecondWait(Profession.SLT, Cause.OTHER_SERVICE, LATER, Optional.empty()));
    }

    @Test
    void a_hand_over_before_the_first_contact_begins_no_second_wait_because_the_first_goes_on() {
        RequestId id = asks(nursery, "Ola", ASKED);
        lead.does(ASKED, () -> triaging.accept(id, therapist.account()));

        lead.does(LATER, () -> triaging.handOver(id, colleague.account()));

        assertThat(waits(id)).isEmpty();
    }

    @Test
    void who_asks_again_after_a_discharge_waits_again_from_the_day_of_asking() {
        discharged(nursery, "O. K.");

        RequestId again = asks(nursery, "ok", LATER);
        assertThat(line(again).has(Worklist.Flag.SECOND_WAIT)).isTrue();
        lead.does(LATER.plusDays(3), () -> triaging.accept(again, therapist.account()));

        assertThat(waits(again))
                .containsExactly(new SecondWait(Profession.SLT, Cause.DISCHARGE, LATER, Optional.empty()));
    }

    @Test
    void another_child_and_a_child_of_another_setting_are_not_taken_for_the_same() {
        discharged(nursery, "Ola");
        Person otherNursery = world.aNursery(nursery.area());

        RequestId other = asks(nursery, "Olaf", LATER);
        RequestId elsewhere = asks(otherNursery, "Ola", LATER);
        lead.does(LATER, () -> triaging.accept(other, therapist.account()));
        lead.does(LATER, () -> triaging.accept(elsewhere, therapist.account()));

        assertThat(waits(other)).isEmpty();
        assertThat(waits(elsewhere)).isEmpty();
    }

    @Test
    void the_mark_of_the_child_says_nothing_and_is_erased_with_the_request() {
        RequestId id = discharged(nursery, "Zebbrindle");
        String mark = mark(id).orElseThrow();

        nursery.does(() -> transactions.execute(status -> retention.erase(id, LATER)));

        assertThat(mark).matches("[0-9a-f]{64}");
        RequestId again = asks(nursery, "Zebbrindle", LATER);
        lead.does(LATER, () -> triaging.accept(again, therapist.account()));
        assertThat(waits(again)).as("what is erased is not found again").isEmpty();
    }

    @Test
    void a_family_that_moved_away_or_a_request_closed_unmet_is_no_discharge() {
        closed(nursery, "Ola", "FAMILY_MOVED");

        RequestId again = asks(nursery, "Ola", LATER);
        lead.does(LATER, () -> triaging.accept(again, therapist.account()));

        assertThat(waits(again)).isEmpty();
    }

    private RequestId discharged(Person setting, String called) {
        return closed(setting, called, "HELP_GIVEN");
    }

    private RequestId closed(Person setting, String called, String why) {
        RequestId id = seen(setting, called);
        lead.does(SEEN.plusDays(7), () -> closing.close(id, why));
        return id;
    }

    private RequestId seen(Person setting, String called) {
        RequestId id = asks(setting, called, ASKED);
        lead.does(ASKED, () -> triaging.accept(id, therapist.account()));
        therapist.does(SEEN, () -> contacting.firstSeen(id, SEEN));
        return id;
    }

    private RequestId asks(Person setting, String called, LocalDate on) {
        return world.asks(setting, on, World.about(called, "stammers"));
    }

    private java.util.List<SecondWait> waits(RequestId id) {
        return lead.does(() -> secondWaits.of(id));
    }

    private Worklist.Line line(RequestId id) {
        return lead.does(() -> worklist.list()).stream()
                .filter(line -> line.request().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private Optional<String> mark(RequestId id) {
        return lead.does(
                () -> transactions.execute(status -> jdbc.sql("select child_mark from access.request where id = :id")
                        .param("id", id.value())
                        .query(String.class)
                        .optional()));
    }
}
