package org.evenhand.app.access.family;

import java.util.List;
import java.util.UUID;
import org.evenhand.app.ledger.Ledger;
import org.evenhand.app.retention.Forgetting;
import org.evenhand.app.retention.RetentionPeriods;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Removes families' links that ended or ran out, and what was kept to tell families as soon as their link does not work. */
@Service
class ForgettingFamilyLinks implements Forgetting {

    static final String RULE = "access.family-link";
    static final String EMAILS = "access.family-email";

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
        return List.of(RULE, EMAILS);
    }

    @Override
    @Transactional
    public int forgetWhatIsDue() {
        List<UUID> emails = table.eraseEmails(periods.firstDayKept(EMAILS));
        emails.forEach(link -> ledger.append(periods.erased("FamilyEmailErased", link, EMAILS)));
        List<UUID> links = table.erase(periods.firstDayKept(RULE));
        links.forEach(link -> ledger.append(periods.erased("FamilyLinkErased", link, RULE)));
        return emails.size() + links.size();
    }
}
