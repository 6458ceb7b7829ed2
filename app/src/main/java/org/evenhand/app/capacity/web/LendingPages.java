package org.evenhand.app.capacity.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.evenhand.app.capacity.Capacity;
import org.evenhand.app.capacity.Days;
import org.evenhand.app.capacity.Lending;
import org.evenhand.app.capacity.Loan;
import org.evenhand.app.capacity.LoanState;
import org.evenhand.app.capacity.LoanStep;
import org.evenhand.app.capacity.Offer;
import org.evenhand.app.capacity.Week;
import org.evenhand.app.capacity.Weeks;
import org.evenhand.app.people.Accounts;
import org.evenhand.app.people.Organisation;
import org.evenhand.app.people.OrganisationId;
import org.evenhand.app.site.AreaNames;
import org.evenhand.app.site.FormProblems;
import org.evenhand.app.site.Numbers;
import org.evenhand.app.site.Words;
import org.evenhand.app.site.components.Option;
import org.evenhand.app.site.components.SummaryRow;
import org.evenhand.app.site.components.Tag;
import org.evenhand.vocabulary.LaCode;
import org.evenhand.vocabulary.Profession;
import org.springframework.stereotype.Component;

/** Puts together what the pages of lending show. */
@Component
class LendingPages {

    private final Capacity capacity;
    private final Lending lending;
    private final Accounts accounts;
    private final AreaNames areas;
    private final Clock clock;

    LendingPages(Capacity capacity, Lending lending, Accounts accounts, AreaNames areas, Clock clock) {
        this.capacity = capacity;
        this.lending = lending;
        this.accounts = accounts;
        this.areas = areas;
        this.clock = clock;
    }

    /** @param reader the service that looks; empty for the public */
    LendingPage.Overview overview(Optional<OrganisationId> reader) {
        LocalDate monday = Weeks.monday(LocalDate.now(clock));
        List<Loan> loans = capacity.loans();
        List<Offer> open = capacity.offers(new Weeks(monday, monday)).stream()
                .filter(Offer::isOpen)
                .toList();
        return new LendingPage.Overview(
                loans.stream()
                        .filter(loan -> reader.isPresent() && isOf(loan, reader.get()))
                        .map(loan -> listed(loan, "/sharing/loans/" + loan.id()))
                        .toList(),
                open.stream()
                        .filter(offer -> reader.equals(Optional.of(offer.lender())))
                        .map(offer -> listed(offer, "/sharing/offers/" + offer.id() + "/close"))
                        .toList(),
                open.stream()
                        .filter(offer -> !reader.equals(Optional.of(offer.lender())))
                        .map(offer -> listed(
                                offer,
                                reader.isPresent() && !offer.left().isNone()
                                        ? "/sharing/offers/" + offer.id() + "/ask"
                                        : ""))
                        .toList(),
                loans.stream()
                        .filter(loan -> loan.state() == LoanState.ACCEPTED || loan.state() == LoanState.ENDED)
                        .map(loan -> listed(loan, ""))
                        .toList());
    }

    private static boolean isOf(Loan loan, OrganisationId service) {
        return loan.borrower().equals(service) || loan.offer().lender().equals(service);
    }

    private LendingPage.Listed listed(Offer offer, String path) {
        return new LendingPage.Listed(title(offer), path, Optional.empty(), rows(offer));
    }

    private LendingPage.Listed listed(Loan loan, String path) {
        return new LendingPage.Listed(title(loan), path, Optional.of(tag(loan)), rows(loan));
    }

    LendingPage.ToAsk toAsk(Offer offer, AskForm form, FormProblems problems) {
        return new LendingPage.ToAsk(offer.id().toString(), title(offer), rows(offer), form, problems);
    }

    AskForm all(Offer offer) {
        return AskForm.of(offer, LocalDate.now(clock));
    }

    LendingPage.OfLoan loan(Loan loan, OrganisationId reader, String week, String days, FormProblems problems) {
        LocalDate today = LocalDate.now(clock);
        boolean borrowed = loan.borrower().equals(reader)
                && (loan.state() == LoanState.ACCEPTED || loan.state() == LoanState.ENDED);
        return new LendingPage.OfLoan(
                loan.id().toString(),
                title(loan),
                tag(loan),
                rows(loan),
                Stream.of(LoanStep.values())
                        .filter(step -> lending.isOpen(loan, step, reader))
                        .toList(),
                borrowed ? begun(loan.weeks(), today) : List.of(),
                week.isEmpty() ? latest(loan.weeks(), today) : week,
                days,
                problems);
    }

