package org.evenhand.app.demonstration;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import org.evenhand.app.capacity.Capacity;
import org.evenhand.app.capacity.Days;
import org.evenhand.app.capacity.Lending;
import org.evenhand.app.capacity.Loan;
import org.evenhand.app.capacity.LoanState;
import org.evenhand.app.capacity.LoanStep;
import org.evenhand.app.capacity.Offer;
import org.evenhand.app.capacity.OfferId;
import org.evenhand.app.capacity.Stating;
import org.evenhand.app.capacity.Weeks;
import org.evenhand.app.demonstration.Evenborough.Person;
import org.evenhand.app.people.OrganisationId;
import org.evenhand.vocabulary.LaCode;
import org.evenhand.vocabulary.Profession;

/**
 * How many days Evenborough's service has, a day a week that it borrows from the service of the next valley, and an offer of its own that is open.
 * Each step looks whether it was taken, so that it may be begun again.
 */
class InventingDays {

    private static final int BEGAN_DAYS_AGO = 21;
    private static final int WEEKS_STATED = 30;
    private static final int WEEKS_LENT = 12;
    private static final int WEEKS_OFFERED = 6;

    private final Stating stating;
    private final Lending lending;
    private final Capacity capacity;
    private final Clock clock;

    InventingDays(Stating stating, Lending lending, Capacity capacity, Clock clock) {
        this.stating = stating;
        this.lending = lending;
        this.capacity = capacity;
        this.clock = clock;
    }

    /** Something that somebody does, by a clock that is held at its day. */
    record Step(int daysAgo, Person by, Runnable happens) {}

    /** The oldest first. */
    List<Step> history() {
        return List.of(
                new Step(BEGAN_DAYS_AGO, Evenborough.TRIAGE, this::stateOurs),
                new Step(BEGAN_DAYS_AGO, Evenborough.NEIGHBOUR, this::offerTheirs),
                new Step(BEGAN_DAYS_AGO, Evenborough.TRIAGE, this::ask),
                new Step(BEGAN_DAYS_AGO, Evenborough.NEIGHBOUR, this::lend),
                new Step(14, Evenborough.TRIAGE, () -> use("1")),
                new Step(7, Evenborough.TRIAGE, () -> use("0.5")),
                new Step(1, Evenborough.TRIAGE, this::offerOurs));
    }

    private void stateOurs() {
        if (capacity.of(Evenborough.SERVICE, thisWeek()).isEmpty()) {
            state(Profession.QTVI, "10", "8", "3");
            state(Profession.QTOD, "5", "2", "1.5");
            state(Profession.SLT, "10", "7.5", "2.5");
        }
    }

    private void offerTheirs() {
        if (offersNothing(Evenborough.NEIGHBOUR_SERVICE)) {
            state(Profession.QTOD, "5", "4", "2");
            offer(
                    Profession.QTOD,
                    "1",
                    next(0, WEEKS_LENT),
                    Offer.Mode.IN_PERSON,
                    OptionalInt.of(25),
                    "Invented: the borrower pays for travel.");
        }
    }

    private void ask() {
        if (capacity.loansOf(Evenborough.SERVICE).isEmpty()) {
            OfferId theirs = capacity.offers(thisWeek()).stream()
                    .filter(offer -> offer.lender().equals(Evenborough.NEIGHBOUR_SERVICE))
                    .findFirst()
                    .map(Offer::id)
                    .orElseThrow();
            done(lending.ask(theirs, LaCode.DEMONSTRATION, days("1"), next(0, WEEKS_LENT)));
        }
    }

    private void lend() {
        capacity.loansOf(Evenborough.SERVICE).stream()
                .filter(loan -> loan.state() == LoanState.ASKED)
                .map(Loan::id)
                .forEach(id -> done(lending.take(id, LoanStep.ACCEPT)));
    }

    /** In the week before. Said again it is replaced. */
    private void use(String used) {
        LocalDate week = Weeks.monday(LocalDate.now(clock)).minusWeeks(1);
        capacity.loansOf(Evenborough.SERVICE).stream()
                .filter(loan -> loan.state() == LoanState.ACCEPTED)
                .map(Loan::id)
                .forEach(id -> done(lending.use(id, week, days(used))));
    }

    /** From the week after the next. */
    private void offerOurs() {
        if (offersNothing(Evenborough.SERVICE)) {
            offer(
                    Profession.SLT,
                    "0.5",
                    next(2, WEEKS_OFFERED),
                    Offer.Mode.REMOTE,
                    OptionalInt.empty(),
                    "Invented: by video; the borrower’s staff is in the room.");
        }
    }

    private boolean offersNothing(OrganisationId service) {
        return capacity.offers(thisWeek()).stream()
                .noneMatch(offer -> offer.lender().equals(service));
    }

    private void state(Profession profession, String funded, String filled, String statutory) {
        Stating.Stated stated = stating.state(
                new Stating.Statement(profession, next(0, WEEKS_STATED), days(funded), days(filled), days(statutory)));
        if (!(stated instanceof Stating.Stated.Saved)) {
            throw new IllegalStateException("The invented days of %s do not add up: %s.".formatted(profession, stated));
        }
    }

    private void offer(
            Profession profession, String days, Weeks weeks, Offer.Mode mode, OptionalInt kilometres, String terms) {
        done(lending.offer(
                new Lending.Offered(LaCode.DEMONSTRATION, profession, days(days), weeks, mode, kilometres, terms)));
    }

    private static void done(Lending.Result result) {
        if (!(result instanceof Lending.Result.Done)) {
            throw new IllegalStateException("What is invented of lending cannot be: %s.".formatted(result));
        }
    }

    private Weeks thisWeek() {
        return next(0, 1);
    }

    /** @param after weeks from the one that runs */
    private Weeks next(int after, int weeks) {
        LocalDate from = Weeks.monday(LocalDate.now(clock)).plusWeeks(after);
        return new Weeks(from, from.plusWeeks(weeks - 1L));
    }

    private static Days days(String number) {
        return new Days(new BigDecimal(number));
    }
}
