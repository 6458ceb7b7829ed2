package org.evenhand.app.consultation;

/** What can happen to a response. */
public enum Step {
    /** Its wording is sent round to members. */
    SEND_ROUND("ResponseSentRound"),
    /** It goes back to drafting. */
    TAKE_BACK("ResponseTakenBack"),
    /** It is sent to the department. */
    SUBMIT("ResponseSubmitted"),
    /** The department has responded to the consultation. */
    HEAR("GovernmentHeard"),
    /** It is given up. */
    DROP("ResponseDropped"),
    /** It is taken up again. */
    RESUME("ResponseResumed");

    private final String recordedAs;

    Step(String recordedAs) {
        this.recordedAs = recordedAs;
    }

    /** The kind of its entry in the ledger. */
    String recordedAs() {
        return recordedAs;
    }
}
