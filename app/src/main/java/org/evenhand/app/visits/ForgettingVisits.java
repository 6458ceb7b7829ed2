package org.evenhand.app.visits;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.evenhand.app.access.RequestErased;
import org.evenhand.app.access.RequestId;
import org.evenhand.app.ledger.Happening;
import org.evenhand.app.ledger.Ledger;
import org.evenhand.app.retention.Forgetting;
import org.evenhand.packs.policy.RetentionRules;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Erases what was written of visits when they are long over, and at once where the request they belong to is erased. */
@Service
class ForgettingVisits implements Forgetting {

    static final String RULE = "visits.visit";

    private final VisitTable table;
    private final RetentionRules rules;
    private final Ledger ledger;
    private final Clock clock;

    ForgettingVisits(VisitTable table, RetentionRules rules, Ledger ledger, Clock clock) {
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
        return erase(
                today.minus(rules.get(RULE).period())
                        .atStartOfDay(clock.getZone())
                        .toInstant(),
                Optional.empty(),
                today);
    }

    @ApplicationModuleListener
    void hear(RequestErased event) {
        erase(Instant.EPOCH, Optional.of(event.id()), event.on());
    }

    private int erase(Instant endedBefore, Optional<RequestId> of, LocalDate today) {
        var erased = table.erase(endedBefore, of, today);
        erased.forEach(visit -> ledger.append(
                Happening.of("VisitErased", visit).with("rule", RULE).with("rules", rules.version())));
        return erased.size();
    }
}
