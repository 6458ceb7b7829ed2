package org.evenhand.engine.clock;

import java.time.LocalDate;

/**
 * One line of the explanation: a day, or days on end, and what became of them.
 *
 * @param last the same as {@code first} for a single day
 * @param name what the holiday is called, the code of the reason of a stop, the authority of a school holiday; empty otherwise
 * @param counted how many had counted when the last of these days was over
 */
public record Line(LocalDate first, LocalDate last, Why why, String name, int counted) {

    /** What became of the days. */
    public enum Why {
        /** It is the day it is counted from, which does not count. */
        START,
        COUNTED,
        WEEKEND,
        BANK_HOLIDAY,
        SCHOOL_HOLIDAY,
        SCHOOLS_CLOSED,
        /** The limit itself leaves these days of each year out. */
        LEFT_OUT,
        /** The clock stood still. */
        STOPPED,
        /** The later month has no such day: its last day takes the place. */
        MONTH_IS_SHORTER,
        /** The time was over on a day that is no working day, so that it ends on the next that is. */
        MOVED
    }

    boolean continuesWith(LocalDate day, Why other, String otherName) {
        return day.equals(last.plusDays(1)) && why == other && name.equals(otherName);
    }

    Line until(LocalDate day, int nowCounted) {
        return new Line(first, day, why, name, nowCounted);
    }
}
