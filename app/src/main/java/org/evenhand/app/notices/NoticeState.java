package org.evenhand.app.notices;

/** Where a notice stands. */
public enum NoticeState {
    /** It waits to be offered to the mail server. */
    QUEUED,
    /** It was offered, and the server has not taken it for good yet. */
    HANDED_OVER,
    /** The mail server accepted it. */
    DELIVERED,
    /** It was refused, or came back. */
    RETURNED,
    /** It could not be sent at all. */
    NOT_SENT
}
