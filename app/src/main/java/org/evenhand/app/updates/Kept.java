package org.evenhand.app.updates;

/** What came of recording something. */
public sealed interface Kept {

    /** Recorded. */
    record Done(String key) implements Kept {}

    /** There is no such meeting, action or update. */
    record NotFound() implements Kept {}

    /** The day lies in the future. */
    record DayOutOfRange() implements Kept {}

    /** No ask has this key. */
    record NoSuchAsk(String key) implements Kept {}

    /** Where the update or action stands, this may not happen. */
    record NotNow() implements Kept {}

    /** Somebody else has saved a version since the form was opened. */
    record Overtaken(Edition latest) implements Kept {}

    /** No sentence is left. */
    record Empty() implements Kept {}
}
