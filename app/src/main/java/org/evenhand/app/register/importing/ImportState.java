package org.evenhand.app.register.importing;

/** Where a list stands. */
public enum ImportState {
    /** Read, and not yet checked: its columns are to be named. */
    GIVEN,
    /** Something in it is wrong; nothing of it can be taken. */
    FAULTY,
    /** Nothing is wrong with it; what it would do can be seen. */
    READY,
    /** Taken, as a whole. */
    COMMITTED,
    /** Put back. */
    UNDONE,
    /** Given up before it was taken. */
    DISCARDED
}
