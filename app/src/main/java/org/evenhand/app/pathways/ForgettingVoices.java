package org.evenhand.app.pathways;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.evenhand.app.ledger.Happening;
import org.evenhand.app.ledger.Ledger;
import org.evenhand.app.retention.Forgetting;
import org.evenhand.packs.policy.RetentionRules;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Erases the words of what was said of a pathway: soon where they were declined, later where they were shown. Who agreed stays. */
@Service
class ForgettingVoices implements Forgetting {

    static final String DECLINED = "pathways.voice.declined";
    static final String SAID = "pathways.voice.said";

    private final PathwaysTable table;
    private final RetentionRules rules;
    private final Ledger ledger;
    private final Clock clock;

    ForgettingVoices(PathwaysTable table, RetentionRules rules, Ledger ledger, Clock clock) {
        this.table = table;
        this.rules = rules;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Override
    public List<String> rules() {
        return List.of(DECLINED, SAID);
    }

    @Override
    @Transactional
    public int forgetWhatIsDue() {
        return recorded(table.eraseWordsDeclinedBefore(endOf(DECLINED)), DECLINED)
                + recorded(table.eraseWordsSaidBefore(endOf(SAID)), SAID);
    }

    private Instant endOf(String rule) {
        return LocalDate.now(clock)
                .minus(rules.get(rule).period())
                .atStartOfDay(clock.getZone())
                .toInstant();
    }

    private int recorded(List<UUID> erased, String rule) {
        erased.forEach(voice -> ledger.append(
                Happening.of("PathwayWordsErased", voice).with("rule", rule).with("rules", rules.version())));
        return erased.size();
    }
}
