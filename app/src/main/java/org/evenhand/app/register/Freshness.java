package org.evenhand.app.register;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.evenhand.packs.Packs;
import org.evenhand.packs.policy.PackRule;
import org.evenhand.packs.policy.RegisterTerms;
import org.springframework.stereotype.Component;

/** Whether an entry may still be believed: it is out of date where nobody confirmed it for longer than the pack {@code register-terms} allows. */
@Component
public class Freshness {

    private static final String RULE = "stale-after-days";

    private final RegisterTerms terms;
    private final Clock clock;

    Freshness(Packs packs, Clock clock) {
        this.terms = RegisterTerms.from(packs);
        this.clock = clock;
    }

    /** With how firm it is, for the page that shows it. */
    public PackRule rule() {
        return terms.rule(RULE);
    }

    /** The last day on which an entry that was confirmed on this day may still be believed. */
    public LocalDate lastDay(LocalDate checkedOn) {
        return checkedOn.plusDays(rule().value());
    }

    public boolean isStale(LocalDate checkedOn) {
        return lastDay(checkedOn).isBefore(today());
    }

    /** Entries confirmed before this day are out of date. */
    public LocalDate staleBefore() {
        return today().minusDays(rule().value());
    }

    /** Days since it was confirmed, at least 0. */
    public long daysSince(LocalDate checkedOn) {
        return Math.max(0, ChronoUnit.DAYS.between(checkedOn, today()));
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }
}
