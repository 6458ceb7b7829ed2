package org.evenhand.app.accountability;

/** Where a recommendation stands. What may happen next is in {@link Lifecycle}. */
public enum State {
    /** Somebody was asked to act and has not answered. */
    ASKED,
    /** They accepted to act. */
    ACCEPTED,
    /** They said that they will not, and why. */
    DECLINED,
    /** The date passed and nothing was marked done. */
    MISSED,
    /** Marked done, with evidence, in time. */
    DONE,
    /** Marked done, with evidence, after the date had passed. */
    DONE_LATE;

    /** Whether somebody still has to do something. */
    public boolean isOpen() {
        return switch (this) {
            case ASKED, ACCEPTED, MISSED -> true;
            case DECLINED, DONE, DONE_LATE -> false;
        };
    }
}
