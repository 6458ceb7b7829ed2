package org.evenhand.app.accountability;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Who must act is to be reminded.
 *
 * @param answering whose leads are reminded
 * @param days after the last day, by the rule; below zero before it
 */
public record DutyReminded(UUID recommendation, UUID request, UUID answering, int days, LocalDate byWhen) {

    /** How the reminder stands to the last day. */
    public enum When {
        BEFORE,
        LAST_DAY,
        AFTER
    }

    public When when() {
        if (days == 0) {
            return When.LAST_DAY;
        }
        return days < 0 ? When.BEFORE : When.AFTER;
    }
}
