package org.evenhand.app.visits;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Stream;

/**
 * A calendar as other programs read it (RFC 5545, iCalendar; with the name and the pace of RFC 7986). Times are in UTC, so that no definition
 * of a time zone is needed.
 */
final class CalendarText {

    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    /** Octets of a line without its end (RFC 5545, 3.1). */
    private static final int LONGEST_LINE = 75;

    private final StringBuilder text = new StringBuilder();

    private CalendarText() {}

    /** How an event stands (RFC 5545, 3.8.1.11). */
    enum Status {
        TENTATIVE,
        CONFIRMED,
        CANCELLED
    }

    /**
     * One event.
     *
     * @param uid the same for as long as the event exists, whatever becomes of it
     * @param sequence counts up with each change
     * @param changedAt when it was last changed
     */
    record Event(
            String uid,
            int sequence,
            Instant changedAt,
            Instant from,
            Instant to,
            Status status,
            String summary,
            String location) {}

    /** @param lookAgain how long a program should wait before it asks again */
    static String of(String name, Duration lookAgain, List<Event> events) {
        CalendarText calendar = new CalendarText();
        calendar.line("BEGIN:VCALENDAR")
                .line("VERSION:2.0")
                .line("PRODID:-//Evenhand//Visits//EN")
                .line("CALSCALE:GREGORIAN")
                .line("NAME:" + escaped(name))
                .line("REFRESH-INTERVAL;VALUE=DURATION:" + lookAgain);
        events.forEach(calendar::event);
        if (events.isEmpty()) {
            calendar.zone();
        }
        return calendar.line("END:VCALENDAR").text.toString();
    }

    private void event(Event event) {
        line("BEGIN:VEVENT");
        line("UID:" + escaped(event.uid()));
        line("DTSTAMP:" + UTC.format(event.changedAt()));
        line("LAST-MODIFIED:" + UTC.format(event.changedAt()));
        line("SEQUENCE:" + event.sequence());
        line("DTSTART:" + UTC.format(event.from()));
        line("DTEND:" + UTC.format(event.to()));
        line("STATUS:" + event.status());
        line("SUMMARY:" + escaped(event.summary()));
        line("LOCATION:" + escaped(event.location()));
        line("CLASS:PRIVATE");
        line(event.status() == Status.CANCELLED ? "TRANSP:TRANSPARENT" : "TRANSP:OPAQUE");
        line("END:VEVENT");
    }

    /** A calendar needs one component at least (RFC 5545, 3.6); where there is no event, the time of England stands for it. */
    private void zone() {
        Stream.of(
                        "BEGIN:VTIMEZONE",
                        "TZID:Europe/London",
                        "BEGIN:DAYLIGHT",
                        "DTSTART:19960331T010000",
                        "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU",
                        "TZOFFSETFROM:+0000",
                        "TZOFFSETTO:+0100",
                        "END:DAYLIGHT",
                        "BEGIN:STANDARD",
                        "DTSTART:19961027T020000",
                        "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU",
                        "TZOFFSETFROM:+0100",
                        "TZOFFSETTO:+0000",
                        "END:STANDARD",
                        "END:VTIMEZONE")
                .forEach(this::line);
    }

    /** A value of type TEXT (RFC 5545, 3.3.11). What cannot be printed is left out. */
    static String escaped(String value) {
        return value.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replace("\r\n", "\\n")
                .replace("\n", "\\n")
                .replaceAll("\\p{Cntrl}", "");
    }

    /** Longer lines go on in the next one after a space, and no character is cut in two (RFC 5545, 3.1). */
    private CalendarText line(String content) {
        int octets = 0;
        for (int i = 0; i < content.length(); i = content.offsetByCodePoints(i, 1)) {
            String letter = Character.toString(content.codePointAt(i));
            int more = letter.getBytes(StandardCharsets.UTF_8).length;
            if (octets + more > LONGEST_LINE) {
                text.append("\r\n ");
                octets = 1;
            }
            text.append(letter);
            octets += more;
        }
        text.append("\r\n");
        return this;
    }
}
