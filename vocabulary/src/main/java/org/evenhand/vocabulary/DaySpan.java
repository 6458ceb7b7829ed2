package org.evenhand.vocabulary;

import java.time.LocalDate;

/**
 * Days, one after the other.
 *
 * @param until included; not before {@code from}
 */
public record DaySpan(LocalDate from, LocalDate until) {

    public DaySpan {
        if (until.isBefore(from)) {
            throw new IllegalArgumentException(
                    "A period ends on %s, before it begins on %s. Exchange the two.".formatted(until, from));
        }
    }

    /** The year that ends with this day. */
    public static DaySpan yearUntil(LocalDate day) {
        return new DaySpan(day.minusYears(1).plusDays(1), day);
    }
}
