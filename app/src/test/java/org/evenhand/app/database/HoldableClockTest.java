package org.evenhand.app.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class HoldableClockTest {

    private final Clock clock = HoldableClock.in(ZoneId.of("Europe/London"));

    @Test
    void it_stands_still_for_the_work_that_holds_it_and_runs_for_everything_else() {
        Instant before = clock.instant();
        // A quarter to midnight in Greenwich is already the next day in a British summer.
        Instant summer = Instant.parse("2026-06-30T23:45:00Z");

        LocalDate held = HoldableClock.holding(summer, () -> LocalDate.now(clock));

        assertThat(held).isEqualTo(LocalDate.of(2026, 7, 1));
        assertThat(clock.instant()).isAfterOrEqualTo(before);
    }

    @Test
    void the_inner_of_two_holds_counts() {
        Instant outer = Instant.parse("2026-01-01T12:00:00Z");
        Instant inner = Instant.parse("2026-02-02T12:00:00Z");

        Instant seen = HoldableClock.holding(outer, () -> HoldableClock.holding(inner, clock::instant));

        assertThat(seen).isEqualTo(inner);
    }

    @Test
    void what_follows_from_work_that_holds_it_is_done_there_and_then_and_everything_else_beside() throws Exception {
        Instant then = Instant.parse("2026-03-03T12:00:00Z");
        try (HoldableExecutor executor = new HoldableExecutor()) {
            Instant seen = HoldableClock.holding(
                    then, () -> executor.submitCompletable(clock::instant).getNow(Instant.EPOCH));
            Thread beside = executor.submit(Thread::currentThread).get();

            assertThat(seen).isEqualTo(then);
            assertThat(beside).isNotSameAs(Thread.currentThread());
        }
    }
}
