package org.evenhand.engine.clock;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/** By when, with every step to it. A deadline is a day in England; nothing here depends on the hour at which clocks are put forward or back. */
public sealed interface Deadline {

    /** Where all deadlines are counted. */
    ZoneId ENGLAND = ZoneId.of("Europe/London");

    /** One line for each day or span, in their order. */
    List<Line> lines();

    List<Assumption> assumptions();

    /** The limit is known. */
    record Due(LocalDate lastDay, List<Line> lines, List<Assumption> assumptions) implements Deadline {

        public Due {
            lines = List.copyOf(lines);
            assumptions = List.copyOf(assumptions);
        }

        /** The first moment that is too late: midnight in England after the last day. */
        public Instant over() {
            return endOf(lastDay);
        }
    }

    /**
     * The clock stands still, and nobody knows until when.
     *
     * @param since the day it was stopped
     * @param reason code of why
     * @param counted how many had counted
     * @param left how many are left once it is set going again; weeks and months in calendar days
     */
    record Standing(
            LocalDate since, String reason, int counted, int left, List<Line> lines, List<Assumption> assumptions)
            implements Deadline {

        public Standing {
            lines = List.copyOf(lines);
            assumptions = List.copyOf(assumptions);
        }
    }

    /**
     * Bank holidays are not known for all days that had to be counted.
     *
     * @param knownFrom the first day for which they are known
     * @param knownUntil the last
     * @param notBefore the last day if there were no further bank holidays: it cannot be earlier
     */
    record BeyondCalendar(
            LocalDate knownFrom,
            LocalDate knownUntil,
            LocalDate notBefore,
            List<Line> lines,
            List<Assumption> assumptions)
            implements Deadline {

        public BeyondCalendar {
            lines = List.copyOf(lines);
            assumptions = List.copyOf(assumptions);
        }
    }

    /**
     * Counts.
     *
     * @param from the day that the limit is counted from, which does not count itself
     * @param stops when the clock stood still; they may overlap, and be in any order
     */
    static Deadline of(TimeLimit limit, LocalDate from, Calendar calendar, List<Stop> stops) {
        return switch (limit) {
            case TimeLimit.After after -> new Walk(after, from, calendar, stops).toTheEnd();
            case TimeLimit.EachYear each -> {
                LocalDate thisYear = each.on().atYear(from.getYear());
                yield onDay(from, thisYear.isAfter(from) ? thisYear : each.on().atYear(from.getYear() + 1));
            }
            case TimeLimit.On on -> onDay(from, on.day());
        };
    }

    /** The day it is in England at a moment. */
    static LocalDate dayOf(Instant moment) {
        return LocalDate.ofInstant(moment, ENGLAND);
    }

    /** The first moment after a day in England. */
    static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(ENGLAND).toInstant();
    }

    private static Due onDay(LocalDate from, LocalDate day) {
        return new Due(day, List.of(new Line(from, from, Line.Why.START, "", 0)), List.of());
    }
}
