package org.evenhand.app.updates;

/** What can happen to an update. */
public enum UpdateStep {
    PUBLISH("UpdatePublished"),
    DROP("UpdateDropped"),
    RESUME("UpdateResumed");

    private final String recordedAs;

    UpdateStep(String recordedAs) {
        this.recordedAs = recordedAs;
    }

    /** The kind of its entry in the ledger. */
    String recordedAs() {
        return recordedAs;
    }
}
