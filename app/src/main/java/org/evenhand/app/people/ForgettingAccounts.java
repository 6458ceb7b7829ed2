package org.evenhand.app.people;

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

/** Erases who has not signed in for long. Their identifier stays in the record; nobody can tell any more whose it was. */
@Service
class ForgettingAccounts implements Forgetting {

    static final String RULE = "people.account";

    private final PeopleTable table;
    private final RetentionRules rules;
    private final Ledger ledger;
    private final Clock clock;

    ForgettingAccounts(PeopleTable table, RetentionRules rules, Ledger ledger, Clock clock) {
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
        LocalDate today = LocalDate.now(clock);
        Instant unusedSince = today.minus(rules.get(RULE).period())
                .atStartOfDay(clock.getZone())
                .toInstant();
        List<AccountId> erased = table.eraseAccounts(unusedSince, today);
        erased.forEach(account -> ledger.append(Happening.of("AccountErased", account.value())
                .with("rule", RULE)
                .with("rules", rules.version())));
        return erased.size();
    }
}
