package org.evenhand.app.register.importing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.evenhand.app.ledger.Happening;
import org.evenhand.app.ledger.Ledger;
import org.evenhand.app.retention.Forgetting;
import org.evenhand.packs.policy.RetentionRules;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Destroys the files of lists once they can no longer be undone; the receipt stays. */
@Service
class ForgettingImports implements Forgetting {

    static final String FILE = "register.import";

    private final ImportTable table;
    private final RetentionRules rules;
    private final Ledger ledger;
    private final Clock clock;

    ForgettingImports(ImportTable table, RetentionRules rules, Ledger ledger, Clock clock) {
        this.table = table;
        this.rules = rules;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Override
    public List<String> rules() {
        return List.of(FILE);
    }

    @Override
    @Transactional
    public int forgetWhatIsDue() {
        LocalDate first = LocalDate.now(clock).minus(rules.get(FILE).period());
        List<ImportId> erased = table.erase(first.atStartOfDay(clock.getZone()).toInstant());
        erased.forEach(id -> ledger.append(
                Happening.of("ImportFileErased", id.value()).with("rule", FILE).with("rules", rules.version())));
        return erased.size();
    }
}
