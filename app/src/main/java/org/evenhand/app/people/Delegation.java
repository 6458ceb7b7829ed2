package org.evenhand.app.people;

import java.time.LocalDate;

/**
 * A role that somebody lends to a colleague for some days.
 *
 * @param from who holds it in their own right
 * @param to who has it as well from the first day to the last
 * @param isRevoked whether it was taken back before its end
 */
public record Delegation(
        DelegationId id,
        AccountId from,
        AccountId to,
        Role role,
        LocalDate begins,
        LocalDate ends,
        Reason reason,
        boolean isRevoked) {

    /** Why. Codes, so that nothing personal is written here. */
    public enum Reason {
        ABSENCE,
        WORKLOAD,
        HANDOVER,
        TRAINING
    }

    /** Whether it can still open something, on this day or a later one. */
    public boolean isToCome(LocalDate today) {
        return !isRevoked && !ends.isBefore(today);
    }
}
