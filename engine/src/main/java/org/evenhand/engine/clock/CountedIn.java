package org.evenhand.engine.clock;

/** In what a time limit is counted. */
public enum CountedIn {
    CALENDAR_DAYS,
    /** Seven calendar days each. */
    WEEKS,
    /** To the same day of a later month, or to its last day where it has no such day (Dodds v Walker [1981] UKHL, “the corresponding date”). */
    MONTHS,
    /** Monday to Friday, but for bank holidays. */
    WORKING_DAYS,
    /** Working days in the term time of an authority, but for days on which it closes its schools. */
    SCHOOL_DAYS;

    /** Whether it has to be known which days are bank holidays. */
    public boolean needsHolidays() {
        return this == WORKING_DAYS || this == SCHOOL_DAYS;
    }
}
