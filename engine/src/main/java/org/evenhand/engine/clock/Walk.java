package org.evenhand.engine.clock;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.evenhand.engine.clock.Calendar.Free;
import org.evenhand.engine.clock.Line.Why;

/** One count, day by day, so that every day that does not count can be named. */
final class Walk {

    private static final int DAYS_OF_A_WEEK = 7;

    private final TimeLimit.After limit;
    private final LocalDate from;
    private final Calendar calendar;
    private final List<Stop> stops;
    private final int needed;
    private final List<Line> lines = new ArrayList<>();
    private final List<Assumption> assumptions = new ArrayList<>();
    private int counted;
    private boolean isBeyond;

    Walk(TimeLimit.After limit, LocalDate from, Calendar calendar, List<Stop> stops) {
        this.limit = limit;
        this.from = from;
        this.calendar = calendar;
        this.stops = stops.stream().sorted(Comparator.comparing(Stop::from)).toList();
        this.needed = needed();
    }

    private int needed() {
        return switch (limit.in()) {
            case CALENDAR_DAYS, WORKING_DAYS, SCHOOL_DAYS -> limit.amount();
            case WEEKS -> Math.multiplyExact(limit.amount(), DAYS_OF_A_WEEK);
            case MONTHS -> (int) ChronoUnit.DAYS.between(from, from.plusMonths(limit.amount()));
        };
    }

    Deadline toTheEnd() {
        line(from, Why.START, "");
        if (limit.in() == CountedIn.SCHOOL_DAYS && calendar.terms().isEmpty()) {
            assumptions.add(new Assumption.NoArea());
        }
        LocalDate day = from;
        while (counted < needed) {
            day = day.plusDays(1);
            Optional<Stop> stop = stopOn(day);
            if (stop.isPresent() && stop.get().until().isEmpty()) {
                Stop standing = stop.get();
                return new Deadline.Standing(
                        standing.from(), standing.reason(), counted, needed - counted, lines, assumptions);
            }
            look(day, stop);
        }
        sayIfMonthIsShorter(day);
        return limit.endsOnWorkingDay() ? ended(moved(day)) : ended(day);
    }

    private void look(LocalDate day, Optional<Stop> stop) {
        if (stop.isPresent()) {
            line(day, Why.STOPPED, stop.get().reason());
            return;
        }
        if (limit.in().needsHolidays()) {
            takeForGranted(day);
        }
        Optional<Free> free = free(day, limit.in());
        if (free.isPresent()) {
            line(day, free.get().why(), free.get().name());
        } else {
            counted++;
            line(day, Why.COUNTED, "");
        }
    }

    private Optional<Free> free(LocalDate day, CountedIn in) {
        boolean isLeftOut = in.needsHolidays() && limit.leftOut().stream().anyMatch(span -> span.covers(day));
        Optional<Free> known = calendar.free(day, in);
        return known.isEmpty() && isLeftOut ? Optional.of(new Free(Why.LEFT_OUT, "")) : known;
    }

    /** A last day that is no working day, and those after it, up to the next working day. */
    private LocalDate moved(LocalDate end) {
        LocalDate day = end;
        isBeyond |= !calendar.knowsHolidaysOn(day);
        Optional<Free> free = free(day, CountedIn.WORKING_DAYS);
        while (free.isPresent()) {
            line(day, free.get().why(), free.get().name());
            day = day.plusDays(1);
            isBeyond |= !calendar.knowsHolidaysOn(day);
            free = free(day, CountedIn.WORKING_DAYS);
        }
        if (!day.equals(end)) {
            line(day, Why.MOVED, "");
        }
        return day;
    }

    private Deadline ended(LocalDate day) {
        return isBeyond
                ? new Deadline.BeyondCalendar(calendar.knownFrom(), calendar.knownUntil(), day, lines, assumptions)
                : new Deadline.Due(day, lines, assumptions);
    }

    private void sayIfMonthIsShorter(LocalDate end) {
        boolean isShorter = limit.in() == CountedIn.MONTHS
                && from.plusMonths(limit.amount()).getDayOfMonth() != from.getDayOfMonth();
        if (isShorter) {
            line(end, Why.MONTH_IS_SHORTER, "");
        }
    }

    private void takeForGranted(LocalDate day) {
        isBeyond |= !calendar.knowsHolidaysOn(day);
        boolean termsUnknown = limit.in() == CountedIn.SCHOOL_DAYS
                && calendar.terms().filter(known -> !known.isKnownOn(day)).isPresent();
        if (termsUnknown && assumptions.isEmpty()) {
            assumptions.add(
                    new Assumption.TermDatesUnknown(calendar.terms().get().area(), day));
        }
    }

    private Optional<Stop> stopOn(LocalDate day) {
        // A stop that stands still open covers every later day, so a closed one beside it makes no difference.
        return stops.stream()
                .filter(stop -> stop.covers(day))
                .min(Comparator.comparing((Stop stop) -> stop.until().isPresent())
                        .thenComparing(Stop::from));
    }

    private void line(LocalDate day, Why why, String name) {
        if (!lines.isEmpty() && lines.getLast().continuesWith(day, why, name)) {
            lines.set(lines.size() - 1, lines.getLast().until(day, counted));
        } else {
            lines.add(new Line(day, day, why, name, counted));
        }
    }
}