    private static List<Option> begun(Weeks weeks, LocalDate today) {
        List<Option> begun = new ArrayList<>();
        for (LocalDate monday = weeks.from();
                !monday.isAfter(weeks.to()) && !monday.isAfter(today);
                monday = monday.plusWeeks(1)) {
            begun.add(Option.of(monday.toString(), Words.of("capacity.week", Numbers.day(monday))));
        }
        return begun;
    }

    private static String latest(Weeks weeks, LocalDate today) {
        LocalDate monday = Weeks.monday(today);
        return (monday.isAfter(weeks.to()) ? weeks.to() : monday).toString();
    }

    private static String title(Offer offer) {
        return title(offer.days(), offer.profession());
    }

    private static String title(Loan loan) {
        return title(loan.days(), loan.offer().profession());
    }

    private static String title(Days days, Profession profession) {
        return Words.of("capacity.offer.title", aWeek(days), profession.one());
    }

    private static String aWeek(Days days) {
        return days.toString().equals("1") ? Words.of("capacity.days.one") : Words.of("capacity.days", days);
    }

    private Tag tag(Loan loan) {
        boolean over = loan.isOver(LocalDate.now(clock));
        String state = over && loan.state() == LoanState.ASKED
                ? "LAPSED"
                : over && loan.state() == LoanState.ACCEPTED
                        ? "OVER"
                        : loan.state().name();
        return Tag.of(Words.of("capacity.state." + state), Words.of("capacity.colour." + state));
    }

    private List<SummaryRow> rows(Offer offer) {
        List<SummaryRow> rows = new ArrayList<>();
        rows.add(row("lender", whose(offer.lender(), offer.home())));
        rows.add(row("when", CapacityWeb.weeks(offer.weeks())));
        rows.add(row("left", aWeek(offer.left())));
        rows.add(row(
                "how",
                offer.kilometres().isPresent()
                        ? Words.of(
                                "capacity.mode." + offer.mode(),
                                offer.kilometres().getAsInt())
                        : Words.of("capacity.mode." + offer.mode())));
        if (!offer.terms().isEmpty()) {
            rows.add(row("terms", offer.terms()));
        }
        return rows;
    }

    private List<SummaryRow> rows(Loan loan) {
        List<SummaryRow> rows = new ArrayList<>();
        rows.add(row("lender", whose(loan.offer().lender(), loan.offer().home())));
        rows.add(row("borrower", whose(loan.borrower(), loan.area())));
        rows.add(row("when", CapacityWeb.weeks(loan.weeks())));
        if (loan.state() == LoanState.ACCEPTED && !loan.isOver(LocalDate.now(clock))) {
            rows.add(row("both", bothSides(loan)));
        }
        if (!loan.used().isEmpty()) {
            rows.add(row(
                    "used",
                    loan.used().stream()
                            .map(used -> Words.of("capacity.used", used.days(), Numbers.day(used.week())))
                            .collect(Collectors.joining("; "))));
        }
        return rows;
    }

    /** What each side has left for settings in the week that runs, or in the first of the loan. */
    private String bothSides(Loan loan) {
        LocalDate monday = Weeks.monday(LocalDate.now(clock));
        LocalDate week = monday.isBefore(loan.weeks().from()) ? loan.weeks().from() : monday;
        return Words.of(
                "capacity.both",
                Numbers.day(week),
                left(loan, loan.offer().lender(), week),
                left(loan, loan.borrower(), week));
    }

    private Days left(Loan loan, OrganisationId service, LocalDate week) {
        return capacity.of(service, new Weeks(week, week)).stream()
                .filter(one -> one.profession() == loan.offer().profession())
                .map(Week::left)
                .findFirst()
                .orElse(Days.NONE);
    }

    private static SummaryRow row(String key, String value) {
        return SummaryRow.of(Words.of("capacity.row." + key), value);
    }

    private String whose(OrganisationId service, LaCode area) {
        String name = accounts.find(service).map(Organisation::name).orElse("");
        return name + ", " + areas.of(area);
    }
}
