package org.evenhand.app.coalition;

/** Where an ask or a commitment stands. What may happen next is in {@link Lifecycle}. */
public enum State {
    /** Nothing is known to have met it. */
    OPEN,
    /** Some of it was done. */
    PARTLY_MET,
    /** It was done. */
    MET,
    /** It was not done, or done away with. */
    BROKEN,
    /** Whoever asked or promised took it back. */
    WITHDRAWN;

    /** Whether somebody still has to do something, so that a day can pass. */
    public boolean isOpen() {
        return this == OPEN || this == PARTLY_MET;
    }
}
