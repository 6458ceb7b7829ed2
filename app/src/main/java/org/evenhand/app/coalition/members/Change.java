package org.evenhand.app.coalition.members;

/** What can happen to an organisation that asked to join. */
public enum Change {
    /** A campaigner checked it, and it belongs. */
    CONFIRM("MemberConfirmed"),
    /** A campaigner checked it, and it does not. */
    REFUSE("MemberRefused"),
    /** It left. */
    LEAVE("MemberLeft"),
    /** It came back. */
    RETURN("MemberReturned");

    private final String recordedAs;

    Change(String recordedAs) {
        this.recordedAs = recordedAs;
    }

    /** The kind of its entry in the ledger. */
    String recordedAs() {
        return recordedAs;
    }
}
