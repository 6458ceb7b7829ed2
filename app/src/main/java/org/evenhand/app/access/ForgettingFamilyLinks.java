package org.evenhand.app.access;

import java.util.List;
import java.util.UUID;
import org.evenhand.app.ledger.Ledger;
import org.evenhand.app.retention.Forgetting;
import org.evenhand.app.retention.RetentionPeriods;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Removes families' links that ended or ran out. */
@Service
class ForgettingFamilyLinks implements Forgetting {

    static final String RULE = "access.family-link";

    private final FamilyLinkTable table;
    private final RetentionPeriods periods;
    private final Ledger ledger;

    ForgettingFamilyLinks(FamilyLinkTable table, RetentionPeriods periods, Ledger ledger) {
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
        List<UUID> links = table.erase(periods.firstDayKept(RULE));
        links.forEach(link -> ledger.append(periods.erased("FamilyLinkErased", link, RULE)));
        return links.size();
    }
}
