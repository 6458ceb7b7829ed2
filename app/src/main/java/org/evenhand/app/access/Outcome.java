package org.evenhand.app.access;

/** What came of a step that somebody wanted to take with a request. */
public sealed interface Outcome {

    /** It was taken, and recorded. */
    record Done(RequestState now) implements Outcome {}

    /** There is no such request, or not for those who act. */
    record NotFound() implements Outcome {}

    /** The request has moved on: this cannot follow on where it stands. */
    record TooLate(RequestState now) implements Outcome {}

    /** Something given with it is wrong. */
    record Refused(Reason reason) implements Outcome {}

    /** What can be wrong. */
    enum Reason {
        IN_THE_FUTURE,
        BEFORE_THE_REQUEST,
        NOT_A_SPECIALIST_HERE,
        NOT_A_SERVICE,
        NOT_YOURS,
        /** The family took back what they agreed to. */
        CONSENT_WITHDRAWN,
        /** There are too few days left in one of the weeks. */
        NO_DAYS_LEFT,
        /** Days for settings are not for statutory advice. */
        NO_DAYS_FOR_STATUTORY,
        /** Who proposed to decline cannot confirm it. */
        SECOND_PERSON_NEEDED,
        /** Who declined does not decide when it is looked at again. */
        SAME_PERSON_AS_BEFORE,
        /** It was looked at again once. */
        CHALLENGED_BEFORE,
        /** No such reason, or not for who says it or where the request stands. */
        NOT_A_REASON,
        /** The clock stands still already. */
        CLOCK_STANDS,
        /** The clock runs already. */
        CLOCK_RUNS
    }
}
