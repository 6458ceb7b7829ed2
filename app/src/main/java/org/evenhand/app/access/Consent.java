package org.evenhand.app.access;

import java.time.LocalDate;

/** What a family said before a request about their child was sent, or why nobody could ask them yet. */
public sealed interface Consent {

    /**
     * Somebody who may agree did.
     *
     * @param on the day they did
     */
    record Given(By by, LocalDate on, How how, For covers) implements Consent {}

    /** @param reason a code of the pack access-terms; no other reason lets a request about a child go */
    record NotYet(String reason) implements Consent {}

    /** Who agreed. */
    enum By {
        PARENT,
        /** The young person, of the age from which they speak for themselves. */
        YOUNG_PERSON
    }

    /** How they were asked. */
    enum How {
        IN_PERSON,
        BY_TELEPHONE,
        IN_WRITING
    }

    /** What they agreed to. */
    enum For {
        /** That this service is asked. */
        ASK,
        /** That this service is asked, and may speak with others who help the child. */
        ASK_AND_SHARE
    }
}
