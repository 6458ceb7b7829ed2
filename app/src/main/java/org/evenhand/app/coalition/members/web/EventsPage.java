package org.evenhand.app.coalition.members.web;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.evenhand.app.site.Numbers;
import org.evenhand.packs.coalition.CoalitionFacts.Event;

/** What happened, and when? */
public record EventsPage(List<OfYear> years, String source) {

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);

    /** Events of one year, oldest first. */
    public record OfYear(String year, List<Event> events) {}

    /** A day, a month or a year, as it is known: "2023-02" is February 2023. */
    public static String day(String date) {
        return switch (date.length()) {
            case 10 -> Numbers.day(LocalDate.parse(date));
            case 7 -> MONTH.format(YearMonth.parse(date));
            default -> date;
        };
    }
}
