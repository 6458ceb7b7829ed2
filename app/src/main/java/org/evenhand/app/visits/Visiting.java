package org.evenhand.app.visits;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.evenhand.app.access.Contacting;
import org.evenhand.app.access.Request;
import org.evenhand.app.access.RequestId;
import org.evenhand.app.access.RequestState;
import org.evenhand.app.access.Requests;
import org.evenhand.app.database.Acting;
import org.evenhand.app.ledger.Happening;
import org.evenhand.app.ledger.Ledger;
import org.evenhand.app.people.AccountId;
import org.evenhand.app.people.OrganisationId;
import org.evenhand.packs.Packs;
import org.evenhand.packs.policy.VisitTerms;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** A specialist proposes visits and says what became of them; a setting confirms them or asks for another time. */
@Service
public class Visiting {

    private final VisitTable table;
    private final VisitableSettings settings;
    private final Requests requests;
    private final Contacting contacting;
    private final Ledger ledger;
    private final ApplicationEventPublisher events;
    private final TransactionOperations transactions;
    private final VisitTerms terms;
    private final Clock clock;

    Visiting(
            VisitTable table,
            VisitableSettings settings,
            Requests requests,
            Contacting contacting,
            Ledger ledger,
            ApplicationEventPublisher events,
            TransactionOperations transactions,
            Packs packs,
            Clock clock) {
        this.table = table;
        this.settings = settings;
        this.requests = requests;
        this.contacting = contacting;
        this.ledger = ledger;
        this.events = events;
        this.transactions = transactions;
        this.terms = VisitTerms.from(packs);
        this.clock = clock;
    }

    /** What came of it. */
    public sealed interface Result {

        /** Done. */
        record Done(VisitId id) implements Result {}

        /** There is no such visit, request or setting for who acts. */
        record NotFound() implements Result {}

        /** The step is the other side's. */
        record NotYours() implements Result {}

        /** It no longer stands where this could follow. */
        record TooLate(VisitState now) implements Result {}

        /** It has not begun, so nobody can say what became of it. */
        record TooEarly() implements Result {}

        /** The specialist has another visit then. */
        record Busy() implements Result {}

        /** It would begin in the past, or further ahead than anybody plans. */
        record OutsideThePlan(int weeks) implements Result {}

        /** It would last longer than a visit does. */
        record TooLong(int hours) implements Result {}

        /** No such reason. */
        record NoReason() implements Result {}
    }

    /**
     * What a specialist proposes.
     *
     * @param visitor their name, for the setting
     * @param about what it is for; may be empty
     */
    public record Proposal(Visit.Mode mode, Span when, String visitor, String about) {}

    /** For a request that the person who acts has taken. */
    public Result propose(RequestId request, Proposal proposal) {
        return unlessBusy(() -> requests.find(request)
                .filter(Visiting::isTaken)
                .map(found -> insert(Optional.of(request), found.setting(), proposal))
                .orElseGet(Result.NotFound::new));
    }

    /** For work with a whole setting, where no child is named. */
    public Result propose(OrganisationId setting, Proposal proposal) {
        return unlessBusy(
                () -> settings.has(setting) ? insert(Optional.empty(), setting, proposal) : new Result.NotFound());
    }

    private Result insert(Optional<RequestId> request, OrganisationId setting, Proposal proposal) {
        Optional<Result> refused = refused(proposal.when());
        if (refused.isPresent()) {
            return refused.get();
        }
        Visit visit = new Visit(
                VisitId.random(),
                request,
                setting,
                new OrganisationId(Acting.current().organisation()),
                new AccountId(Acting.current().person()),
                proposal.mode(),
                proposal.when(),
                VisitState.PROPOSED,
                Optional.empty(),
                0,
                clock.instant());
        table.queueFor(visit.specialist());
        table.insert(visit, new Visit.Words(proposal.visitor(), proposal.about(), ""));
        append("VisitProposed", visit, visit.when());
        tell(visit.id(), VisitChanged.What.PROPOSED, false);
        return new Result.Done(visit.id());
    }

    /** The specialist names another time. */
    public Result move(VisitId id, Proposal proposal) {
        return unlessBusy(() -> step(id, VisitStep.MOVE, (visit, next) -> {
            Optional<Result> refused = refused(proposal.when());
            if (refused.isPresent()) {
                return refused.get();
            }
            table.queueFor(visit.specialist());
            table.move(id, proposal.mode(), proposal.when(), proposal.about(), clock.instant());
            append("VisitMoved", visit, proposal.when());
            tell(id, VisitChanged.What.MOVED, false);
            return new Result.Done(id);
        }));
    }

    /** The setting says that the time suits. */
    public Result confirm(VisitId id) {
        return unlessBusy(() -> step(id, VisitStep.CONFIRM, (visit, next) -> {
            table.move(id, next, Optional.empty(), clock.instant());
            append("VisitConfirmed", visit, visit.when());
            tell(id, VisitChanged.What.CONFIRMED, true);
            return new Result.Done(id);
        }));
    }

    /**
     * The setting asks for another time.
     *
     * @param answer when it would suit; may be empty
     */
    public Result askAnother(VisitId id, String answer) {
        return unlessBusy(() -> step(id, VisitStep.ASK_ANOTHER, (visit, next) -> {
            table.move(id, next, Optional.empty(), clock.instant());
            table.answer(id, answer);
            append("AnotherVisitAsked", visit, visit.when());
            tell(id, VisitChanged.What.ANOTHER_ASKED, true);
            return new Result.Done(id);
        }));
    }

