package org.evenhand.app.parliament;

/** Where a written question stands on a day, as far as the file we have says. */
public enum QuestionState {
    /** Tabled; the day on which an answer is due has not come. */
    TABLED,
    /** The answer is due today. */
    DUE,
    /** The day has passed, and the file holds no answer. */
    OVERDUE,
    /** There is a holding answer only. */
    HOLDING,
    ANSWERED,
    /** Answered, and the answer was corrected later. */
    CORRECTED,
    WITHDRAWN
}
