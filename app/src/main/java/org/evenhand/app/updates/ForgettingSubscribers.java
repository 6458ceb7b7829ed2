package org.evenhand.app.updates;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.evenhand.app.ledger.Ledger;
import org.evenhand.app.retention.Forgetting;
import org.evenhand.app.retention.RetentionPeriods;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Erases who asked for updates and did not confirm. Who confirmed stays until they leave, and is erased then at once. */
@Service
class ForgettingSubscribers implements Forgetting {

    static final String RULE = "updates.subscriber";

    private final SubscriberTable table;
    private final RetentionPeriods periods;
    private final Ledger ledger;
    private final Clock clock;

    ForgettingSubscribers(SubscriberTable table, RetentionPeriods periods, Ledger ledger, Clock clock) {
        this.table = table;
        this.periods = periods;
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
        List<UUID> due = table.unconfirmedSince(periods.keptSince(RULE));
        due.forEach(id -> {
            table.erase(id, clock.instant());
            ledger.append(periods.erased("SubscriberErased", id, RULE));
        });
        return due.size();
    }
}
