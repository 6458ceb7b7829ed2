package org.evenhand.app.retention;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.evenhand.app.ledger.Happening;
import org.evenhand.packs.policy.RetentionRules;
import org.springframework.stereotype.Component;

/** What the rules of the pack {@code retention} mean today, in England. */
@Component
public class RetentionPeriods {

    private final RetentionRules rules;
    private final Clock clock;

    RetentionPeriods(RetentionRules rules, Clock clock) {
        this.rules = rules;
        this.clock = clock;
    }

    /**
     * What began before this day is no longer kept.
     *
     * @throws IllegalArgumentException if the edition in use has no such rule
     */
    public LocalDate firstDayKept(String rule) {
        return LocalDate.now(clock).minus(rules.get(rule).period());
    }

    /** What began before this moment is no longer kept: {@link #firstDayKept}, from midnight. */
    public Instant keptSince(String rule) {
        return firstDayKept(rule).atStartOfDay(clock.getZone()).toInstant();
    }

    /** An entry of the record that names the rule, and its edition, by which something was erased. */
    public Happening erased(String kind, UUID subject, String rule) {
        return Happening.of(kind, subject).with("rule", rule).with("rules", rules.version());
    }
}
