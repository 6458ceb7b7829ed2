package org.evenhand.app.workforce;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.evenhand.app.accountability.UnmetNeedMet;
import org.evenhand.app.accountability.UnmetNeedRecorded;
import org.evenhand.vocabulary.LaCode;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Hears of unmet need and releases the figures that follow; each day anew, because what is counted is of the last twelve months. Only where
 * recommendations are kept: an installation that campaigns only reads.
 */
@Service
@ConditionalOnExpression("'${evenhand.parts:casework,campaign}'.contains('casework')")
public class ReleasingUnmet {

    private final UnmetTable table;
    private final RecordedUnmet recorded;
    private final TransactionOperations transactions;
    private final Clock clock;

    ReleasingUnmet(UnmetTable table, RecordedUnmet recorded, TransactionOperations transactions, Clock clock) {
        this.table = table;
        this.recorded = recorded;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** May come twice, or after it was met. */
    @ApplicationModuleListener
    void hear(UnmetNeedRecorded event) {
        table.upsert(event);
        releaseNow(event.area());
    }

    /** May come twice, or before the need itself. */
    @ApplicationModuleListener
    void hear(UnmetNeedMet event) {
        table.meet(event.recommendation(), event.at());
        releaseNow(event.area());
    }

    /** Everything, because a day has passed. */
    @EventListener(ApplicationReadyEvent.class)
    @Scheduled(cron = "0 12 0 * * *", zone = "Europe/London")
    public void releaseAll() {
        for (LaCode area : transactions.execute(status -> table.areas())) {
            transactions.executeWithoutResult(status -> releaseNow(area));
        }
    }

    private void releaseNow(LaCode area) {
        LocalDate today = LocalDate.now(clock);
        table.lock(area);
        List<RecordedUnmet.Line> lines = table.sums(area, today.minusYears(1)).stream()
                .flatMap(sum -> recorded.release(sum).stream())
                .toList();
        table.replace(area, lines, today);
    }
}
