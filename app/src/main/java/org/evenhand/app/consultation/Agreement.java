package org.evenhand.app.consultation;

import java.time.LocalDate;

/**
 * What a member said to a wording.
 *
 * @param words the reservation or objection, or empty
 * @param evidence how it is known
 */
public record Agreement(String body, Stance stance, String words, String evidence, LocalDate received) {

    /** What it can say. */
    public enum Stance {
        AGREES,
        AGREES_WITH_RESERVATION,
        OBJECTS
    }
}
