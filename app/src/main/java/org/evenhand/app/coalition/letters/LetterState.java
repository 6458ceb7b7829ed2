package org.evenhand.app.coalition.letters;

/** Where a letter stands. What may happen next is in {@link LetterLifecycle}. */
public enum LetterState {
    /** It is being written; nobody can sign. */
    DRAFT,
    /** Its text stands still so that it can be signed. */
    OPEN,
    /** It is frozen and gone; only replies follow. */
    SENT,
    /** It was given up. */
    WITHDRAWN
}
