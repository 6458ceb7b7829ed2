package org.evenhand.app.coalition.members;

import java.util.List;
import java.util.UUID;
import org.evenhand.app.ledger.Ledger;
import org.evenhand.app.retention.Forgetting;
import org.evenhand.app.retention.RetentionPeriods;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Erases who may sign for an organisation that left, was refused, or was never checked. */
@Service
class ForgettingContacts implements Forgetting {

    static final String RULE = "coalition.contact";

    private final MemberTable table;
    private final RetentionPeriods periods;
    private final Ledger ledger;

    ForgettingContacts(MemberTable table, RetentionPeriods periods, Ledger ledger) {
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
        List<UUID> erased = table.eraseContacts(periods.firstDayKept(RULE));
        erased.forEach(member -> ledger.append(periods.erased("ContactErased", member, RULE)));
        return erased.size();
    }
}
