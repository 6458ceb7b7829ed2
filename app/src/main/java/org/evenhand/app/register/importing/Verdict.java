package org.evenhand.app.register.importing;

/** What a list would do to a service. */
public enum Verdict {
    NEW,
    CHANGED,
    SAME,
    /** It may be the same as one that is kept under another name; a person says. */
    CLOSE,
    /** It is kept, and not in the list; a person says whether it stays. */
    LEAVES
}
