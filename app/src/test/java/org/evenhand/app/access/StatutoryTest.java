package org.evenhand.app.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.evenhand.app.EvenhandTest;
import org.evenhand.app.access.World.Person;
import org.evenhand.app.access.statutory.StatutoryLedger;
import org.evenhand.app.access.statutory.StatutoryLedger.Recorded;
import org.evenhand.app.access.statutory.StatutoryTime;
import org.evenhand.app.access.worklist.Worklist;
import org.evenhand.app.capacity.Booking;
import org.evenhand.app.capacity.Days;
import org.evenhand.app.capacity.Stating;
import org.evenhand.app.capacity.Weeks;
import org.evenhand.vocabulary.LaCode;
import org.evenhand.vocabulary.Profession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Time and days for statutory advice stay apart, whoever tries to mix them: the database itself refuses. */
@EvenhandTest
class StatutoryTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private static final Weeks WEEK = new Weeks(MONDAY, MONDAY);
    private static final Days ONE = Days.read("1").orElseThrow();

    @Autowired
    World world;

    @Autowired
    Triaging triaging;

    @Autowired
    StatutoryLedger times;

    @Autowired
    Stating stating;

    @Autowired
    Booking booking;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    private Person nursery;
    private Person lead;
    private Person psychologist;
    private RequestId statutory;
    private RequestId other;

    @BeforeEach
    void oneOfEach() {
        LaCode area = world.anArea();
        nursery = world.aNursery(area);
        lead = world.aService(area);
        psychologist = world.aSpecialistOf(lead);
        lead.does(() -> stating.state(new Stating.Statement(Profession.EP, WEEK, ONE, ONE, Days.NONE)));
        statutory = asks(World.aChildToBeAssessed());
        other = asks(World.aChildWhoStammers());
    }

    @Test
    void days_for_settings_are_never_promised_to_it() {
        Acceptance withDays = new Acceptance(
                psychologist.account(),
                Optional.empty(),
                Optional.of(new Acceptance.Promised(Profession.EP, WEEK, ONE)));

        assertThat(lead.does(MONDAY, () -> triaging.accept(statutory, withDays)))
                .isEqualTo(new Outcome.Refused(Outcome.Reason.NO_DAYS_FOR_STATUTORY));
        assertThatThrownBy(() -> lead.does(() -> booking.book(Profession.EP, WEEK, ONE, statutory.value())))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("cannot be booked for statutory advice");
        assertThat(lead.does(MONDAY, () -> triaging.accept(statutory, psychologist.account())))
                .isEqualTo(new Outcome.Done(RequestState.ACCEPTED));
        assertThat(lead.does(() -> booking.book(Profession.EP, WEEK, ONE, other.value())))
                .isInstanceOf(Booking.Booked.Done.class);
    }

    @Test
    void its_time_has_a_ledger_that_knows_who_pays() {
        assertThat(record(statutory, "1.5", "HIGH_NEEDS")).isEqualTo(Recorded.DONE);
        assertThat(record(statutory, "2", "ICB_CORE")).isEqualTo(Recorded.DONE);

        // 1.5 + 2
        assertThat(lead.does(() -> times.sums(MONDAY)))
                .containsExactly(new StatutoryLedger.Sum(Profession.EP, new BigDecimal("3.50")));
        assertThat(lead.does(() -> times.list(MONDAY)))
                .extracting(StatutoryTime::payer)
                .containsExactlyInAnyOrder("HIGH_NEEDS", "ICB_CORE");
        assertThat(world.aService(world.anArea()).does(() -> times.list(MONDAY)))
                .as("another service sees nothing of it")
                .isEmpty();
    }

    @Test
    void experts_at_hand_never_pays_and_nothing_else_counts_as_statutory() {
        assertThat(record(statutory, "1", "EAH")).isEqualTo(Recorded.MAY_NOT_PAY);
        assertThat(record(other, "1", "HIGH_NEEDS")).isEqualTo(Recorded.NOT_STATUTORY);
        assertThat(lead.does(MONDAY, () -> times.record(time(statutory, MONDAY.plusDays(1), "1", "HIGH_NEEDS"))))
                .isEqualTo(Recorded.IN_THE_FUTURE);
    }

    @Test
    void the_database_refuses_both_by_itself() {
        assertThatThrownBy(() -> insert(statutory, "EAH")).hasMessageContaining("never_experts_at_hand");
        assertThatThrownBy(() -> insert(other, "HIGH_NEEDS")).hasMessageContaining("statutory_time_request_route_fkey");
        assertThat(insert(statutory, "HIGH_NEEDS")).isEqualTo(1);
    }

    @Test
    void it_waits_in_the_same_lists_with_a_flag_of_its_own() {
        List<RequestId> flagged = lead.does(() -> worklist.list()).stream()
                .filter(line -> line.has(Worklist.Flag.STATUTORY))
                .map(line -> line.request().id())
                .toList();

        assertThat(flagged).containsExactly(statutory);
    }

    @Autowired
    Worklist worklist;

    private Recorded record(RequestId id, String hours, String payer) {
        return lead.does(MONDAY, () -> times.record(time(id, MONDAY, hours, payer)));
    }

    private static StatutoryTime time(RequestId id, LocalDate on, String hours, String payer) {
        return new StatutoryTime(id, Profession.EP, on, new BigDecimal(hours), payer);
    }

    private int insert(RequestId id, String payer) {
        return lead.does(() -> transactions.execute(status -> jdbc.sql("""
                        insert into access.statutory_time (id, request, service, profession, worked_on, hours, payer, rules, recorded_by, recorded_at)
                        values (:id, :request, :service, 'EP', :on, 1, :payer, 'test', :by, now())
                        """)
                .param("id", UUID.randomUUID())
                .param("request", id.value())
                .param("service", lead.organisation().value())
                .param("on", MONDAY)
                .param("payer", payer)
                .param("by", lead.account().value())
                .update()));
    }

    private RequestId asks(Answers answers) {
        return world.asks(nursery, MONDAY, answers);
    }
}
