package org.evenhand.engine.demand;

import org.evenhand.vocabulary.NotUnderstood;

/**
 * What one expert adds. The three shares are the assumptions on which the promise stands or falls; none has been published.
 *
 * @param workingDaysPerExpert days a full-time expert works in a year, above 0, at most 366
 * @param shareReachingSettings of that time: what is left after travel, writing, supervision and training; above 0, at most 1
 * @param shareAdditional of the experts: those who do not already do this work and would only be counted anew; above 0, at most 1
 * @param shareSetAside of the time that reaches settings: kept for early years and post-16, to which no figure has been promised; from 0 to
 *     below 1
 */
public record Assumptions(
        Range workingDaysPerExpert, Range shareReachingSettings, Range shareAdditional, Range shareSetAside) {

    private static final double DAYS_IN_A_YEAR = 366;

    public Assumptions {
        check(
                workingDaysPerExpert.low() > 0 && workingDaysPerExpert.high() <= DAYS_IN_A_YEAR,
                "Working days of an expert in a year",
                workingDaysPerExpert,
                "Give a number above 0 and at most 366, like 195.");
        check(
                shareReachingSettings.low() > 0 && shareReachingSettings.high() <= 1,
                "Share of an expert's time that reaches settings",
                shareReachingSettings,
                "Give a share above 0 and at most 1, like 0.75 for three quarters.");
        check(
                shareAdditional.low() > 0 && shareAdditional.high() <= 1,
                "Share of experts who are additional",
                shareAdditional,
                "Give a share above 0 and at most 1, like 0.5 for half.");
        check(
                shareSetAside.high() < 1,
                "Share set aside for early years and post-16",
                shareSetAside,
                "Give a share from 0 to below 1, like 0.2 for a fifth.");
    }

    /** Days a year by which one counted expert adds to what schools get. */
    Range daysPerExpert() {
        return workingDaysPerExpert
                .times(shareReachingSettings)
                .times(shareAdditional)
                .times(shareSetAside.rest());
    }

    private static void check(boolean holds, String field, Range value, String remedy) {
        if (!holds) {
            throw new NotUnderstood(field, "%s, %s, %s".formatted(value.low(), value.mode(), value.high()), remedy);
        }
    }
}
