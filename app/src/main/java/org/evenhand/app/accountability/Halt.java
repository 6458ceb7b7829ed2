package org.evenhand.app.accountability;

import java.time.LocalDate;
import java.util.Optional;
import org.evenhand.app.people.AccountId;
import org.evenhand.app.people.OrganisationId;
import org.evenhand.engine.clock.Stop;

/**
 * Days on which the clock of a recommendation stands still, and who stopped it.
 *
 * @param from the day it was stopped, which still counts
 * @param until the day it goes on or went on, which no longer counts; empty while nobody knows it
 * @param reason a code of the pack clocks
 * @param by the organisation whose person stopped it
 */
public record Halt(LocalDate from, Optional<LocalDate> until, String reason, OrganisationId by, AccountId person) {

    /** Whether it stands still on this day. */
    public boolean stands(LocalDate today) {
        return until.map(today::isBefore).orElse(true);
    }

    Stop stop() {
        return new Stop(from, until, reason);
    }
}
