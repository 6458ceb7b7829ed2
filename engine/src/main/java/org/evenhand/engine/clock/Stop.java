package org.evenhand.engine.clock;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A time in which a clock stands still. As with counting itself, the day on which it begins still counts and the day on which it ends no
 * longer does: a question that is answered on the same day costs nothing.
 *
 * @param from the day the clock was stopped
 * @param until the day it was set going again, not before {@code from}; absent while it stands
 * @param reason code of why
 */
public record Stop(LocalDate from, Optional<LocalDate> until, String reason) {

    public Stop {
        if (until.isPresent() && until.get().isBefore(from)) {
            throw new IllegalArgumentException(
                    "A clock that was stopped on %s cannot have been set going again on %s. Give a later day."
                            .formatted(from, until.get()));
        }
    }

    boolean covers(LocalDate day) {
        return day.isAfter(from) && until.map(end -> !day.isAfter(end)).orElse(true);
    }
}
