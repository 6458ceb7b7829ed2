package org.evenhand.app.equity;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.evenhand.app.access.FirstSeen;
import org.evenhand.app.access.RequestReceived;
import org.evenhand.engine.disclose.SuppressionRule;
import org.evenhand.packs.Pack;
import org.evenhand.packs.Packs;
import org.evenhand.packs.Row;
import org.evenhand.vocabulary.DataVersion;
import org.evenhand.vocabulary.LaCode;
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

    private static final String RULES = "disclosure-control";

    private final EquityTable table;
    private final TransactionOperations transactions;
    private final Clock clock;
    private final SuppressionRule rule;
    private final DataVersion ruleEdition;

    Releasing(EquityTable table, TransactionOperations transactions, Clock clock, Packs packs) {
        this.table = table;
        this.transactions = transactions;
        this.clock = clock;
        Pack pack = packs.get(RULES);
        Map<String, Integer> values = new HashMap<>();
        for (Row row : pack.table("rules")) {
            values.put(row.text("code"), row.whole("value"));
        }
        this.rule = new SuppressionRule(
                value(values, "smallest_count_shown", pack), false, value(values, "round_counts_to", pack));
        this.ruleEdition = pack.version();
    }

    private static int value(Map<String, Integer> values, String code, Pack pack) {
        Integer value = values.get(code);
        if (value == null) {
            throw new IllegalStateException("%s has no rule “%s”.".formatted(pack.version(), code));
        }
        return value;
    }

    /** May come twice, or after the first contact. */
    @ApplicationModuleListener
    void hear(RequestReceived event) {
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
        table.replace(
                area, new Release(area, LocalDate.now(clock), rule, ruleEdition).of(table.waits(area)));
    }
}
