package org.evenhand.app.consultation;

/** Where a response stands. What may happen next is in {@link Lifecycle}. */
public enum Standing {
    /** Points come in, answers are written. */
    DRAFTING,
    /** The wording is fixed while members say whether they agree. */
    AGREEING,
    /** It was sent, and cannot be changed. */
    SUBMITTED,
    /** Government has published what it makes of the consultation. */
    HEARD,
    /** It was given up; it can be taken up again. */
    DROPPED;

    /** Whether it was sent. */
    public boolean isSent() {
        return this == SUBMITTED || this == HEARD;
    }
}
