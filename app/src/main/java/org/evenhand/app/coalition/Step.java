package org.evenhand.app.coalition;

/** What can happen to an ask or a commitment. */
public enum Step {
    /** Some of it was done. */
    PART_MET("PartlyMet"),
    /** It was done. */
    MEET("Met"),
    /** It was not done, or done away with. */
    BREAK("Broken"),
    /** It was taken back. */
    WITHDRAW("Withdrawn"),
    /** It was made again. */
    RENEW("Renewed");

    private final String recordedAs;

    Step(String recordedAs) {
        this.recordedAs = recordedAs;
    }

    /** The end of the kind of its entry in the ledger: "CommitmentMet". */
    String recordedAs() {
        return recordedAs;
    }
}
