package org.evenhand.app.workforce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.evenhand.planning.PlanProgress;
import org.evenhand.planning.PlanResult;
import org.evenhand.planning.RunRecord;
import org.evenhand.planning.Scenario;
import org.evenhand.vocabulary.NotUnderstood;
import org.evenhand.vocabulary.Profession;
import org.junit.jupiter.api.Test;

/** Whatever visitors ask for, the machine is not taken from others. */
class RunsTest {

    private static final Duration LONG = Duration.ofSeconds(20);

    private static Scenario scenario(String name) {
        return Scenario.unchanged(name, 2025, 10, List.of(Scenario.ENGLAND), List.of(Profession.SLT));
    }

    private static PlanResult nothing(Scenario scenario) {
        return new PlanResult(
                scenario,
                Scenario.Method.EXACT,
                List.of(),
                List.of(2025),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                List.of(),
                List.of(),
                new RunRecord("1", Scenario.Method.EXACT, 1, 2, List.of(), List.of(), List.of()));
    }

    private static StudioSettings settings(int waiting) {
        return new StudioSettings(1, waiting, 60, 1000, 50_000, 300);
    }

    private static Running ask(Runs runs, String name, Duration patience) {
        Scenario scenario = scenario(name);
        return runs.ask(ScenarioId.of(scenario), scenario, patience);
    }

    /** Works until told to go on or to stop, and says how far it is. */
    private static final class Slow implements Planner {

        private final Semaphore mayEnd = new Semaphore(0);
        private final CountDownLatch begun = new CountDownLatch(1);
        private final AtomicInteger runs = new AtomicInteger();

        @Override
        public PlanResult run(Scenario scenario, PlanProgress progress) {
            runs.incrementAndGet();
            while (true) {
                if (!progress.at(0.25, "drawing")) {
                    throw new CancellationException();
                }
                begun.countDown();
                if (mayEnd.tryAcquire()) {
                    return nothing(scenario);
                }
                Thread.onSpinWait();
            }
        }
    }

    @Test
    void those_who_ask_for_the_same_scenario_share_one_run_and_its_result() {
        Slow slow = new Slow();
        slow.mayEnd.release(10);
        try (Runs runs = new Runs(slow, scenario -> 1, settings(2))) {
            Running first = ask(runs, "same", LONG);
            Running second = ask(runs, "same", LONG);

            assertThat(first).isInstanceOf(Running.Done.class).isEqualTo(second);
            assertThat(slow.runs).hasValue(1);
        }
    }

    @Test
    void a_run_says_how_far_it_is_and_those_behind_it_how_many_come_first() throws InterruptedException {
        Slow slow = new Slow();
        try (Runs runs = new Runs(slow, scenario -> 1, settings(2))) {
            ask(runs, "first", Duration.ZERO);
            slow.begun.await();

            assertThat(ask(runs, "first", Duration.ZERO)).isEqualTo(new Running.Working(0.25, "drawing"));
            assertThat(ask(runs, "second", Duration.ZERO)).isEqualTo(new Running.Waiting(1));
        }
    }

    @Test
    void one_more_than_may_wait_is_told_that_all_places_are_taken() throws InterruptedException {
        Slow slow = new Slow();
        try (Runs runs = new Runs(slow, scenario -> 1, settings(2))) {
            ask(runs, "works", Duration.ZERO);
            slow.begun.await();
            ask(runs, "waits", Duration.ZERO);
            ask(runs, "waits too", Duration.ZERO);

            assertThat(ask(runs, "too many", Duration.ZERO)).isEqualTo(new Running.Full(2));
            slow.mayEnd.release(10);
            ask(runs, "waits too", LONG);
            assertThat(ask(runs, "too many", LONG)).isInstanceOf(Running.Done.class);
        }
    }

    @Test
    void a_run_that_is_stopped_ends_makes_room_and_can_be_asked_for_again() throws InterruptedException {
        Slow slow = new Slow();
        try (Runs runs = new Runs(slow, scenario -> 1, settings(1))) {
            ask(runs, "works", Duration.ZERO);
            slow.begun.await();
            ask(runs, "waits", Duration.ZERO);

            runs.stop(ScenarioId.of(scenario("waits")));
            runs.stop(ScenarioId.of(scenario("works")));

            assertThat(ask(runs, "waits", LONG)).isEqualTo(new Running.Stopped(false));
            assertThat(ask(runs, "works", LONG)).isEqualTo(new Running.Stopped(false));
            slow.mayEnd.release(10);
            assertThat(ask(runs, "works", LONG)).isInstanceOf(Running.Done.class);
        }
    }

    @Test
    void a_run_that_takes_too_long_is_stopped() {
        StudioSettings noTime = new StudioSettings(1, 1, 0, 1000, 50_000, 300);
        try (Runs runs = new Runs(new Slow(), scenario -> 1, noTime)) {
            assertThat(ask(runs, "endless", LONG)).isEqualTo(new Running.Stopped(true));
        }
    }

    /** 153 areas, one profession, 11 years are 1,683 rows; drawn a thousand times, 1,683,000. */
    @Test
    void a_scenario_that_asks_for_more_than_one_visitor_may_have_is_not_begun() {
        Slow slow = new Slow();
        Scenario simulated = scenario("large").withRun(new Scenario.Run(1, 1000, Scenario.Method.SIMULATED));
        try (Runs runs = new Runs(slow, scenario -> 153, settings(1))) {
            assertThat(runs.ask(ScenarioId.of(simulated), simulated, LONG))
                    .isEqualTo(new Running.TooLarge(1_683_000, 50_000));
            assertThat(slow.runs).hasValue(0);
        }
    }

    @Test
    void what_the_scenario_names_and_is_not_there_is_a_refusal_and_any_other_fault_is_not_hidden() {
        Planner unknown = (scenario, progress) -> {
            throw new NotUnderstood("Assumption", "slt.leaving", "It is in none of the packs.");
        };
        Planner broken = (scenario, progress) -> {
            throw new IllegalArgumentException("rows 3, expected 4");
        };
        try (Runs refusing = new Runs(unknown, scenario -> 1, settings(1));
                Runs failing = new Runs(broken, scenario -> 1, settings(1))) {
            assertThat(ask(refusing, "a", LONG))
                    .isEqualTo(new Running.Refused(
                            "Assumption “slt.leaving” is not understood. It is in none of the packs."));
            assertThatThrownBy(() -> ask(failing, "a", LONG)).hasMessageContaining("rows 3, expected 4");
        }
    }

    @Test
    void only_so_many_results_are_kept_and_the_oldest_goes_first() {
        Slow slow = new Slow();
        slow.mayEnd.release(10);
        StudioSettings keepNone = new StudioSettings(1, 1, 60, -1, 50_000, 300);
        try (Runs runs = new Runs(slow, scenario -> 1, keepNone)) {
            ask(runs, "older", LONG);
            ask(runs, "newer", LONG);
            ask(runs, "newer", LONG);
            assertThat(slow.runs).hasValue(2);

            ask(runs, "older", LONG);

            assertThat(slow.runs).hasValue(3);
        }
    }
}
