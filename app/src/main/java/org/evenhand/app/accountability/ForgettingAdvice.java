package org.evenhand.app.accountability;

import java.util.List;
import org.evenhand.app.access.RequestErased;
import org.evenhand.app.ledger.Ledger;
import org.evenhand.app.retention.Forgetting;
import org.evenhand.app.retention.RetentionPeriods;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Service;

/** Erases advice with the request it answers: at once when it hears of it, and again as often as it is told. */
@Service
class ForgettingAdvice implements Forgetting {

    static final String RULE = "accountability.advice";

    private final AccountabilityTable table;
    private final RetentionPeriods periods;
    private final Ledger ledger;

    ForgettingAdvice(AccountabilityTable table, RetentionPeriods periods, Ledger ledger) {
        this.table = table;
        this.periods = periods;
        this.ledger = ledger;
    }

    @Override
    public List<String> rules() {
        return List.of(RULE);
    }

    /** Nothing is due by the calendar: the request's own day decides, and the event of it is delivered at least once. */
    @Override
    public int forgetWhatIsDue() {
        return 0;
    }

    @ApplicationModuleListener
    void hear(RequestErased event) {
        table.eraseOf(event.id(), event.on())
                .forEach(advice -> ledger.append(periods.erased("AdviceErased", advice, RULE)
                        .with("request", event.id().value())));
    }
}
