package org.evenhand.app.accountability;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.evenhand.app.accountability.AccountabilityTable.Kept;
import org.evenhand.app.accountability.AccountabilityTable.PastDue;
import org.evenhand.app.database.Acting;
import org.evenhand.app.guidance.WorkingDays;
import org.evenhand.app.ledger.Happening;
import org.evenhand.app.ledger.Ledger;
import org.evenhand.packs.policy.AccountabilityTerms;
import org.evenhand.packs.policy.AccountabilityTerms.Reminder;
import org.evenhand.packs.policy.AccountabilityTerms.Rung;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Reminds who must act, and climbs the ladder for what was missed: by the rules of the pack, without anybody's decision. Looks every hour and at every
 * start, so that downtime is caught up; every rung that fell due meanwhile is climbed then, and no rung twice, because its row, its entry in the record
 * and its event are one transaction and the row can be there only once. While a clock stands still nothing happens.
 */
@Service
public class Escalating {

    private static final UUID NOBODY = new UUID(0, 0);

    private final LadderTable table;
    private final Steps steps;
    private final AccountabilityTerms terms;
    private final WorkingDays workingDays;
    private final Ledger ledger;
    private final ApplicationEventPublisher events;
    private final TransactionOperations transactions;

    Escalating(
            LadderTable table,
            Steps steps,
            AccountabilityTerms terms,
            WorkingDays workingDays,
            Ledger ledger,
            ApplicationEventPublisher events,
            TransactionOperations transactions) {
        this.table = table;
        this.steps = steps;
        this.terms = terms;
        this.workingDays = workingDays;
        this.ledger = ledger;
        this.events = events;
        this.transactions = transactions;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Scheduled(cron = "0 20 * * * *", zone = "Europe/London")
    public void look() {
        escalate();
    }

    /** @return how many reminders were given and rungs climbed now */
    public int escalate() {
        int before = terms.reminders().stream().mapToInt(Reminder::days).min().orElse(0);
        LocalDate last = steps.today().plusDays(Math.max(0, -before));
        List<PastDue> open = Objects.requireNonNull(transactions.execute(status -> table.openUntil(last)));
        int happened = 0;
        for (PastDue one : open) {
            // Each in a transaction of its own, and for the organisation it belongs to: the database lets nobody see
            // all.
            happened += Acting.as(
                    new Acting.Actor(NOBODY, one.answering().value()),
                    () -> Objects.requireNonNull(transactions.execute(status -> follow(one.id()))));
        }
        return happened;
    }

    /** Somebody who looks at the same one waits until this is done, and then finds it done. */
    private int follow(RecommendationId id) {
        Optional<Kept> kept = steps.asOfToday(id)
                .filter(one -> one.state().isOpen())
                .filter(one -> one.state().isOverdue() || steps.standing(one).isEmpty());
        return kept.map(one -> remind(one) + (one.state().isOverdue() ? climb(one) : 0))
                .orElse(0);
    }

    /** Of those that are due only the latest: after downtime nobody hears “in a week” of a day that has passed. */
    private int remind(Kept kept) {
        LocalDate today = steps.today();
        Optional<Reminder> latest = terms.reminders().stream()
                .filter(one -> !kept.byWhen().plusDays(one.days()).isAfter(today))
                .reduce((earlier, later) -> later.days() >= earlier.days() ? later : earlier);
        if (latest.isEmpty() || !table.remind(kept, latest.get().code(), today)) {
            return 0;
        }
        ledger.append(Happening.of("DutyReminded", kept.id().value())
                .with("request", kept.request())
                .with("reminder", latest.get().code())
                .with("terms", terms.version()));
        events.publishEvent(new DutyReminded(
                kept.id().value(),
                kept.request().value(),
                kept.answering().value(),
                latest.get().days(),
                kept.byWhen()));
        return 1;
    }

    private int climb(Kept kept) {
        LocalDate today = steps.today();
        int climbed = 0;
        for (Rung rung : terms.ladder()) {
            LocalDate dueOn = workingDays.after(kept.byWhen(), rung.workingDays());
            if (dueOn.isAfter(today) || !table.climb(kept, rung, dueOn, today, terms.version())) {
                continue;
            }
            ledger.append(Happening.of("DutyEscalated", kept.id().value())
                    .with("request", kept.request())
                    .with("rung", rung.code())
                    .with("told", rung.told())
                    .with("dueOn", dueOn)
                    .with("terms", terms.version()));
            events.publishEvent(new DutyEscalated(
                    kept.id().value(), kept.request().value(), kept.area(), rung.told(), dueOn, kept.byWhen()));
            climbed++;
        }
        return climbed;
    }
}
