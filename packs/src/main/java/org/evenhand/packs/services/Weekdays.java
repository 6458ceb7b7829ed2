package org.evenhand.packs.services;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Days of the week as people write them: "Mon-Fri", "Monday; Wednesday", "Tue to Thu". */
final class Weekdays {

    private Weekdays() {}

    static Outcome read(String text) {
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        for (String part : text.split("[;,/&]|\\band\\b")) {
            String range = part.strip();
            if (range.isEmpty()) {
                continue;
            }
            String[] ends = range.split("\\s*(?:[-–]|\\bto\\b)\\s*", -1);
            Optional<DayOfWeek> from = day(ends[0]);
            Optional<DayOfWeek> to = day(ends[ends.length - 1]);
            if (ends.length > 2 || from.isEmpty() || to.isEmpty() || from.get().compareTo(to.get()) > 0) {
                return Outcome.wrong(Rule.NO_WEEKDAY, "", range);
            }
            days.addAll(EnumSet.range(from.get(), to.get()));
        }
        return Outcome.said(days.stream().map(Weekdays::code).collect(Collectors.joining(" ")));
    }

    private static Optional<DayOfWeek> day(String written) {
        String key = written.strip().toUpperCase(Locale.ROOT);
        return Arrays.stream(DayOfWeek.values())
                .filter(day -> key.length() >= 2 && (day.name().startsWith(key) || (day.name() + "S").equals(key)))
                .findFirst();
    }

    /** "MO", as RFC 5545 writes it. */
    private static String code(DayOfWeek day) {
        return day.name().substring(0, 2);
    }

    static String spoken(String code) {
        return day(code)
                .map(day -> day.getDisplayName(TextStyle.FULL, Locale.UK))
                .orElse(code);
    }
}
