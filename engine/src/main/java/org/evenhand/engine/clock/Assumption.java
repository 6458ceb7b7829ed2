package org.evenhand.engine.clock;

import java.time.LocalDate;

/** What had to be taken for granted, because it is not known here. */
public sealed interface Assumption {

    /** School days were counted like working days from this day on, because the term dates of the area are not known for it. */
    record TermDatesUnknown(String area, LocalDate from) implements Assumption {}

    /** School days were counted like working days, because nobody said of which area. */
    record NoArea() implements Assumption {}
}
