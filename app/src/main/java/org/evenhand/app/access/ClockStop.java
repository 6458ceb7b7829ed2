package org.evenhand.app.access;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Days on which a request's clock stands still.
 *
 * @param reason a code of the pack clocks
 * @param until the day on which it goes on; empty while it stands
 */
public record ClockStop(LocalDate from, Optional<LocalDate> until, String reason) {

    /** The service waits for the setting. Only asking it for more stops a clock for this reason. */
    public static final String INFORMATION_ASKED = "INFORMATION_ASKED";

    public boolean isOpen() {
        return until.isEmpty();
    }
}
