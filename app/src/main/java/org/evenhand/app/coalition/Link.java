package org.evenhand.app.coalition;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What was done for an ask, as a campaigner recorded it.
 *
 * @param title what it is, in a sentence
 * @param source where it can be read
 * @param figure that it uses
 */
public record Link(Kind kind, LocalDate on, String title, String source, Optional<QuotedFigure> figure) {

    /** A step on the way from an ask to a commitment. */
    public enum Kind {
        EVIDENCE,
        QUESTION,
        MEETING,
        SUBMISSION,
        LETTER,
        ANSWER
    }
}
