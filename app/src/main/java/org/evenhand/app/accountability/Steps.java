package org.evenhand.app.accountability;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.evenhand.app.accountability.AccountabilityTable.Kept;
import org.evenhand.app.ledger.Happening;
import org.evenhand.app.ledger.Ledger;
import org.evenhand.app.vault.SealedText;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes a recommendation one step on, with its entry in the ledger and its event, in the transaction that is open. */
@Service
class Steps {

    private final AccountabilityTable table;
    private final Ledger ledger;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Steps(AccountabilityTable table, Ledger ledger, ApplicationEventPublisher events, Clock clock) {
        this.table = table;
        this.ledger = ledger;
        this.events = events;
        this.clock = clock;
    }

    /** What a step brings with it, sealed. */
    record Brought(Optional<SealedText> reason, Optional<LocalDate> doneOn, Optional<SealedText> evidence) {

        static final Brought NOTHING = new Brought(Optional.empty(), Optional.empty(), Optional.empty());
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /** The row, locked, and after the passing of its date where that is due: whoever looks finds it as the clock says. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Kept> asOfToday(RecommendationId id) {
        return table.lock(id).map(kept -> isPastDue(kept) ? take(kept, Step.DATE_PASSES, Brought.NOTHING) : kept);
    }

    /** @throws IllegalStateException if the table of transitions does not have it: ask {@link Lifecycle#next} first */
    @Transactional(propagation = Propagation.MANDATORY)
    public Kept take(Kept kept, Step step, Brought brought) {
        State next = Lifecycle.next(kept.state(), step)
                .orElseThrow(() -> new IllegalStateException(
                        "Recommendation %s is %s, so “%s” cannot follow.".formatted(kept.id(), kept.state(), step)));
        Kept moved = moved(kept, step, next, brought);
        table.update(moved);
        ledger.append(Happening.of(step.recordedAs(), kept.id().value())
                .with("request", kept.request())
                .with("from", kept.state())
                .with("to", next)
                .with("byWhen", kept.byWhen())
                .with("on", brought.doneOn().orElseGet(this::today)));
        switch (step) {
            case DATE_PASSES ->
                events.publishEvent(
                        new DutyMissed(kept.id().value(), kept.request().value(), kept.area(), kept.byWhen()));
            case MARK_DONE ->
                events.publishEvent(new OutcomeRecorded(
                        kept.id().value(),
                        kept.request().value(),
                        kept.area(),
                        moved.doneOn().orElseThrow(),
                        next == State.DONE));
            case ACCEPT, DECLINE -> {}
        }
        return moved;
    }

    private boolean isPastDue(Kept kept) {
        return kept.byWhen().isBefore(today())
                && Lifecycle.next(kept.state(), Step.DATE_PASSES).isPresent();
    }

    private Kept moved(Kept kept, Step step, State next, Brought brought) {
        boolean answers = step == Step.ACCEPT || step == Step.DECLINE;
        return new Kept(
                kept.id(),
                kept.request(),
                kept.setting(),
                kept.service(),
                kept.answering(),
                kept.area(),
                kept.key(),
                kept.found(),
                kept.advisedBy(),
                kept.givenOn(),
                kept.what(),
                kept.why(),
                kept.deliverer(),
                kept.amount(),
                kept.duty(),
                kept.duties(),
                kept.holder(),
                kept.byWhen(),
                next,
                answers ? Optional.of(today()) : kept.answeredOn(),
                step == Step.ACCEPT ? Optional.empty() : brought.reason().or(kept::reason),
                brought.doneOn().or(kept::doneOn),
                brought.evidence().or(kept::evidence));
    }
}
