package org.evenhand.app.visits;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** By the letter of RFC 5545. The sections are named beside what rests on them. */
class CalendarTextTest {

    private static final CalendarText.Event EVENT = new CalendarText.Event(
            "3f2a@visits.evenhand",
            3,
            Instant.parse("2026-11-20T08:00:00Z"),
            Instant.parse("2026-12-01T09:30:00Z"),
            Instant.parse("2026-12-01T10:30:00Z"),
            CalendarText.Status.CONFIRMED,
            "Visit, reference 3F2A-91C0",
            "Nursery; by the river, EV1 1AA");

    @Test
    void one_event_is_written_whole_with_every_line_ended_by_two_signs() {
        String text = CalendarText.of("Visits", Duration.ofHours(1), List.of(EVENT));

        // 3.1: lines end with CR and LF; 3.6: VERSION and PRODID are needed; 3.6.1: UID and DTSTAMP in each event;
        // 3.3.11: comma, semicolon and backslash of a text are escaped; 3.8.7.4: SEQUENCE counts revisions.
        assertThat(text)
                .isEqualTo(String.join(
                                "\r\n",
                                "BEGIN:VCALENDAR",
                                "VERSION:2.0",
                                "PRODID:-//Evenhand//Visits//EN",
                                "CALSCALE:GREGORIAN",
                                "NAME:Visits",
                                "REFRESH-INTERVAL;VALUE=DURATION:PT1H",
                                "BEGIN:VEVENT",
                                "UID:3f2a@visits.evenhand",
                                "DTSTAMP:20261120T080000Z",
                                "LAST-MODIFIED:20261120T080000Z",
                                "SEQUENCE:3",
                                "DTSTART:20261201T093000Z",
                                "DTEND:20261201T103000Z",
                                "STATUS:CONFIRMED",
                                "SUMMARY:Visit\\, reference 3F2A-91C0",
                                "LOCATION:Nursery\\; by the river\\, EV1 1AA",
                                "CLASS:PRIVATE",
                                "TRANSP:OPAQUE",
                                "END:VEVENT",
                                "END:VCALENDAR")
                        + "\r\n");
    }

    @Test
    void what_would_end_a_line_or_begin_another_property_stays_inside_its_text() {
        assertThat(CalendarText.escaped("a\\b;c,d\r\ne\nf\tg")).isEqualTo("a\\\\b\\;c\\,d\\ne\\nfg");
    }

    @Test
    void long_lines_are_folded_at_75_octets_between_letters_and_unfold_to_what_they_were() {
        String longName = "Åse’s nursery of the far north ".repeat(8).strip();
        CalendarText.Event event = new CalendarText.Event(
                EVENT.uid(),
                0,
                EVENT.changedAt(),
                EVENT.from(),
                EVENT.to(),
                CalendarText.Status.CANCELLED,
                EVENT.summary(),
                longName);

        String text = CalendarText.of("Visits", Duration.ofHours(1), List.of(event));

        // 3.1: at most 75 octets without the end of the line, and no letter of several octets is cut.
        assertThat(text.split("\r\n")).allSatisfy(line -> {
            assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75);
            assertThat(line).doesNotContain("\uFFFD");
        });
        assertThat(text.replace("\r\n ", "")).contains("\r\nLOCATION:" + longName + "\r\n");
        assertThat(text).contains("STATUS:CANCELLED", "TRANSP:TRANSPARENT");
    }

    @Test
    void a_calendar_without_events_holds_one_component_all_the_same() {
        String text = CalendarText.of("Visits", Duration.ofHours(1), List.of());

        // 3.6: the body of a calendar is one component or more.
        assertThat(text).contains("BEGIN:VTIMEZONE", "END:VTIMEZONE").doesNotContain("VEVENT");
    }
}
