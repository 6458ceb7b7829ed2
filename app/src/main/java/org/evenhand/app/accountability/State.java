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
    /** A part of it was done, with evidence, in time. */
    PART_DONE,
    /** A part of it was done, and the date passed over the rest. */
    PART_LATE,
    /** Marked done, with evidence, in time. */
    DONE,
    /** Marked done, with evidence, after the date had passed. */
    DONE_LATE;

    /** Whether somebody still has to do something. */
    public boolean isOpen() {
        return switch (this) {
            case ASKED, ACCEPTED, MISSED, PART_DONE, PART_LATE -> true;
            case DECLINED, DONE, DONE_LATE -> false;
        };
    }

    /** Whether its day has passed and something of it is still to be done. */
    public boolean isOverdue() {
        return switch (this) {
            case MISSED, PART_LATE -> true;
            case ASKED, ACCEPTED, DECLINED, PART_DONE, DONE, DONE_LATE -> false;
        };
    }
}
