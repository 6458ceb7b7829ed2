package org.evenhand.app.evaluation;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * Whole weeks, so that nobody finds one day by asking twice.
 *
 * @param from the Monday on which it begins
 * @param before the Monday after its last week
 */
public record Period(LocalDate from, LocalDate before) {

    public Period {
        if (from.getDayOfWeek() != DayOfWeek.MONDAY
                || before.getDayOfWeek() != DayOfWeek.MONDAY
                || !from.isBefore(before)) {
            throw new IllegalArgumentException(
                    "A period from %s to before %s; both must be Mondays, the first before the second."
                            .formatted(from, before));
        }
    }

    public long weeks() {
        return ChronoUnit.WEEKS.between(from, before);
    }

    public long days() {
        return ChronoUnit.DAYS.between(from, before);
    }

    /** A Sunday. */
    public LocalDate lastDay() {
        return before.minusDays(1);
    }
}
