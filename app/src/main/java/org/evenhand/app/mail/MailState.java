package org.evenhand.app.mail;

/** Where a piece of mail stands. */
public enum MailState {
    /** It waits for its turn, or for the next try. */
    QUEUED,
    /** The mail server took it. Whether it was delivered or read, nobody tells us. */
    SENT,
    /** The mail server refused it for good, or it came back later with a notice that we read. */
    BOUNCED,
    /** It was tried until its tries were over. */
    FAILED,
    /** Whoever queued it took it back before it left. */
    WITHDRAWN
}
