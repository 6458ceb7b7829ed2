package org.evenhand.app.access.waits;

import java.time.LocalDate;
import java.util.Optional;
import org.evenhand.vocabulary.Profession;

/**
 * A wait after a discharge or a hand-over: never part of the first.
 *
 * @param from the day of the hand-over, or the day it was asked again
 * @param until the day of the next contact; empty until then
 */
public record SecondWait(Profession profession, Cause cause, LocalDate from, Optional<LocalDate> until) {

    /** What it came after. */
    public enum Cause {
        /** Help was asked for again after an earlier request of the same child was closed. */
        DISCHARGE,
        /** Handed to another service after the first contact. */
        OTHER_SERVICE,
        /** Handed to another specialist after the first contact. */
        OTHER_SPECIALIST
    }
}
