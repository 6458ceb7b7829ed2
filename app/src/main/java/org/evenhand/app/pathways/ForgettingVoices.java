package org.evenhand.app.pathways;

import java.util.List;
import java.util.UUID;
import org.evenhand.app.ledger.Ledger;
import org.evenhand.app.retention.Forgetting;
import org.evenhand.app.retention.RetentionPeriods;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Erases the words of what was said of a pathway: soon where they were declined, later where they were shown. Who agreed stays. */
@Service
class ForgettingVoices implements Forgetting {

    static final String DECLINED = "pathways.voice.declined";
    static final String SAID = "pathways.voice.said";

    private final PathwaysTable table;
    private final RetentionPeriods periods;
    private final Ledger ledger;

    ForgettingVoices(PathwaysTable table, RetentionPeriods periods, Ledger ledger) {
        this.table = table;
        this.periods = periods;
        this.ledger = ledger;
    }

    @Override
    public List<String> rules() {
        return List.of(DECLINED, SAID);
    }

    @Override
    @Transactional
    public int forgetWhatIsDue() {
        return recorded(table.eraseWordsDeclinedBefore(periods.keptSince(DECLINED)), DECLINED)
                + recorded(table.eraseWordsSaidBefore(periods.keptSince(SAID)), SAID);
    }

    private int recorded(List<UUID> erased, String rule) {
        erased.forEach(voice -> ledger.append(periods.erased("PathwayWordsErased", voice, rule)));
        return erased.size();
    }
}
