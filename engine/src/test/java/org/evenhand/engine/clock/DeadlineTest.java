package org.evenhand.engine.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.evenhand.engine.clock.CountedIn.CALENDAR_DAYS;
import static org.evenhand.engine.clock.CountedIn.MONTHS;
import static org.evenhand.engine.clock.CountedIn.SCHOOL_DAYS;
import static org.evenhand.engine.clock.CountedIn.WEEKS;
import static org.evenhand.engine.clock.CountedIn.WORKING_DAYS;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.evenhand.engine.clock.Line.Why;
import org.evenhand.vocabulary.AcademicYear;
import org.junit.jupiter.api.Test;

/** Single days are looked up in the calendar of 2026 and 2027: 1 January 2026 is a Thursday. */
class DeadlineTest {

    private static final Calendar ENGLAND = Calendar.of(
            Map.of(
                    LocalDate.of(2026, 4, 3), "Good Friday",
                    LocalDate.of(2026, 4, 6), "Easter Monday",
                    LocalDate.of(2026, 5, 4), "Early May bank holiday"),
            LocalDate.of(2026, 1, 1),
            LocalDate.of(2026, 12, 31));

    private static final Terms INVENTED = new Terms(
            "Evenborough (invented)",
            Set.of(new AcademicYear(2025)),
            List.of(
                    new Terms.Span("Spring", LocalDate.of(2026, 2, 23), LocalDate.of(2026, 3, 27)),
                    new Terms.Span("Summer", LocalDate.of(2026, 4, 13), LocalDate.of(2026, 7, 21))),
            Map.of(LocalDate.of(2026, 4, 13), "training"));

    @Test
    void the_day_it_is_counted_from_does_not_count() {
        assertThat(due(TimeLimit.of(1, CALENDAR_DAYS), "2026-03-02")).isEqualTo("2026-03-03");
        assertThat(due(TimeLimit.of(0, CALENDAR_DAYS), "2026-03-02")).isEqualTo("2026-03-02");
        assertThat(due(TimeLimit.of(6, WEEKS), "2026-03-02")).isEqualTo("2026-04-13");
    }

    @Test
    void every_day_that_is_no_working_day_is_named() {
        Deadline easter = Deadline.of(TimeLimit.of(5, WORKING_DAYS), LocalDate.of(2026, 3, 31), ENGLAND, List.of());

        // 1 and 2 April count, Friday 3 does not, nor the weekend, nor Monday 6; 7, 8 and 9 do.
        assertThat(easter.lines())
                .containsExactly(
                        line("2026-03-31", "2026-03-31", Why.START, "", 0),
                        line("2026-04-01", "2026-04-02", Why.COUNTED, "", 2),
                        line("2026-04-03", "2026-04-03", Why.BANK_HOLIDAY, "Good Friday", 2),
                        line("2026-04-04", "2026-04-05", Why.WEEKEND, "", 2),
                        line("2026-04-06", "2026-04-06", Why.BANK_HOLIDAY, "Easter Monday", 2),
                        line("2026-04-07", "2026-04-09", Why.COUNTED, "", 5));
        assertThat(((Deadline.Due) easter).lastDay()).isEqualTo("2026-04-09");
    }

    @Test
    void a_month_ends_on_the_same_day_or_on_the_last_where_there_is_none() {
        assertThat(due(TimeLimit.of(1, MONTHS), "2026-01-15")).isEqualTo("2026-02-15");
        assertThat(due(TimeLimit.of(1, MONTHS), "2026-01-31")).isEqualTo("2026-02-28");
        // 2028 is a leap year.
        assertThat(due(TimeLimit.of(2, MONTHS), "2027-12-31")).isEqualTo("2028-02-29");
        assertThat(due(TimeLimit.of(12, MONTHS), "2028-02-29")).isEqualTo("2029-02-28");
        assertThat(due(TimeLimit.of(1, MONTHS), "2026-02-28")).isEqualTo("2026-03-28");
        assertThat(Deadline.of(TimeLimit.of(1, MONTHS), LocalDate.of(2026, 1, 31), ENGLAND, List.of())
                        .lines())
                .extracting(Line::why)
                .contains(Why.MONTH_IS_SHORTER);
    }

    @Test
    void a_last_day_moves_to_a_working_day_only_where_the_limit_says_so() {
        TimeLimit moves = new TimeLimit.After(1, MONTHS, true, List.of());

        // One month after Tuesday 3 March is Good Friday.
        assertThat(due(moves, "2026-03-03")).isEqualTo("2026-04-07");
        assertThat(due(TimeLimit.of(1, MONTHS), "2026-03-03")).isEqualTo("2026-04-03");
    }

