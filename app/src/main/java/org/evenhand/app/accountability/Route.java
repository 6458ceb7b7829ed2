package org.evenhand.app.accountability;

import java.time.LocalDate;
import java.util.Optional;

/**
 * In which way something comes about, and with whose money.
 *
 * @param payer a code of the pack accountability-terms; empty while it is disputed, and where nobody was named
 * @param pence what it costs in all; empty where that is not known
 * @param disputedOn the day on which it was said that bodies do not agree who pays
 * @param settledOn the day on which they agreed
 */
public record Route(
        How how,
        Optional<String> payer,
        Optional<Long> pence,
        Optional<LocalDate> disputedOn,
        Optional<LocalDate> settledOn) {

    /** More than any recommendation costs: a hundred million pounds. Whoever enters more has slipped. */
    public static final long MOST_PENCE = 10_000_000_000L;

    /** In which way. */
    public enum How {
        /** With people who are there. */
        PROVIDE,
        /** Somebody else is asked to do it and paid for it. */
        COMMISSION,
        /** Somebody is given money for it. */
        FUND
    }

    public Route {
        if (pence.filter(amount -> amount < 0 || amount > MOST_PENCE).isPresent()) {
            throw new IllegalArgumentException("%d pence is not between 0 and %d.".formatted(pence.get(), MOST_PENCE));
        }
        if (disputedOn.isEmpty() && settledOn.isPresent()) {
            throw new IllegalArgumentException("What was never disputed cannot have been settled.");
        }
    }

    /** With people who are there, and nobody's money named. */
    public static Route provided() {
        return new Route(How.PROVIDE, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** Whether bodies do not agree who pays. */
    public boolean isDisputed() {
        return disputedOn.isPresent() && settledOn.isEmpty();
    }
}
