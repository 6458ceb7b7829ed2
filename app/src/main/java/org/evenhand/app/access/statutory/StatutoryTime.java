package org.evenhand.app.access.statutory;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.evenhand.app.access.RequestId;
import org.evenhand.vocabulary.Profession;

/**
 * Time that somebody worked on advice for an EHC needs assessment.
 *
 * @param hours more than 0, at most 24, with two decimal places
 * @param payer a code of the pack triage-rules; never Experts at Hand
 */
public record StatutoryTime(RequestId request, Profession profession, LocalDate on, BigDecimal hours, String payer) {

    /** A day has no more hours. */
    public static final BigDecimal MOST = BigDecimal.valueOf(24);

    public StatutoryTime {
        if (hours.signum() <= 0 || hours.compareTo(MOST) > 0) {
            throw new IllegalArgumentException(
                    "A day of work has %s hours; more than 0 and at most 24.".formatted(hours));
        }
    }
}
