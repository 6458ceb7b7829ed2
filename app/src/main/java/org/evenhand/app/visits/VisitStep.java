package org.evenhand.app.visits;

/** What can happen to a visit. */
public enum VisitStep {
    /** The setting says that the time suits. */
    CONFIRM,
    /** The setting asks for another time. */
    ASK_ANOTHER,
    /** The specialist names another time; the setting answers again. */
    MOVE,
    /** It took place. */
    ATTEND,
    /** It did not, though it was due. */
    MISS,
    /** Either side calls it off beforehand. */
    CANCEL
}
