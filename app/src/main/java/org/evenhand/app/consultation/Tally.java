package org.evenhand.app.consultation;

import java.util.List;
import org.evenhand.app.consultation.Agreement.Stance;

/** How many members said what to one wording; each member once. */
public record Tally(long agree, long withReservation, long object) {

    static Tally of(List<Agreement> agreements) {
        return new Tally(
                count(agreements, Stance.AGREES),
                count(agreements, Stance.AGREES_WITH_RESERVATION),
                count(agreements, Stance.OBJECTS));
    }

    private static long count(List<Agreement> agreements, Stance stance) {
        return agreements.stream().filter(one -> one.stance() == stance).count();
    }

    /** With or without a reservation. */
    public long inFavour() {
        return agree + withReservation;
    }
}
