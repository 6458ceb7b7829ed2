package org.evenhand.app.accountability;

/** What can happen to a recommendation. */
public enum Step {
    /** The duty holder accepts to act. */
    ACCEPT("RecommendationAccepted"),
    /** The duty holder says that they will not, and why. */
    DECLINE("RecommendationDeclined"),
    /** Bodies that did not agree who pays now do. */
    SETTLE_PAYER("PayerSettled"),
    /** A challenge of its decline was upheld: it is asked for again, by a new day. */
    REOPEN("RecommendationAskedAgain"),
    /** The duty holder marks a part of it done, with evidence. */
    MARK_PART("RecommendationPartDone"),
    /** The duty holder marks it done, with evidence. */
    MARK_DONE("RecommendationDone"),
    /** The clock stands still, for a reason of the pack. */
    STOP_CLOCK("DutyClockStopped"),
    /** The clock that stood still goes on. */
    START_CLOCK("DutyClockStarted"),
    /** The day after the last day on which it was to be done. */
    DATE_PASSES("DutyMissed"),
    /** The specialist looks whether it brought the child nearer to what it was for. */
    REVIEW("OutcomeReviewed");

    private final String recordedAs;

    Step(String recordedAs) {
        this.recordedAs = recordedAs;
    }

    /** The kind of its entry in the ledger. */
    String recordedAs() {
        return recordedAs;
    }
}
