package org.evenhand.app.updates;

/** What can happen to somebody who asked for updates by mail. */
public enum SubscriberStep {
    /** They pressed the button behind the link in the first mail. */
    CONFIRM,
    /** They pressed the button behind the link in any mail, or their mail program did (RFC 8058). */
    LEAVE,
    /** They did not confirm in time. */
    EXPIRE
}
