package org.evenhand.app.coalition.letters;

/** What can happen to a letter. */
public enum LetterStep {
    /** Its latest text is put up to be signed. */
    OPEN_FOR_SIGNING("LetterOpened"),
    /** It is written anew; signatures for the earlier text no longer count. */
    REVISE("LetterRevised"),
    /** It is frozen with its signatories and goes. */
    SEND("LetterSent"),
    /** It is given up. */
    WITHDRAW("LetterWithdrawn");

    private final String recordedAs;

    LetterStep(String recordedAs) {
        this.recordedAs = recordedAs;
    }

    /** The kind of its entry in the ledger. */
    String recordedAs() {
        return recordedAs;
    }
}
