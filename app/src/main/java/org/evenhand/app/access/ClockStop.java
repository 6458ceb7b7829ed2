package org.evenhand.app.access;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Days on which a request's clock stands still.
 *
 * @param until the day on which it goes on; empty while it stands
 */
public record ClockStop(LocalDate from, Optional<LocalDate> until, Reason reason) {

    /** Why. */
    public enum Reason {
        /** The service waits for the setting. */
        INFORMATION_ASKED
    }
}
