package org.evenhand.app.accountability;

/** Where a challenge stands. What may happen next is in {@link ChallengeLifecycle}. */
public enum ChallengeState {
    /** It waits for a reply. */
    OPEN,
    /** It waits, and the day for a reply has passed. */
    OVERDUE,
    /** Who looked at it agrees with it. */
    UPHELD,
    /** Who looked at it agrees with a part of it. */
    PARTLY_UPHELD,
    /** Who looked at it does not agree. */
    NOT_UPHELD,
    /** It goes on in the next stage. */
    TAKEN_FURTHER,
    /** Whoever raised it took it back. */
    WITHDRAWN;

    /** Whether it is over, so that another may be raised. */
    public boolean isSettled() {
        return switch (this) {
            case UPHELD, WITHDRAWN -> true;
            case OPEN, OVERDUE, PARTLY_UPHELD, NOT_UPHELD, TAKEN_FURTHER -> false;
        };
    }

    /** Whether somebody still has to reply. */
    public boolean isOpen() {
        return switch (this) {
            case OPEN, OVERDUE -> true;
            case UPHELD, PARTLY_UPHELD, NOT_UPHELD, TAKEN_FURTHER, WITHDRAWN -> false;
        };
    }
}
