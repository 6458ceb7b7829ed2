package org.evenhand.app.updates;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.evenhand.app.ledger.Happening;
import org.evenhand.app.ledger.Ledger;
import org.evenhand.app.retention.Forgetting;
import org.evenhand.packs.policy.RetentionRules;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Erases who asked for updates and did not confirm. Who confirmed stays until they leave, and is erased then at once. */
@Service
class ForgettingSubscribers implements Forgetting {

    static final String RULE = "updates.subscriber";

    private final SubscriberTable table;
    private final RetentionRules rules;
    private final Ledger ledger;
    private final Clock clock;

    ForgettingSubscribers(SubscriberTable table, RetentionRules rules, Ledger ledger, Clock clock) {
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
        List<UUID> due = table.unconfirmedSince(before);
        due.forEach(id -> {
            table.erase(id, clock.instant());
            ledger.append(
                    Happening.of("SubscriberErased", id).with("rule", RULE).with("rules", rules.version()));
        });
        return due.size();
    }
}
