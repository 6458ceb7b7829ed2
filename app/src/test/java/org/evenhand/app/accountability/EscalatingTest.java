package org.evenhand.app.accountability;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.evenhand.app.EvenhandTest;
import org.evenhand.app.access.World.Person;
import org.evenhand.app.accountability.AdviceWorld.Case;
import org.evenhand.app.database.HoldableClock;
import org.evenhand.app.guidance.WorkingDays;
import org.evenhand.app.ledger.Ledger;
import org.evenhand.packs.policy.AccountabilityTerms;
import org.evenhand.vocabulary.LaCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionOperations;

/** Nobody acts: reminders, and the ladder by its rule, each once. */
@EvenhandTest
class EscalatingTest {

    private static final LocalDate ADVISED_ON = LocalDate.of(2026, 3, 2);

    /** A Thursday. Of the days after it 3 and 6 April 2026 are bank holidays. */
    private static final LocalDate BY_WHEN = LocalDate.of(2026, 3, 26);

    @Autowired
    AdviceWorld cases;

    @Autowired
    Answering answering;

    @Autowired
    Challenging challenging;

    @Autowired
    Halting halting;

    @Autowired
    Escalating escalating;

    @Autowired
    Ladder ladder;

    @Autowired
    Board board;

    @Autowired
    Ledger ledger;

    @Autowired
    LadderTable ladderTable;

    @Autowired
    Steps steps;

    @Autowired
    AccountabilityTerms terms;

    @Autowired
    WorkingDays workingDays;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionOperations transactions;

    private LaCode area;
    private Person nursery;
    private Person therapist;
    private RecommendationId id;

    @BeforeEach
    void a_specialist_has_advised() {
        Case of = cases.met(ADVISED_ON);
        area = of.area();
        nursery = of.nursery();
        therapist = of.therapist();
        id = cases.advised(of, ADVISED_ON, BY_WHEN);
    }

    @Test
    void each_reminder_is_given_once_and_of_several_that_are_due_only_the_latest() {
        look(BY_WHEN.minusDays(8));
        assertThat(facts("DutyReminded", "reminder")).isEmpty();

        look(BY_WHEN.minusDays(7));
        look(BY_WHEN.minusDays(6));
        look(BY_WHEN);
        look(BY_WHEN);

        assertThat(facts("DutyReminded", "reminder")).containsExactly("BEFORE", "LAST_DAY");
    }

    @Test
    void what_is_asked_for_again_by_another_day_is_reminded_of_again() {
        LocalDate later = BY_WHEN.plusDays(60);
        look(BY_WHEN.minusDays(7));
        nursery.does(BY_WHEN.minusDays(6), () -> answering.decline(id, "NO_FUNDING", "There is no money"));
        therapist.does(
                BY_WHEN.minusDays(6), () -> challenging.raise(id, Challenge.By.SPECIALIST, "Ten minutes cost nothing"));
        nursery.does(
                BY_WHEN.minusDays(5),
                () -> challenging.reply(
                        id,
                        new Challenging.Replied(
                                ChallengeStep.UPHOLD, "That is so", "The manager", Optional.of(later))));

        look(BY_WHEN.plusDays(1));
        look(later.minusDays(7));

        assertThat(facts("DutyReminded", "reminder")).containsExactly("BEFORE", "BEFORE");
        assertThat(kinds()).contains("UnmetNeedRecorded", "UnmetNeedMet").doesNotContain("DutyEscalated");
    }

    @Test
    void a_part_of_it_stops_no_ladder() {
        nursery.does(BY_WHEN, () -> answering.part(id, BY_WHEN, "Once, for five minutes"));

        look(LocalDate.of(2026, 4, 2));

        assertThat(facts("DutyEscalated", "rung")).containsExactly("SETTING_LEAD", "SERVICE_LEAD");
        assertThat(nursery.does(() -> ladder.of(id))).hasSize(4);
    }

    @Test
    void after_three_weeks_of_downtime_every_rung_that_fell_due_is_climbed_once_in_its_order() {
        LocalDate back = LocalDate.of(2026, 4, 20);

        look(back);
        look(back);
        look(back.plusDays(1));

        // Working days after Thursday 26 March: 1 is Friday 27 March, 5 is Thursday 2 April; without Good Friday and
        // Easter Monday 15 is Monday 20 April (2, 7-10, 13-17, 20 April are 5, 6-9, 10-14, 15).
        assertThat(facts("DutyEscalated", "rung")).containsExactly("SETTING_LEAD", "SERVICE_LEAD", "AUTHORITY");
        assertThat(facts("DutyEscalated", "dueOn")).containsExactly("2026-03-27", "2026-04-02", "2026-04-20");
        assertThat(facts("DutyReminded", "reminder")).containsExactly("AFTER");
    }

    @Test
    void three_days_of_downtime_and_two_restarts_lose_no_rung_and_repeat_none() {
        look(LocalDate.of(2026, 4, 1));
        LocalDate back = LocalDate.of(2026, 4, 5);

        // What runs again after a restart knows nothing but the database.
        HoldableClock.holding(noon(back), () -> restarted().escalate());
        HoldableClock.holding(noon(back), () -> restarted().escalate());

        assertThat(facts("DutyEscalated", "rung")).containsExactly("SETTING_LEAD", "SERVICE_LEAD");
        assertThat(facts("DutyEscalated", "dueOn")).containsExactly("2026-03-27", "2026-04-02");
        assertThat(nursery.does(() -> ladder.of(id)))
                .filteredOn(Ladder.Step::isClimbed)
                .extracting(Ladder.Step::on)
                .containsExactly(LocalDate.of(2026, 4, 1), back);
    }

