package org.evenhand.app.visits;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;

/** The clocks of England go forward on the last Sunday of March and back on the last of October, both at 01:00 UTC. */
class SpanTest {

    private static final LocalDate FORWARD = LocalDate.of(2027, 3, 28);
    private static final LocalDate BACK = LocalDate.of(2026, 10, 25);

    @Test
    void a_winter_time_is_utc_and_a_summer_time_an_hour_before() {
        assertThat(span(LocalDate.of(2026, 12, 1), "09:30", "10:30").from())
                .isEqualTo(Instant.parse("2026-12-01T09:30:00Z"));
        assertThat(span(LocalDate.of(2027, 6, 1), "09:30", "10:30").from())
                .isEqualTo(Instant.parse("2027-06-01T08:30:00Z"));
    }

    @Test
    void an_hour_that_the_clocks_leave_out_is_no_time_for_a_visit() {
        assertThat(Span.on(FORWARD, LocalTime.of(1, 30), LocalTime.of(3, 0))).isEmpty();
        assertThat(Span.on(FORWARD, LocalTime.of(0, 30), LocalTime.of(1, 30))).isEmpty();
        // From half past midnight to half past two by the clock is one hour, because one is left out.
        assertThat(span(FORWARD, "00:30", "02:30").length()).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void of_an_hour_that_comes_twice_the_first_is_meant() {
        assertThat(span(BACK, "01:30", "03:00").from()).isEqualTo(Instant.parse("2026-10-25T00:30:00Z"));
        // From half past one, the first time, to three is two hours and a half.
        assertThat(span(BACK, "01:30", "03:00").length()).isEqualTo(Duration.ofMinutes(150));
    }

    @Test
    void it_reads_back_as_it_was_entered() {
        Span summer = span(LocalDate.of(2027, 6, 1), "09:30", "10:30");

        assertThat(summer.day()).isEqualTo(LocalDate.of(2027, 6, 1));
        assertThat(summer.begins()).isEqualTo(LocalTime.of(9, 30));
        assertThat(summer.ends()).isEqualTo(LocalTime.of(10, 30));
    }

    private static Span span(LocalDate day, String from, String to) {
        return Span.on(day, LocalTime.parse(from), LocalTime.parse(to)).orElseThrow();
    }
}