    @Test
    void a_limit_may_leave_days_of_each_year_out() {
        List<YearlySpan> augustAndChristmas = List.of(
                new YearlySpan(MonthDay.of(8, 1), MonthDay.of(8, 31)),
                new YearlySpan(MonthDay.of(12, 25), MonthDay.of(1, 1)));

        // Two months after 17 June is 17 August; the first working day after August is Tuesday 1 September.
        assertThat(due(new TimeLimit.After(2, MONTHS, true, augustAndChristmas), "2026-06-17"))
                .isEqualTo("2026-09-01");
        // Friday 31 July counts, August does not, 1 September does.
        assertThat(due(new TimeLimit.After(2, WORKING_DAYS, false, augustAndChristmas), "2026-07-30"))
                .isEqualTo("2026-09-01");
        // Over New Year: Thursday 1 January 2026 is the first day this calendar knows, and left out.
        assertThat(new YearlySpan(MonthDay.of(12, 25), MonthDay.of(1, 1)).covers(LocalDate.of(2026, 1, 1)))
                .isTrue();
        assertThat(new YearlySpan(MonthDay.of(12, 25), MonthDay.of(1, 1)).covers(LocalDate.of(2026, 1, 2)))
                .isFalse();
    }

    @Test
    void school_days_are_those_of_the_term_but_for_closures() {
        Calendar evenborough = ENGLAND.withTerms(INVENTED);

        Deadline easter = Deadline.of(TimeLimit.of(3, SCHOOL_DAYS), LocalDate.of(2026, 3, 26), evenborough, List.of());

        // Friday 27 March is the last of the term; Monday 13 April is a closure; 14 and 15 count.
        assertThat(easter).isInstanceOfSatisfying(Deadline.Due.class, due -> {
            assertThat(due.lastDay()).isEqualTo("2026-04-15");
            assertThat(due.assumptions()).isEmpty();
        });
        assertThat(easter.lines())
                .contains(line("2026-03-30", "2026-04-02", Why.SCHOOL_HOLIDAY, "Evenborough (invented)", 1))
                .contains(line("2026-04-13", "2026-04-13", Why.SCHOOLS_CLOSED, "training", 1));
    }

    @Test
    void unknown_term_dates_are_an_assumption_and_not_a_guess() {
        Deadline unknown = Deadline.of(
                TimeLimit.of(3, SCHOOL_DAYS),
                LocalDate.of(2026, 3, 26),
                ENGLAND.withTerms(Terms.unknown("Nowhere (invented)")),
                List.of());

        // Like working days: 27, 30, 31 March.
        assertThat(((Deadline.Due) unknown).lastDay()).isEqualTo("2026-03-31");
        assertThat(unknown.assumptions())
                .containsExactly(new Assumption.TermDatesUnknown("Nowhere (invented)", LocalDate.of(2026, 3, 27)));
        assertThat(Deadline.of(TimeLimit.of(3, SCHOOL_DAYS), LocalDate.of(2026, 3, 26), ENGLAND, List.of())
                        .assumptions())
                .containsExactly(new Assumption.NoArea());
    }

    @Test
    void a_clock_stands_still_from_the_day_after_it_is_stopped_to_the_day_it_is_set_going() {
        Stop asked = new Stop(LocalDate.of(2026, 3, 4), Optional.of(LocalDate.of(2026, 3, 9)), "INFORMATION");
        Stop sameDay = new Stop(LocalDate.of(2026, 3, 4), Optional.of(LocalDate.of(2026, 3, 4)), "INFORMATION");

        // 3 and 4 March count; Thursday 5 to Monday 9 do not; 10, 11, 12 do.
        assertThat(due(TimeLimit.of(5, WORKING_DAYS), "2026-03-02", asked)).isEqualTo("2026-03-12");
        assertThat(due(TimeLimit.of(5, WORKING_DAYS), "2026-03-02", sameDay))
                .isEqualTo(due(TimeLimit.of(5, WORKING_DAYS), "2026-03-02"));
        // One month is 31 days here; five of them stood still.
        assertThat(due(TimeLimit.of(1, MONTHS), "2026-03-02", asked)).isEqualTo("2026-04-07");
    }

