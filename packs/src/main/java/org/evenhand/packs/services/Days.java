package org.evenhand.packs.services;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Days as people write them in England, the day before the month: "31/01/2027", "31 January 2027", "2027-01-31". */
final class Days {

    private static final List<DateTimeFormatter> FORMS = List.of(
            form("uuuu-MM-dd"),
            form("d/M/uuuu"),
            form("d.M.uuuu"),
            form("d-M-uuuu"),
            form("d MMMM uuuu"),
            form("d MMM uuuu"));
    private static final int FIRST_YEAR = 2000;
    private static final int YEARS_AHEAD = 10;

    private Days() {}

    private static DateTimeFormatter form(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.UK).withResolverStyle(ResolverStyle.STRICT);
    }

    static Outcome read(String text, LocalDate today) {
        for (DateTimeFormatter form : FORMS) {
            Optional<LocalDate> day = day(text, form);
            if (day.isPresent()) {
                boolean near = day.get().getYear() >= FIRST_YEAR && day.get().isBefore(today.plusYears(YEARS_AHEAD));
                return near ? Outcome.said(day.get().toString()) : Outcome.wrong(Rule.DAY_FAR);
            }
        }
        return Outcome.wrong(Rule.NO_DAY);
    }

    private static Optional<LocalDate> day(String text, DateTimeFormatter form) {
        try {
            return Optional.of(LocalDate.parse(text, form));
        } catch (DateTimeException notSo) {
            return Optional.empty();
        }
    }

    static String spoken(String iso) {
        return LocalDate.parse(iso).format(DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK));
    }
}
