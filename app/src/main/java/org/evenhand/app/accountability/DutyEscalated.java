package org.evenhand.app.accountability;

import java.time.LocalDate;
import java.util.UUID;
import org.evenhand.packs.policy.AccountabilityTerms.Told;
import org.evenhand.vocabulary.LaCode;

/**
 * A missed recommendation climbed a rung of the ladder.
 *
 * @param rung a code of the pack accountability-terms
 */
public record DutyEscalated(
        UUID recommendation, UUID request, LaCode area, String rung, Told told, LocalDate wasDueBy) {}
