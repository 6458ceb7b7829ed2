package org.evenhand.app.updates;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.evenhand.app.site.Numbers;
import org.evenhand.app.site.Words;

/**
 * When something was, as published: a day, or a month.
 *
 * @param first the day, or the first of the month
 * @param last the day, or the last of the month
 */
record Moment(LocalDate first, LocalDate last) {

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);

    /** @param published "2023-02-23" or "2023-02"; anything else is no moment */
    static Optional<Moment> find(String published) {
        if (published.matches("\\d{4}-\\d{2}-\\d{2}")) {
            LocalDate day = LocalDate.parse(published);
            return Optional.of(new Moment(day, day));
        }
        if (published.matches("\\d{4}-\\d{2}")) {
            YearMonth month = YearMonth.parse(published);
            return Optional.of(new Moment(month.atDay(1), month.atEndOfMonth()));
        }
        return Optional.empty();
    }

    /** Whether all of it lies in this time. */
    boolean isBetween(LocalDate from, LocalDate until) {
        return !first.isBefore(from) && !last.isAfter(until);
    }

    /** "On 23 February 2023", "In February 2023". */
    String words() {
        return first.equals(last)
                ? Words.of("updates.onDay", Numbers.day(first))
                : Words.of("updates.inMonth", MONTH.format(first));
    }
}