    /** It took place. The first of a request is the first contact with those who asked. */
    public Result attend(VisitId id) {
        return unlessBusy(() -> step(id, VisitStep.ATTEND, (visit, next) -> {
            if (visit.when().from().isAfter(clock.instant())) {
                return new Result.TooEarly();
            }
            table.move(id, next, Optional.empty(), clock.instant());
            append("VisitAttended", visit, visit.when());
            visit.request()
                    .flatMap(requests::find)
                    .filter(request -> request.state() == RequestState.ACCEPTED)
                    .ifPresent(request ->
                            contacting.firstSeen(request.id(), visit.when().day()));
            return new Result.Done(id);
        }));
    }

    /**
     * It was due and did not take place.
     *
     * @param reason code of the pack visit-terms
     */
    public Result miss(VisitId id, String reason) {
        return ended(id, VisitStep.MISS, reason, "VisitMissed");
    }

    /**
     * It is called off.
     *
     * @param reason code of the pack visit-terms
     */
    public Result cancel(VisitId id, String reason) {
        return ended(id, VisitStep.CANCEL, reason, "VisitCancelled");
    }

    private Result ended(VisitId id, VisitStep step, String code, String happened) {
        return unlessBusy(() -> step(id, step, (visit, next) -> {
            Optional<VisitTerms.Reason> reason = terms.findReason(code);
            if (reason.isEmpty()) {
                return new Result.NoReason();
            }
            if (step == VisitStep.MISS && visit.when().from().isAfter(clock.instant())) {
                return new Result.TooEarly();
            }
            table.move(id, next, Optional.of(code), clock.instant());
            ledger.append(Happening.of(happened, id.value())
                    .with("reason", code)
                    .with("who", reason.get().who())
                    .with("terms", terms.version()));
            if (step == VisitStep.CANCEL) {
                tell(id, VisitChanged.What.CANCELLED, isOfTheSetting(visit));
            }
            return new Result.Done(id);
        }));
    }

    /** Whether who acts may take this step now. */
    public boolean isOpen(Visit visit, VisitStep step) {
        boolean inTime = switch (step) {
            case ATTEND, MISS -> !visit.when().from().isAfter(clock.instant());
            case CONFIRM, ASK_ANOTHER, MOVE, CANCEL -> true;
        };
        return inTime
                && mayTake(visit, step)
                && VisitLifecycle.TABLE.next(visit.state(), step).isPresent();
    }

    /** What happens when the table allows a step. */
    private interface Work {
        Result of(Visit visit, VisitState next);
    }

    private Result step(VisitId id, VisitStep step, Work work) {
        Optional<Visit> held = table.hold(id);
        if (held.isEmpty()) {
            return new Result.NotFound();
        }
        Visit visit = held.get();
        if (!mayTake(visit, step)) {
            return new Result.NotYours();
        }
        return VisitLifecycle.TABLE
                .next(visit.state(), step)
                .map(next -> work.of(visit, next))
                .orElseGet(() -> new Result.TooLate(visit.state()));
    }

    private static boolean mayTake(Visit visit, VisitStep step) {
        boolean isSpecialist =
                visit.specialist().value().equals(Acting.current().person());
        return (isSpecialist && VisitLifecycle.isForSpecialist(step))
                || (isOfTheSetting(visit) && VisitLifecycle.isForSetting(step));
    }

    private static boolean isOfTheSetting(Visit visit) {
        return visit.setting().value().equals(Acting.current().organisation());
    }

    /** In the transaction of the change, as it stands after it. */
    private void tell(VisitId id, VisitChanged.What what, boolean bySetting) {
        events.publishEvent(VisitChanged.of(table.find(id).orElseThrow(), what, bySetting));
    }

    private Optional<Result> refused(Span when) {
        int hours = terms.rule("longest-hours").value();
        int weeks = terms.rule("furthest-weeks").value();
        Instant now = clock.instant();
        LocalDate last = LocalDate.now(clock).plus(Period.ofWeeks(weeks));
        if (when.length().toMinutes() > hours * 60L) {
            return Optional.of(new Result.TooLong(hours));
        }
        return when.from().isBefore(now) || when.day().isAfter(last)
                ? Optional.of(new Result.OutsideThePlan(weeks))
                : Optional.empty();
    }

    private static boolean isTaken(Request request) {
        return (request.state() == RequestState.ACCEPTED || request.state() == RequestState.FIRST_SEEN)
                && request.specialist()
                        .map(AccountId::value)
                        .filter(Acting.current().person()::equals)
                        .isPresent();
    }

    /** The database has the last word on two visits at once, whoever else writes in the same moment. */
    private Result unlessBusy(Supplier<Result> work) {
        try {
            return transactions.execute(status -> work.get());
        } catch (DataIntegrityViolationException refused) {
            if (String.valueOf(refused.getMostSpecificCause().getMessage()).contains(VisitTable.NEVER_TWO_AT_ONCE)) {
                return new Result.Busy();
            }
            throw refused;
        }
    }

    private void append(String happened, Visit visit, Span when) {
        UUID subject = visit.id().value();
        Happening happening = Happening.of(happened, subject)
                .with("setting", visit.setting().value())
                .with("from", when.from())
                .with("to", when.to());
        ledger.append(visit.request()
                .map(request -> happening.with("request", request))
                .orElse(happening));
    }
}
