package org.evenhand.app.capacity;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.evenhand.app.database.Acting;
import org.evenhand.app.ledger.Happening;
import org.evenhand.app.ledger.Ledger;
import org.evenhand.app.people.OrganisationId;
import org.evenhand.vocabulary.LaCode;
import org.evenhand.vocabulary.Profession;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Services lend each other days of a role. What one side has less, the other has more, in one transaction. */
@Service
public class Lending {

    private final LendingTable table;
    private final CapacityTable capacity;
    private final Ledger ledger;
    private final Clock clock;

    Lending(LendingTable table, CapacityTable capacity, Ledger ledger, Clock clock) {
        this.table = table;
        this.capacity = capacity;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** What is offered by the organisation that acts, which belongs to this authority. */
    public record Offered(
            LaCode home,
            Profession profession,
            Days days,
            Weeks weeks,
            Offer.Mode mode,
            OptionalInt kilometres,
            String terms) {}

    /** What came of it. */
    public sealed interface Result {

        /** Done. */
        record Done(UUID id) implements Result {}

        /** There is no such offer or loan. */
        record NotFound() implements Result {}

        /** Only the other side may do this, or nobody of both. */
        record NotYours() implements Result {}

        /** It is no longer where this could follow, or its last week is over. */
        record TooLate() implements Result {}

        /** The offer does not reach so far: it holds other weeks. */
        record OtherWeeks(Weeks offered) implements Result {}

        /** In this week the borrower promised the days to others already; nothing changed. */
        record PromisedOn(LocalDate week) implements Result {}

        /** In this week there are fewer days; nothing changed. */
        record TooFew(LocalDate week, Days left) implements Result {}
    }

    @Transactional
    public Result offer(Offered offered) {
        Optional<Result.TooFew> tooFew = firstWithLess(offered);
        if (tooFew.isPresent()) {
            return tooFew.get();
        }
        OfferId id = OfferId.random();
        table.offer(id, offered, clock.instant());
        ledger.append(Happening.of("DaysOffered", id.value())
                .with("profession", offered.profession())
                .with("days", offered.days())
                .with("from", offered.weeks().from())
                .with("to", offered.weeks().to())
                .with("area", offered.home()));
        return new Result.Done(id.value());
    }

    private Optional<Result.TooFew> firstWithLess(Offered offered) {
        List<Week> own = capacity.lock(offered.profession(), offered.weeks());
        if (own.size() < offered.weeks().count()) {
            return Optional.of(new Result.TooFew(offered.weeks().from(), Days.NONE));
        }
        return own.stream()
                .filter(week -> lendable(week).compareTo(offered.days()) < 0)
                .findFirst()
                .map(week -> new Result.TooFew(week.startsOn(), lendable(week)));
    }

    /** What is borrowed is not lent on. */
    private static Days lendable(Week week) {
        Days own = week.filled().minus(week.statutory()).minus(week.lent());
        return own.compareTo(week.left()) < 0 ? own : week.left();
    }

    /** Closes an offer of the organisation that acts. What was lent by it stays lent. */
    @Transactional
    public Result close(OfferId id) {
        if (!table.close(id)) {
            return new Result.NotFound();
        }
        ledger.append(Happening.of("OfferClosed", id.value()));
        return new Result.Done(id.value());
    }

    /** @param area the authority of the organisation that acts */
    @Transactional
    public Result ask(OfferId id, LaCode area, Days days, Weeks weeks) {
        Optional<Offer> found = table.offer(id);
        if (found.isEmpty()) {
            return new Result.NotFound();
        }
        Offer offer = found.get();
        if (isActing(offer.lender())) {
            return new Result.NotYours();
        }
        if (!offer.isOpen() || weeks.to().plusDays(6).isBefore(today())) {
            return new Result.TooLate();
        }
        if (!offer.weeks().has(weeks)) {
            return new Result.OtherWeeks(offer.weeks());
        }
        Days left = table.left(offer, weeks);
        if (left.compareTo(days) < 0) {
            return new Result.TooFew(weeks.from(), left);
        }
        LoanId loan = LoanId.random();
        table.ask(loan, id, area, days, weeks, clock.instant());
        ledger.append(Happening.of("DaysAskedFor", loan.value())
                .with("offer", id)
                .with("area", area)
                .with("days", days)
                .with("from", weeks.from())
                .with("to", weeks.to()));
        return new Result.Done(loan.value());
    }

    @Transactional
    public Result take(LoanId id, LoanStep step) {
        Optional<Loan> found = table.lock(id);
        if (found.isEmpty()) {
            return new Result.NotFound();
        }
        Loan loan = found.get();
        if (!mayTake(loan, step, new OrganisationId(Acting.current().organisation()))) {
            return new Result.NotYours();
        }
        Optional<LoanState> next = next(loan, step);
        if (next.isEmpty()) {
            return new Result.TooLate();
        }
        Optional<Result> refused = switch (step) {
            case ACCEPT -> lend(loan);
            case CALL_OFF -> giveBack(loan, loan.weeks().from());
            case END -> giveBack(loan, nextWeek());
            case DECLINE, WITHDRAW -> Optional.empty();
        };
        if (refused.isPresent()) {
            return refused.get();
        }
        table.move(id, next.get(), lastWeek(loan, step), clock.instant());
        ledger.append(Happening.of("LoanMoved", id.value())
                .with("step", step)
                .with("state", next.get())
                .with("offer", loan.offer().id())
                .with("lender", loan.offer().lender())
                .with("borrower", loan.borrower())
                .with("days", loan.days())
                .with("from", loan.weeks().from())
                .with("to", loan.weeks().to()));
        return new Result.Done(id.value());
    }

    /** Whether this service may take this step now. */
    public boolean isOpen(Loan loan, LoanStep step, OrganisationId service) {
        return mayTake(loan, step, service) && next(loan, step).isPresent();
    }

    /** Whether the organisation that acts lends or borrows by it. */
    public boolean isParty(Loan loan) {
        return isActing(loan.offer().lender()) || isActing(loan.borrower());
    }

    private Optional<LoanState> next(Loan loan, LoanStep step) {
        boolean hasBegun = !loan.weeks().from().isAfter(today());
        boolean fits = switch (step) {
            case CALL_OFF -> !hasBegun;
            case END -> hasBegun;
            case ACCEPT, DECLINE, WITHDRAW -> true;
        };
        return fits && !loan.isOver(today()) ? LoanLifecycle.TABLE.next(loan.state(), step) : Optional.empty();
    }

    private Optional<Result> lend(Loan loan) {
        Days left = table.left(loan.offer(), loan.weeks());
        return left.compareTo(loan.days()) < 0
                ? Optional.of(new Result.TooFew(loan.weeks().from(), left))
                : table.lend(loan.id()).map(week -> new Result.TooFew(week, lendable(loan, week)));
    }

    private Days lendable(Loan loan, LocalDate monday) {
        return capacity.weeks(loan.offer().lender(), new Weeks(monday, monday)).stream()
                .filter(week -> week.profession() == loan.offer().profession())
                .map(Lending::lendable)
                .findFirst()
                .orElse(Days.NONE);
    }

    private Optional<Result> giveBack(Loan loan, LocalDate from) {
        return table.giveBack(loan.id(), from).map(Result.PromisedOn::new);
    }

    private LocalDate nextWeek() {
        return Weeks.monday(today()).plusWeeks(1);
    }

    /** A loan that ends early ends with the week that runs. */
    private LocalDate lastWeek(Loan loan, LoanStep step) {
        return step == LoanStep.END ? Weeks.monday(today()) : loan.weeks().to();
    }

    /** The borrower says how many of the lent days were used in a week that has begun. Saying it again replaces it. */
    @Transactional
    public Result use(LoanId id, LocalDate monday, Days days) {
        Optional<Loan> found = table.lock(id);
        if (found.isEmpty()) {
            return new Result.NotFound();
        }
        Loan loan = found.get();
        if (!isActing(loan.borrower())) {
            return new Result.NotYours();
        }
        if (loan.state() != LoanState.ACCEPTED && loan.state() != LoanState.ENDED) {
            return new Result.TooLate();
        }
        if (!loan.weeks().has(monday) || monday.isAfter(today())) {
            return new Result.OtherWeeks(loan.weeks());
        }
        if (days.compareTo(loan.days()) > 0) {
            return new Result.TooFew(monday, loan.days());
        }
        table.use(id, monday, days);
        ledger.append(
                Happening.of("LentDaysUsed", id.value()).with("week", monday).with("days", days));
        return new Result.Done(id.value());
    }

    private static boolean mayTake(Loan loan, LoanStep step, OrganisationId service) {
        boolean lends = loan.offer().lender().equals(service);
        boolean borrows = loan.borrower().equals(service);
        return switch (step) {
            case ACCEPT, DECLINE -> lends;
            case WITHDRAW -> borrows;
            case CALL_OFF, END -> lends || borrows;
        };
    }

    private static boolean isActing(OrganisationId organisation) {
        return organisation.value().equals(Acting.current().organisation());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
