package org.evenhand.app.capacity;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;

/**
 * Whole weeks that follow each other.
 *
 * @param from Monday of the first
 * @param to Monday of the last
 */
public record Weeks(LocalDate from, LocalDate to) {

    /** Nobody plans further than two years. */
    public static final int MOST = 104;

    public Weeks {
        if (from.getDayOfWeek() != DayOfWeek.MONDAY || to.getDayOfWeek() != DayOfWeek.MONDAY || to.isBefore(from)) {
            throw new IllegalArgumentException(
                    "Weeks from %s to %s; both must be Mondays, the first not after the last.".formatted(from, to));
        }
    }

    /** The weeks in which these two days and all between them lie. */
    public static Weeks of(LocalDate first, LocalDate last) {
        return new Weeks(monday(first), monday(last));
    }

    public static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    public int count() {
        return (int) ChronoUnit.WEEKS.between(from, to) + 1;
    }

    public boolean has(Weeks others) {
        return !others.from.isBefore(from) && !others.to.isAfter(to);
    }

    public boolean has(LocalDate monday) {
        return !monday.isBefore(from) && !monday.isAfter(to);
    }
}
