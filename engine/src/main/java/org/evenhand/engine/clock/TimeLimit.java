package org.evenhand.engine.clock;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;

/** How long somebody has. */
public sealed interface TimeLimit {

    /**
     * So many days, weeks or months after the day it is counted from. That day itself does not count.
     *
     * @param amount at least 0
     * @param endsOnWorkingDay whether a last day that is no working day moves to the next that is
     * @param leftOut days of each year that are no working days for this limit, as the rules of a tribunal may say
     */
    record After(int amount, CountedIn in, boolean endsOnWorkingDay, List<YearlySpan> leftOut) implements TimeLimit {

        public After {
            leftOut = List.copyOf(leftOut);
            if (amount < 0) {
                throw new IllegalArgumentException("Time is counted forward, not %d.".formatted(amount));
            }
        }
    }

    /** On this day of the year: the first after the day it is counted from. On 28 February where the year has no 29th. */
    record EachYear(MonthDay on) implements TimeLimit {}

    /** On this day, whenever it is counted from. */
    record On(LocalDate day) implements TimeLimit {}

    static After of(int amount, CountedIn in) {
        return new After(amount, in, false, List.of());
    }
}
