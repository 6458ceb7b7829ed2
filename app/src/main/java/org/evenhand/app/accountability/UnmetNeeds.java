package org.evenhand.app.accountability;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.evenhand.app.accountability.AccountabilityTable.Kept;
import org.evenhand.app.ledger.Happening;
import org.evenhand.app.ledger.Ledger;
import org.evenhand.vocabulary.LaCode;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What was advised and is not done for want of money or of people; with its entry in the ledger and its event, in the transaction that is open. */
@Component
class UnmetNeeds {

    private final UnmetNeedTable table;
    private final Ledger ledger;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    UnmetNeeds(UnmetNeedTable table, Ledger ledger, ApplicationEventPublisher events, Clock clock) {
        this.table = table;
        this.ledger = ledger;
        this.events = events;
        this.clock = clock;
    }

    /** Declining it a second time, for another reason, replaces the first. */
    @Transactional(propagation = Propagation.MANDATORY)
    void record(Kept declined) {
        UnmetNeedRecorded need = new UnmetNeedRecorded(
                declined.id().value(),
                declined.area(),
                declined.wanted().deliverer(),
                declined.given().on(),
                declined.byWhen(),
                declined.wanted().amount().map(Amount::minutesInAll).orElse(0),
                clock.instant());
        String reason = declined.came().declineReason().orElseThrow();
        table.upsert(declined, need, reason, LocalDate.now(clock));
        ledger.append(Happening.of("UnmetNeedRecorded", need.recommendation())
                .with("area", need.area())
                .with("profession", need.profession())
                .with("minutes", need.minutes() == 0 ? "" : Integer.toString(need.minutes()))
                .with("reason", reason));
        events.publishEvent(need);
    }

    /** Nothing where none was recorded, or it was met before. */
    @Transactional(propagation = Propagation.MANDATORY)
    void meet(RecommendationId id) {
        Optional<LaCode> area = table.meet(id, LocalDate.now(clock));
        area.ifPresent(code -> {
            ledger.append(Happening.of("UnmetNeedMet", id.value()));
            events.publishEvent(new UnmetNeedMet(id.value(), code, clock.instant()));
        });
    }
}
