package org.evenhand.app.accountability;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.evenhand.app.accountability.AccountabilityTable.Came;
import org.evenhand.app.accountability.AccountabilityTable.Kept;
import org.evenhand.app.ledger.Happening;
import org.evenhand.app.ledger.Ledger;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes a recommendation one step on, with its entry in the ledger and its event, in the transaction that is open. */
@Service
class Steps {

    private final AccountabilityTable table;
    private final DutyClockTable clocks;
    private final Ledger ledger;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Steps(
            AccountabilityTable table,
            DutyClockTable clocks,
            Ledger ledger,
            ApplicationEventPublisher events,
            Clock clock) {
        this.table = table;
        this.clocks = clocks;
        this.ledger = ledger;
        this.events = events;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /** The row, locked, and after the passing of its date where that is due: whoever looks finds it as the clock says. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Kept> asOfToday(RecommendationId id) {
        return table.lock(id).map(kept -> isPastDue(kept) ? take(kept, Step.DATE_PASSES, kept.came()) : kept);
    }

    /**
     * @param came all that came of it, with what this step brought
     * @throws IllegalStateException if the table of transitions does not have it: ask {@link Lifecycle#next} first
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Kept take(Kept kept, Step step, Came came) {
        return take(kept, step, came, entry -> entry);
    }

    /** @param more what else the entry says, in codes */
    @Transactional(propagation = Propagation.MANDATORY)
    public Kept take(Kept kept, Step step, Came came, UnaryOperator<Happening> more) {
        State next = Lifecycle.next(kept.state(), step)
                .orElseThrow(() -> new IllegalStateException(
                        "Recommendation %s is %s, so “%s” cannot follow.".formatted(kept.id(), kept.state(), step)));
        Kept moved = kept.now(next, came);
        table.update(moved);
        Happening happening = Happening.of(step.recordedAs(), kept.id().value())
                .with("request", kept.request())
                .with("from", kept.state())
                .with("to", next)
                .with("byWhen", kept.byWhen())
                .with("on", came.doneOn().orElseGet(this::today));
        ledger.append(more.apply(with(happening, step, came)));
        switch (step) {
            case DATE_PASSES ->
                events.publishEvent(
                        new DutyMissed(kept.id().value(), kept.request().value(), kept.area(), kept.byWhen()));
            case MARK_DONE ->
                events.publishEvent(new OutcomeRecorded(
                        kept.id().value(),
                        kept.request().value(),
                        kept.area(),
                        came.doneOn().orElseThrow(),
                        next == State.DONE));
            case ACCEPT, DECLINE, SETTLE_PAYER, MARK_PART, REOPEN, STOP_CLOCK, START_CLOCK, REVIEW -> {}
        }
        return moved;
    }

    /** Why its clock stands still today. */
    Optional<Halt> standing(Kept kept) {
        return clocks.standing(kept.id(), today());
    }

    private boolean isPastDue(Kept kept) {
        return kept.byWhen().isBefore(today())
                && Lifecycle.next(kept.state(), Step.DATE_PASSES).isPresent()
                && standing(kept).isEmpty();
    }

    /** What the step said, in codes. */
    private static Happening with(Happening happening, Step step, Came came) {
        return switch (step) {
            case DECLINE -> happening.with("reason", came.declineReason().orElse(""));
            case ACCEPT, SETTLE_PAYER ->
                came.route()
                        .map(route -> happening
                                .with("route", route.how())
                                .with("payer", route.payer().orElse(""))
                                .with(
                                        "pence",
                                        route.pence().map(Object::toString).orElse(""))
                                .with("disputed", route.isDisputed()))
                        .orElse(happening);
            case REVIEW ->
                happening.with(
                        "goalMet",
                        came.review().map(one -> one.goalMet().name()).orElse(""));
            case MARK_DONE, MARK_PART, STOP_CLOCK, START_CLOCK, DATE_PASSES, REOPEN -> happening;
        };
    }
}
