package org.evenhand.app.register.importing;

import java.util.List;
import org.evenhand.app.ledger.Ledger;
import org.evenhand.app.retention.Forgetting;
import org.evenhand.app.retention.RetentionPeriods;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Destroys the files of lists once they can no longer be undone; the receipt stays. */
@Service
class ForgettingImports implements Forgetting {

    static final String FILE = "register.import";

    private final ImportTable table;
    private final RetentionPeriods periods;
    private final Ledger ledger;

    ForgettingImports(ImportTable table, RetentionPeriods periods, Ledger ledger) {
        this.table = table;
        this.periods = periods;
        this.ledger = ledger;
    }

    @Override
    public List<String> rules() {
        return List.of(FILE);
    }

    @Override
    @Transactional
    public int forgetWhatIsDue() {
        List<ImportId> erased = table.erase(periods.keptSince(FILE));
        erased.forEach(id -> ledger.append(periods.erased("ImportFileErased", id.value(), FILE)));
        return erased.size();
    }
}
