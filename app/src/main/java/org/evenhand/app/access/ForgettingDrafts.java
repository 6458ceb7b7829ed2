package org.evenhand.app.access;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.evenhand.app.ledger.Happening;
import org.evenhand.app.ledger.Ledger;
import org.evenhand.app.retention.Forgetting;
import org.evenhand.packs.policy.RetentionRules;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Removes forms that were begun and left. */
@Service
class ForgettingDrafts implements Forgetting {

    static final String RULE = "access.draft";

    private final RetentionTable table;
    private final RetentionRules rules;
    private final Ledger ledger;
    private final Clock clock;

    ForgettingDrafts(RetentionTable table, RetentionRules rules, Ledger ledger, Clock clock) {
        this.table = table;
        this.rules = rules;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Override
    public List<String> rules() {
        return List.of(RULE);
    }

    @Override
    @Transactional
    public int forgetWhatIsDue() {
        Instant before = LocalDate.now(clock)
                .minus(rules.get(RULE).period())
                .atStartOfDay(clock.getZone())
                .toInstant();
        List<java.util.UUID> people = table.eraseDrafts(before);
        people.forEach(person -> ledger.append(
                Happening.of("DraftErased", person).with("rule", RULE).with("rules", rules.version())));
        return people.size();
    }
}
