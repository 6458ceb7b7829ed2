package org.evenhand.app.updates;

/** Where somebody stands who asked for updates by mail. */
public enum SubscriberState {
    /** A mail was sent to see that the address is theirs and that they want this. */
    ASKED,
    /** They get updates. */
    CONFIRMED,
    /** They left, or never confirmed. Their address is erased. */
    GONE
}
