package org.evenhand.app.accountability;

import java.util.List;
import java.util.UUID;
import org.evenhand.app.accountability.AccountabilityTable.PastDue;
import org.evenhand.app.database.Acting;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Notices the days that passed. Runs soon after midnight and at every start, so that days of downtime are caught up; each passing is recorded
 * once, because the row leaves its state in the transaction that records it.
 */
@Service
public class Lapsing {

    private static final UUID NOBODY = new UUID(0, 0);

    private final AccountabilityTable table;
    private final Steps steps;
    private final TransactionOperations transactions;

    Lapsing(AccountabilityTable table, Steps steps, TransactionOperations transactions) {
        this.table = table;
        this.steps = steps;
        this.transactions = transactions;
    }

    /** How many were found missed. */
    @EventListener(ApplicationReadyEvent.class)
    @Scheduled(cron = "0 5 0 * * *", zone = "Europe/London")
    public void look() {
        lapse();
    }

    /** @return how many recommendations were recorded as missed now */
    public int lapse() {
        List<PastDue> due = transactions.execute(status -> table.pastDue(steps.today()));
        int missed = 0;
        for (PastDue past : due) {
            // Each in a transaction of its own, and for the organisation it belongs to: the database lets nobody see
            // all.
            missed += Acting.as(
                    new Acting.Actor(NOBODY, past.answering().value()),
                    () -> transactions.execute(status -> steps.asOfToday(past.id())
                                    .filter(kept -> kept.state() == State.MISSED)
                                    .isPresent()
                            ? 1
                            : 0));
        }
        return missed;
    }
}
