package org.evenhand.app.coalition.members;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.evenhand.app.ledger.Happening;
import org.evenhand.app.ledger.Ledger;
import org.evenhand.app.retention.Forgetting;
import org.evenhand.packs.policy.RetentionRules;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Erases who may sign for an organisation that left, was refused, or was never checked. */
@Service
class ForgettingContacts implements Forgetting {

    static final String RULE = "coalition.contact";

    private final MemberTable table;
    private final RetentionRules rules;
    private final Ledger ledger;
    private final Clock clock;

    ForgettingContacts(MemberTable table, RetentionRules rules, Ledger ledger, Clock clock) {
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
        List<UUID> erased =
                table.eraseContacts(LocalDate.now(clock).minus(rules.get(RULE).period()));
        erased.forEach(member -> ledger.append(
                Happening.of("ContactErased", member).with("rule", RULE).with("rules", rules.version())));
        return erased.size();
    }
}
