package org.evenhand.app.people;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.evenhand.app.ledger.Ledger;
import org.evenhand.app.retention.Forgetting;
import org.evenhand.app.retention.RetentionPeriods;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Erases who has not signed in for long. Their identifier stays in the record; nobody can tell any more whose it was. */
@Service
class ForgettingAccounts implements Forgetting {

    static final String RULE = "people.account";

    private final PeopleTable table;
    private final RetentionPeriods periods;
    private final Ledger ledger;
    private final Clock clock;

    ForgettingAccounts(PeopleTable table, RetentionPeriods periods, Ledger ledger, Clock clock) {
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
        List<AccountId> erased = table.eraseAccounts(periods.keptSince(RULE), LocalDate.now(clock));
        erased.forEach(account -> ledger.append(periods.erased("AccountErased", account.value(), RULE)));
        return erased.size();
    }
}
