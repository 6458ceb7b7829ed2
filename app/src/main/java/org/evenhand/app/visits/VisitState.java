package org.evenhand.app.visits;

/** Where a visit stands. */
public enum VisitState {
    /** The specialist named a time; the setting has not answered. */
    PROPOSED,
    /** The setting cannot then, and asked for another time. */
    ANOTHER_ASKED,
    CONFIRMED,
    ATTENDED,
    NOT_ATTENDED,
    CANCELLED
}
