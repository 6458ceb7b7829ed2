package org.evenhand.app.access.drafts;

import java.util.List;
import java.util.UUID;
import org.evenhand.app.ledger.Ledger;
import org.evenhand.app.retention.Forgetting;
import org.evenhand.app.retention.RetentionPeriods;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Removes forms that were begun and left. */
@Service
class ForgettingDrafts implements Forgetting {

    static final String RULE = "access.draft";

    private final DraftTable table;
    private final RetentionPeriods periods;
    private final Ledger ledger;

    ForgettingDrafts(DraftTable table, RetentionPeriods periods, Ledger ledger) {
        this.table = table;
        this.periods = periods;
        this.ledger = ledger;
    }

    @Override
    public List<String> rules() {
        return List.of(RULE);
    }

    @Override
    @Transactional
    public int forgetWhatIsDue() {
        List<UUID> people = table.erase(periods.keptSince(RULE));
        people.forEach(person -> ledger.append(periods.erased("DraftErased", person, RULE)));
        return people.size();
    }
}
