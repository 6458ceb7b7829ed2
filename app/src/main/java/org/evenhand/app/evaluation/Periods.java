package org.evenhand.app.evaluation;

import java.time.LocalDate;

/** The weeks before a change and those since it, one directly after the other. */
public record Periods(Period before, Period since) {

    public Periods {
        if (!before.before().equals(since.from())) {
            throw new IllegalArgumentException(
                    "%s ends on another day than that on which %s begins.".formatted(before, since));
        }
    }

    /** As many weeks on either side, the last of them over on the day given: a Monday. */
    static Periods endingBefore(LocalDate monday, int weeksEach) {
        LocalDate change = monday.minusWeeks(weeksEach);
        return new Periods(new Period(change.minusWeeks(weeksEach), change), new Period(change, monday));
    }
}
