package org.evenhand.app.parliament;

/** Where a written question stands on a day, as far as the file we have says. */
public enum QuestionState {
    /** Tabled; the day on which an answer is due has not come. */
    TABLED,
    /** The answer is due today. */
    DUE,
    /** The day had passed when the file was saved, and there was no answer. */
    OVERDUE,
    /** The day has passed since the file was saved: nobody can tell from it whether there was an answer. */
    NOT_SEEN,
    /** There is a holding answer only. */
    HOLDING,
    ANSWERED,
    /** Answered, and the answer was corrected later. */
    CORRECTED,
    WITHDRAWN
}
