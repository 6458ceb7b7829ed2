package org.evenhand.app.eaction;

/** Where a letter stands, as its writer sees it. */
public enum LetterState {
    /** It waits for its writer's address to be confirmed. */
    WRITTEN,
    /** It was not confirmed in time. */
    EXPIRED,
    /** It was a copy of another when it was confirmed. */
    REFUSED,
    /** It waits for its turn. */
    QUEUED,
    /** The mail server took it. */
    SENT,
    /** The mail server refused it for good. */
    BOUNCED,
    /** It could not be handed over. */
    FAILED
}
