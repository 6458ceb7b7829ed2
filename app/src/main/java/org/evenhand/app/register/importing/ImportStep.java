package org.evenhand.app.register.importing;

/** What can happen to a list. */
public enum ImportStep {
    /** It was checked, and something is wrong. */
    FIND_FAULTS,
    /** It was checked, and nothing is. */
    FIND_SOUND,
    COMMIT,
    UNDO,
    DISCARD
}
