package org.evenhand.app.accountability;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * The clock of a recommendation was stopped, or set going again. Says nothing of why: its page does.
 *
 * @param by the organisation whose person did it
 * @param number which stop of the recommendation, from 1
 * @param byWhen the last day; where nobody knows until when it stands, as it was before
 */
public record DutyClockMoved(
        UUID recommendation, UUID request, UUID by, int number, How how, LocalDate byWhen, Instant at) {

    /** What was done to it. */
    public enum How {
        STOPPED,
        STOPPED_UNTIL,
        STARTED
    }
}