    @Test
    void while_its_clock_stands_still_nothing_is_said_and_afterwards_each_thing_once() {
        // Named for 26 March: 24 days after the 2nd. On the 10th 8 have counted; the 16 that are left end on 1 May.
        LocalDate later = LocalDate.of(2026, 5, 1);
        nursery.does(LocalDate.of(2026, 3, 10), () -> halting.stop(id, "CHILD_AWAY", Optional.empty()));

        look(BY_WHEN.minusDays(7));
        look(BY_WHEN.plusDays(15));
        List<String> meanwhile = kinds();
        nursery.does(LocalDate.of(2026, 4, 15), () -> halting.goOn(id));
        look(later.minusDays(7));
        // Nothing ran from 5 to 7 May, when the first rung fell due: Monday 4 May is a bank holiday.
        HoldableClock.holding(noon(LocalDate.of(2026, 5, 8)), () -> restarted().escalate());
        HoldableClock.holding(noon(LocalDate.of(2026, 5, 8)), () -> restarted().escalate());

        assertThat(meanwhile).doesNotContain("DutyReminded", "DutyMissed", "DutyEscalated");
        assertThat(facts("DutyClockStarted", "byWhen")).containsExactly(later.toString());
        assertThat(facts("DutyReminded", "reminder")).containsExactly("BEFORE", "AFTER");
        assertThat(facts("DutyEscalated", "rung")).containsExactly("SETTING_LEAD");
        assertThat(facts("DutyEscalated", "dueOn")).containsExactly("2026-05-05");
    }

    @Test
    void of_a_day_that_came_nearer_than_a_week_while_the_clock_stood_still_nobody_is_reminded_before_it_goes_on() {
        // 6 days were left on the 20th: standing until the 30th they end on 5 April.
        nursery.does(
                LocalDate.of(2026, 3, 20),
                () -> halting.stop(id, "FAMILY_ASKED", Optional.of(LocalDate.of(2026, 3, 30))));

        look(LocalDate.of(2026, 3, 29));
        List<String> standing = facts("DutyReminded", "reminder");
        look(LocalDate.of(2026, 3, 30));

        assertThat(facts("DutyClockStopped", "byWhen")).containsExactly("2026-04-05");
        assertThat(standing).isEmpty();
        assertThat(facts("DutyReminded", "reminder")).containsExactly("BEFORE");
    }

    private Escalating restarted() {
        return new Escalating(ladderTable, steps, terms, workingDays, ledger, events, transactions);
    }

    @Test
    void several_workers_at_once_climb_each_rung_once() throws Exception {
        Instant late = noon(LocalDate.of(2026, 6, 1));
        Callable<Integer> worker = () -> HoldableClock.holding(late, escalating::escalate);

        int together = 0;
        try (ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> all = workers.invokeAll(
                    IntStream.range(0, 4).mapToObj(i -> worker).toList());
            for (Future<Integer> one : all) {
                together += one.get();
            }
        }

        // Four rungs and one reminder of this one; what other tests left may have climbed as well.
        assertThat(together).isGreaterThanOrEqualTo(5);
        assertThat(facts("DutyEscalated", "rung"))
                .containsExactly("SETTING_LEAD", "SERVICE_LEAD", "AUTHORITY", "PUBLISHED");
        assertThat(facts("DutyReminded", "reminder")).containsExactly("AFTER");
    }

    @Test
    void what_is_done_climbs_no_further() {
        look(LocalDate.of(2026, 4, 2));

        nursery.does(
                LocalDate.of(2026, 4, 8), () -> answering.done(id, LocalDate.of(2026, 4, 8), "Done after the holiday"));
        look(LocalDate.of(2026, 6, 1));

        assertThat(facts("DutyEscalated", "rung")).containsExactly("SETTING_LEAD", "SERVICE_LEAD");
        assertThat(nursery.does(() -> ladder.of(id)))
                .extracting(Ladder.Step::isClimbed)
                .containsExactly(true, true);
    }

    @Test
    void who_plans_and_pays_sees_what_climbed_to_them_without_a_word_of_the_child_and_no_small_count() {
        look(LocalDate.of(2026, 4, 20));

        Board.Shown shown = board.of(area);

        assertThat(shown.escalated()).hasSize(1);
        assertThat(shown.escalated().getFirst().rung().code()).isEqualTo("AUTHORITY");
        assertThat(shown.escalated().getFirst().holder()).contains("Nursery");
        assertThat(shown.lines()).allMatch(line -> line.counts().stream().allMatch(count -> count.isEmpty()));
        assertThat(shown.specificPercent()).isEmpty();
    }

    private void look(LocalDate on) {
        HoldableClock.holding(noon(on), escalating::escalate);
    }

    private List<String> kinds() {
        return ledger.of(id.value()).stream()
                .map(line -> line.happening().kind())
                .toList();
    }

    private List<String> facts(String kind, String fact) {
        return ledger.of(id.value()).stream()
                .filter(line -> line.happening().kind().equals(kind))
                .map(line -> line.happening().facts().get(fact))
                .toList();
    }

    private static Instant noon(LocalDate day) {
        return day.atTime(12, 0).atZone(ZoneId.of("Europe/London")).toInstant();
    }
}
