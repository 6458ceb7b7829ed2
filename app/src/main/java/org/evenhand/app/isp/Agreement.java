package org.evenhand.app.isp;

import java.time.LocalDate;
import org.evenhand.app.access.RequestId;

/** Whether the family agrees that a plan goes with the child, as far as it is recorded here. */
public sealed interface Agreement {

    /** Recorded with the request: they agree that it is shared with those who help the child. */
    record Recorded(LocalDate on) implements Agreement {}

    /** What is recorded with the request does not reach so far. No file is made. */
    record Missing(RequestId request, Why why) implements Agreement {}

    /** The plan came with the child and belongs to no request here: nothing is recorded, and who gives it away says on which day they agreed. */
    record ToBeSaid() implements Agreement {}

    /** Why it does not reach so far. */
    enum Why {
        /** Nobody could ask them yet. */
        NOT_ASKED,
        /** They agreed that a service is asked, and to nothing else. */
        ONLY_TO_ASK,
        TAKEN_BACK
    }
}