    @Test
    void stops_that_overlap_cost_no_day_twice() {
        Stop first = new Stop(LocalDate.of(2026, 3, 4), Optional.of(LocalDate.of(2026, 3, 6)), "A");
        Stop second = new Stop(LocalDate.of(2026, 3, 5), Optional.of(LocalDate.of(2026, 3, 9)), "B");

        assertThat(due(TimeLimit.of(5, WORKING_DAYS), "2026-03-02", second, first))
                .isEqualTo("2026-03-12");
    }

    @Test
    void a_clock_that_stands_has_no_last_day() {
        Stop open = new Stop(LocalDate.of(2026, 3, 4), Optional.empty(), "INFORMATION");

        Deadline standing =
                Deadline.of(TimeLimit.of(5, WORKING_DAYS), LocalDate.of(2026, 3, 2), ENGLAND, List.of(open));

        assertThat(standing).isInstanceOfSatisfying(Deadline.Standing.class, still -> {
            assertThat(still.since()).isEqualTo("2026-03-04");
            assertThat(still.counted()).isEqualTo(2);
            assertThat(still.left()).isEqualTo(3);
        });
    }

    @Test
    void a_stop_after_the_end_comes_too_late() {
        Stop late = new Stop(LocalDate.of(2026, 3, 9), Optional.empty(), "INFORMATION");

        assertThat(due(TimeLimit.of(5, WORKING_DAYS), "2026-03-02", late)).isEqualTo("2026-03-09");
    }

    @Test
    void beyond_the_calendar_nothing_is_guessed() {
        Deadline far = Deadline.of(TimeLimit.of(3, WORKING_DAYS), LocalDate.of(2026, 12, 30), ENGLAND, List.of());

        assertThat(far).isInstanceOfSatisfying(Deadline.BeyondCalendar.class, beyond -> {
            assertThat(beyond.knownUntil()).isEqualTo("2026-12-31");
            assertThat(beyond.notBefore()).isEqualTo("2027-01-04");
        });
        // Weeks need no holidays.
        assertThat(due(TimeLimit.of(6, WEEKS), "2026-12-30")).isEqualTo("2027-02-10");
    }

    @Test
    void days_of_the_year_come_round() {
        TimeLimit transfer = new TimeLimit.EachYear(MonthDay.of(2, 15));

        assertThat(due(transfer, "2026-02-14")).isEqualTo("2026-02-15");
        assertThat(due(transfer, "2026-02-15")).isEqualTo("2027-02-15");
        assertThat(due(new TimeLimit.On(LocalDate.of(2026, 12, 31)), "2026-03-01"))
                .isEqualTo("2026-12-31");
    }

    @Test
    void the_hour_that_clocks_change_moves_no_deadline() {
        // In 2026 summer time begins on 29 March and ends on 25 October, at 01:00 UTC.
        Deadline.Due overSpring = (Deadline.Due)
                Deadline.of(TimeLimit.of(2, CALENDAR_DAYS), LocalDate.of(2026, 3, 28), ENGLAND, List.of());

        assertThat(overSpring.lastDay()).isEqualTo("2026-03-30");
        assertThat(overSpring.over()).isEqualTo(Instant.parse("2026-03-30T23:00:00Z"));
        assertThat(Duration.between(
                        Deadline.endOf(LocalDate.of(2026, 3, 28)), Deadline.endOf(LocalDate.of(2026, 3, 29))))
                .hasHours(23);
        assertThat(Duration.between(
                        Deadline.endOf(LocalDate.of(2026, 10, 24)), Deadline.endOf(LocalDate.of(2026, 10, 25))))
                .hasHours(25);
        assertThat(Deadline.dayOf(Instant.parse("2026-06-30T23:30:00Z"))).isEqualTo("2026-07-01");
        assertThat(Deadline.dayOf(Instant.parse("2026-12-31T23:30:00Z"))).isEqualTo("2026-12-31");
    }

    @Test
    void time_is_not_counted_backwards() {
        assertThatThrownBy(() -> TimeLimit.of(-1, WORKING_DAYS))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("-1");
        assertThatThrownBy(() -> new Stop(LocalDate.of(2026, 3, 4), Optional.of(LocalDate.of(2026, 3, 3)), "A"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2026-03-03");
    }

    private static LocalDate due(TimeLimit limit, String from, Stop... stops) {
        Deadline deadline = Deadline.of(limit, LocalDate.parse(from), ENGLAND, List.of(stops));
        return ((Deadline.Due) deadline).lastDay();
    }

    private static Line line(String first, String last, Why why, String name, int counted) {
        return new Line(LocalDate.parse(first), LocalDate.parse(last), why, name, counted);
    }
}
