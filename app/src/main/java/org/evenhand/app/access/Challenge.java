package org.evenhand.app.access;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A decline that a setting asked to be looked at again.
 *
 * @param stage 1: another person of the service; later stages follow it
 * @param words why
 * @param outcome of the second decision; empty until then
 */
public record Challenge(int stage, String words, LocalDate on, LocalDate replyBy, Optional<RequestState> outcome) {

    /** The first stage: another person of the service that declined. */
    public static final int BY_ANOTHER_PERSON = 1;

    public boolean isOpen() {
        return outcome.isEmpty();
    }

    @Override
    public String toString() {
        return "Challenge[%d, %s, …]".formatted(stage, on);
    }
}
