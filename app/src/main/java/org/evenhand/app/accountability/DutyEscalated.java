package org.evenhand.app.accountability;

import java.time.LocalDate;
import java.util.UUID;
import org.evenhand.packs.policy.AccountabilityTerms.Told;
import org.evenhand.vocabulary.LaCode;

/**
 * A missed recommendation climbed a rung of the ladder.
 *
 * @param climbsOn the day on which the rule says so; no two rungs are climbed by one rule on the same day
 */
public record DutyEscalated(
        UUID recommendation, UUID request, LaCode area, Told told, LocalDate climbsOn, LocalDate wasDueBy) {}
