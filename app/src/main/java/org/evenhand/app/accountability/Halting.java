package org.evenhand.app.accountability;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.evenhand.app.access.Pausing;
import org.evenhand.app.accountability.AccountabilityTable.Kept;
import org.evenhand.app.accountability.DutyClockMoved.How;
import org.evenhand.app.database.Acting;
import org.evenhand.app.guidance.CountingClocks;
import org.evenhand.app.guidance.ExplainedDeadline;
import org.evenhand.app.people.AccountId;
import org.evenhand.app.people.OrganisationId;
import org.evenhand.packs.clocks.Clocks.StopReason;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Stops the clock of a recommendation for a reason of the pack clocks and sets it going again: by who must act, or by the service that advised.
 * While it stands nobody is reminded and nothing is missed. Publishes
 * {@link DutyClockMoved}, by which the other side and the family are told.
 */
@Service
public class Halting {

    private final DutyClockTable table;
    private final DutyClock dutyClock;
    private final Steps steps;
    private final Pausing pausing;
    private final CountingClocks counting;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Halting(
            DutyClockTable table,
            DutyClock dutyClock,
            Steps steps,
            Pausing pausing,
            CountingClocks counting,
            ApplicationEventPublisher events,
            Clock clock) {
        this.table = table;
        this.dutyClock = dutyClock;
        this.steps = steps;
        this.pausing = pausing;
        this.counting = counting;
        this.events = events;
        this.clock = clock;
    }

    /** What came of it. */
    public sealed interface Halted {

        /** It stands still; where somebody said until when, its last day is known. */
        record Stands(Optional<LocalDate> lastDay) implements Halted {}

        /** It goes on, until this day. */
        record GoesOn(LocalDate lastDay) implements Halted {}

        /** There is no such recommendation, or not for those who act. */
        record NotFound() implements Halted {}

        /** Nothing is to be done any more, its day has passed, or this is the last day, which counts. */
        record NothingLeft() implements Halted {}

        /** The pack has no such reason, or no clock stops for it. */
        record NotAReason() implements Halted {}

        /** It is to go on before tomorrow, or too far ahead. */
        record UntilOutOfRange(LocalDate first, LocalDate last) implements Halted {}

        record StandsAlready() implements Halted {}

        record Runs() implements Halted {}
    }

    /** Those for which it may stand still: as for a request. */
    public List<StopReason> reasons() {
        return pausing.reasons();
    }

    /** Those for which no clock ever stops. */
    public List<StopReason> noReasons() {
        return pausing.noReasons();
    }

    /**
     * The day on which it is stopped still counts.
     *
     * @param reason a code of the pack clocks
     * @param until the day it goes on by itself; empty where nobody knows
     */
    @Transactional
    public Halted stop(RecommendationId id, String reason, Optional<LocalDate> until) {
        Optional<Kept> found = steps.asOfToday(id).filter(Halting::isTheirs);
        if (found.isEmpty()) {
            return new Halted.NotFound();
        }
        Kept kept = found.get();
        Optional<Halted> refused = refused(kept, reason, until);
        if (refused.isPresent()) {
            return refused.get();
        }
        Acting.Actor actor = Acting.current();
        Halt halt = new Halt(
                steps.today(), until, reason, new OrganisationId(actor.organisation()), new AccountId(actor.person()));
        table.stop(kept, table.halts(id).size() + 1, halt);
        Optional<LocalDate> lastDay = lastDay(kept);
        steps.take(
                kept.until(lastDay.orElse(kept.byWhen())),
                Step.STOP_CLOCK,
                kept.came(),
                entry -> entry.with("reason", reason)
                        .with("until", until.map(LocalDate::toString).orElse(""))
                        .with("clocks", counting.clocks().version()));
        tell(kept, until.isPresent() ? How.STOPPED_UNTIL : How.STOPPED, lastDay.orElse(kept.byWhen()));
        return new Halted.Stands(lastDay);
    }

    private Optional<Halted> refused(Kept kept, String reason, Optional<LocalDate> until) {
        LocalDate today = steps.today();
        if (table.standing(kept.id(), today).isPresent()) {
            return Optional.of(new Halted.StandsAlready());
        }
        if (Lifecycle.next(kept.state(), Step.STOP_CLOCK).isEmpty()
                || !kept.byWhen().isAfter(today)) {
            return Optional.of(new Halted.NothingLeft());
        }
        if (reasons().stream().noneMatch(one -> one.code().equals(reason))) {
            return Optional.of(new Halted.NotAReason());
        }
        LocalDate last = today.plusYears(Advising.LONGEST_YEARS_AHEAD);
        boolean isOutOfRange =
                until.filter(day -> !day.isAfter(today) || day.isAfter(last)).isPresent();
        return isOutOfRange ? Optional.of(new Halted.UntilOutOfRange(today.plusDays(1), last)) : Optional.empty();
    }

    /** The last day is later by the days on which it stood. */
    @Transactional
    public Halted goOn(RecommendationId id) {
        Optional<Kept> found = steps.asOfToday(id).filter(Halting::isTheirs);
        if (found.isEmpty()) {
            return new Halted.NotFound();
        }
        Kept kept = found.get();
        Optional<Halt> halt = table.standing(id, steps.today());
        if (halt.isEmpty() || Lifecycle.next(kept.state(), Step.START_CLOCK).isEmpty()) {
            return new Halted.Runs();
        }
        table.goOn(id, steps.today());
        LocalDate lastDay = lastDay(kept).orElse(kept.byWhen());
        steps.take(
                kept.until(lastDay),
                Step.START_CLOCK,
                kept.came(),
                entry -> entry.with("reason", halt.get().reason())
                        .with("clocks", counting.clocks().version()));
        tell(kept, How.STARTED, lastDay);
        return new Halted.GoesOn(lastDay);
    }

    private void tell(Kept kept, How how, LocalDate byWhen) {
        events.publishEvent(new DutyClockMoved(
                kept.id().value(),
                kept.request().value(),
                Acting.current().organisation(),
                table.halts(kept.id()).size(),
                how,
                byWhen,
                clock.instant()));
    }

    private Optional<LocalDate> lastDay(Kept kept) {
        return dutyClock.explained(kept).map(DutyClock.Explained::deadline).flatMap(ExplainedDeadline::day);
    }

    private static boolean isTheirs(Kept kept) {
        UUID acting = Acting.current().organisation();
        return acting.equals(kept.answering().value())
                || acting.equals(kept.service().value());
    }
}
