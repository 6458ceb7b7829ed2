package org.evenhand.engine.clock;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.evenhand.engine.clock.Line.Why;

/**
 * Which days are holidays, as far as it is known.
 *
 * @param bankHolidays with their names
 * @param knownFrom the first day for which they are known
 * @param knownUntil the last
 * @param terms of the authority whose school days are counted; absent where none is meant
 */
public record Calendar(
        Map<LocalDate, String> bankHolidays, LocalDate knownFrom, LocalDate knownUntil, Optional<Terms> terms) {

    public Calendar {
        bankHolidays = Map.copyOf(bankHolidays);
    }

    public static Calendar of(Map<LocalDate, String> bankHolidays, LocalDate knownFrom, LocalDate knownUntil) {
        return new Calendar(bankHolidays, knownFrom, knownUntil, Optional.empty());
    }

    public Calendar withTerms(Terms of) {
        return new Calendar(bankHolidays, knownFrom, knownUntil, Optional.of(of));
    }

    public boolean isWorkingDay(LocalDate day) {
        return free(day, CountedIn.WORKING_DAYS).isEmpty();
    }

    /** Why a day does not count, and what it is called; empty where it counts. */
    record Free(Why why, String name) {}

    Optional<Free> free(LocalDate day, CountedIn in) {
        if (!in.needsHolidays()) {
            return Optional.empty();
        }
        if (day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY) {
            return Optional.of(new Free(Why.WEEKEND, ""));
        }
        String holiday = bankHolidays.get(day);
        if (holiday != null) {
            return Optional.of(new Free(Why.BANK_HOLIDAY, holiday));
        }
        return in == CountedIn.SCHOOL_DAYS
                ? terms.map(known -> outOfTerm(known, day)).flatMap(Function.identity())
                : Optional.empty();
    }

    private static Optional<Free> outOfTerm(Terms known, LocalDate day) {
        if (!known.isKnownOn(day)) {
            return Optional.empty();
        }
        return known.isTermTime(day)
                ? known.closure(day).map(name -> new Free(Why.SCHOOLS_CLOSED, name))
                : Optional.of(new Free(Why.SCHOOL_HOLIDAY, known.area()));
    }

    boolean knowsHolidaysOn(LocalDate day) {
        return !day.isBefore(knownFrom) && !day.isAfter(knownUntil);
    }
}
