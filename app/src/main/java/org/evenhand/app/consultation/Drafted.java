package org.evenhand.app.consultation;

/** What came of a change to a response. */
public sealed interface Drafted {

    /** Done. */
    record Done(String key) implements Drafted {}

    /** There is no such consultation or question. */
    record NotFound() implements Drafted {}

    /** Where the response stands, this may not be changed. */
    record NotNow(Standing standing) implements Drafted {}

    /** Somebody else has saved a version since the form was opened. */
    record Overtaken(AnswerVersion latest) implements Drafted {}

    /** The day lies in the future. */
    record DayOutOfRange() implements Drafted {}

    /** No ask has this key. */
    record NoSuchAsk() implements Drafted {}

    /** Nothing is answered yet. */
    record NothingAnswered() implements Drafted {}

    /** No organisation has agreed to this wording. */
    record NobodyAgreed() implements Drafted {}
}
