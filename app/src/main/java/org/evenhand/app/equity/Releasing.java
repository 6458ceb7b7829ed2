package org.evenhand.app.equity;

import java.time.Clock;
import java.time.LocalDate;
import org.evenhand.app.access.FirstSeen;
import org.evenhand.app.access.RequestClosed;
import org.evenhand.app.access.RequestReceived;
import org.evenhand.vocabulary.LaCode;
import org.evenhand.vocabulary.Layer;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Hears of requests and first contacts, and releases the figures that follow. An unanswered wait grows by a day each day, so everything is
 * released anew soon after midnight and at every start. Only where requests are kept: an installation that campaigns only reads.
 */
@Service
@ConditionalOnExpression("'${evenhand.parts:casework,campaign}'.contains('casework')")
public class Releasing {

    private static final Layer OUTSIDE = new Layer("OUTSIDE_LAYERS");

    private final EquityTable table;
    private final TransactionOperations transactions;
    private final Clock clock;
    private final ReleaseRule rule;

    Releasing(EquityTable table, TransactionOperations transactions, Clock clock, ReleaseRule rule) {
        this.table = table;
        this.transactions = transactions;
        this.clock = clock;
        this.rule = rule;
    }

    /** May come twice, or after the first contact. What left for another procedure at once waits for nobody here. */
    @ApplicationModuleListener
    void hear(RequestReceived event) {
        if (event.layer().equals(OUTSIDE)) {
            return;
        }
        table.upsertAsked(
                event.id().value(),
                event.area(),
                event.profession(),
                event.settingType().stage(),
                event.layer(),
                event.askedOn());
        releaseNow(event.area());
    }

    /** May come twice, or before the request itself. */
    @ApplicationModuleListener
    void hear(FirstSeen event) {
        table.upsertFirstSeen(event.id().value(), event.on());
        table.areaOf(event.id().value()).ifPresent(this::releaseNow);
    }

    /** May come twice, or before the request itself. */
    @ApplicationModuleListener
    void hear(RequestClosed event) {
        table.upsertClosed(event.id().value(), event.on());
        table.areaOf(event.id().value()).ifPresent(this::releaseNow);
    }

    /** Everything, because a day has passed. */
    @EventListener(ApplicationReadyEvent.class)
    @Scheduled(cron = "0 10 0 * * *", zone = "Europe/London")
    public void releaseAll() {
        for (LaCode area : transactions.execute(status -> table.areas())) {
            transactions.executeWithoutResult(status -> releaseNow(area));
        }
    }

    private void releaseNow(LaCode area) {
        table.lock(area);
        table.replace(area, new Release(area, LocalDate.now(clock), rule.rule(), rule.edition()).of(table.waits(area)));
    }
}
