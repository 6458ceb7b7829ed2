package org.evenhand.app.updates;

/** Where an update stands. */
public enum UpdateState {
    /** It is being written. */
    DRAFTING,
    /** Everybody can read it; it cannot be changed. */
    PUBLISHED,
    /** It was given up; it can be taken up again. */
    DROPPED
}
