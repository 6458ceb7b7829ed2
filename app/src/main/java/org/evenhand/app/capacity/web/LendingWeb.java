package org.evenhand.app.capacity.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.evenhand.app.capacity.Capacity;
import org.evenhand.app.capacity.Days;
import org.evenhand.app.capacity.Lending;
import org.evenhand.app.capacity.Lending.Result;
import org.evenhand.app.capacity.Loan;
import org.evenhand.app.capacity.LoanId;
import org.evenhand.app.capacity.LoanStep;
import org.evenhand.app.capacity.Offer;
import org.evenhand.app.capacity.OfferId;
import org.evenhand.app.people.SignedIn;
import org.evenhand.app.site.Answer;
import org.evenhand.app.site.FormProblems;
import org.evenhand.app.site.Notice;
import org.evenhand.app.site.Numbers;
import org.evenhand.app.site.Page;
import org.evenhand.app.site.Problem;
import org.evenhand.app.site.Redirect;
import org.evenhand.app.site.Words;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Where services lend each other days, and where everybody sees who did. */
@Controller
class LendingWeb {

    static final String WHO_KEEPS_DAYS = "hasAnyRole('TRIAGE_LEAD', 'SERVICE_LEAD')";
    private static final String OURS = "/sharing";

    private final Capacity capacity;
    private final Lending lending;
    private final LendingPages pages;

    LendingWeb(Capacity capacity, Lending lending, LendingPages pages) {
        this.capacity = capacity;
        this.lending = lending;
        this.pages = pages;
    }

    @GetMapping("/find/sharing")
    Page all() {
        return Page.of("capacity/shared", pages.overview(Optional.empty()));
    }

    @GetMapping(OURS)
    @PreAuthorize(WHO_KEEPS_DAYS)
    Page ours(@AuthenticationPrincipal SignedIn person) {
        return Page.of("capacity/sharing", pages.overview(Optional.of(person.organisation())));
    }

    @GetMapping("/sharing/offer")
    @PreAuthorize(WHO_KEEPS_DAYS)
    Page toOffer() {
        return Page.of(
                "capacity/offer",
                new LendingPage.ToOffer(OfferForm.empty(), CapacityWeb.professions(), FormProblems.none()));
    }

    @PostMapping("/sharing/offer")
    @PreAuthorize(WHO_KEEPS_DAYS)
    Answer offer(@AuthenticationPrincipal SignedIn person, @ModelAttribute OfferForm form) {
        List<Problem> problems = new ArrayList<>();
        Optional<Lending.Offered> read = form.read(person.authority(), problems);
        if (read.isPresent()) {
            Result result = lending.offer(read.get());
            if (result instanceof Result.Done) {
                return Redirect.to(OURS).withNotice(Notice.done(Words.of("capacity.offered")));
            }
            problems.add(new Problem("days", why(result)));
        }
        return Page.withProblems(
                "capacity/offer", new LendingPage.ToOffer(form, CapacityWeb.professions(), new FormProblems(problems)));
    }

    @GetMapping("/sharing/offers/{id}/ask")
    @PreAuthorize(WHO_KEEPS_DAYS)
    Page toAsk(@PathVariable UUID id) {
        Offer offer = offer(id);
        return Page.of("capacity/ask", pages.toAsk(offer, pages.all(offer), FormProblems.none()));
    }

    @PostMapping("/sharing/offers/{id}/ask")
    @PreAuthorize(WHO_KEEPS_DAYS)
    Answer ask(@AuthenticationPrincipal SignedIn person, @PathVariable UUID id, @ModelAttribute AskForm form) {
        Offer offer = offer(id);
        List<Problem> problems = new ArrayList<>();
        Optional<AskForm.Read> read = form.read(problems);
        if (read.isPresent()) {
            Result result = lending.ask(
                    offer.id(),
                    person.authority(),
                    read.get().days(),
                    read.get().weeks());
            if (result instanceof Result.Done) {
                return Redirect.to(OURS).withNotice(Notice.done(Words.of("capacity.asked")));
            }
            problems.add(new Problem(result instanceof Result.OtherWeeks ? "from" : "days", why(result)));
        }
        return Page.withProblems("capacity/ask", pages.toAsk(offer, form, new FormProblems(problems)));
    }

    @PostMapping("/sharing/offers/{id}/close")
    @PreAuthorize(WHO_KEEPS_DAYS)
    Answer close(@PathVariable UUID id) {
        return after(OURS, lending.close(new OfferId(id)), Words.of("capacity.closed"));
    }

    @GetMapping("/sharing/loans/{id}")
    @PreAuthorize(WHO_KEEPS_DAYS)
    Page loan(@AuthenticationPrincipal SignedIn person, @PathVariable UUID id) {
        return Page.of("capacity/loan", pages.loan(loan(id), person.organisation(), "", "", FormProblems.none()));
    }

    @PostMapping("/sharing/loans/{id}/step")
    @PreAuthorize(WHO_KEEPS_DAYS)
    Answer step(@PathVariable UUID id, @RequestParam LoanStep step) {
        return after("/sharing/loans/" + id, lending.take(new LoanId(id), step), Words.of("capacity.stepped." + step));
    }

    @PostMapping("/sharing/loans/{id}/use")
    @PreAuthorize(WHO_KEEPS_DAYS)
    Answer use(
            @AuthenticationPrincipal SignedIn person,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String week,
            @RequestParam(defaultValue = "") String days) {
        Loan loan = loan(id);
        List<Problem> problems = new ArrayList<>();
        Optional<LocalDate> monday = monday(week, problems);
        Optional<Days> used = Typed.days("days", days, problems);
        if (problems.isEmpty()) {
            Result result = lending.use(loan.id(), monday.orElseThrow(), used.orElseThrow());
            if (result instanceof Result.Done) {
                return Redirect.to("/sharing/loans/" + id).withNotice(Notice.done(Words.of("capacity.useSaid")));
            }
            problems.add(new Problem("days", why(result)));
        }
        return Page.withProblems(
                "capacity/loan", pages.loan(loan, person.organisation(), week, days, new FormProblems(problems)));
    }

    private static Optional<LocalDate> monday(String week, List<Problem> problems) {
        try {
            return Optional.of(LocalDate.parse(week));
        } catch (DateTimeException wrong) {
            problems.add(new Problem("week", Words.of("capacity.problem.week")));
            return Optional.empty();
        }
    }

    private static Answer after(String path, Result result, String done) {
        return switch (result) {
            case Result.Done it -> Redirect.to(path).withNotice(Notice.done(done));
            case Result.NotFound no -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
            case Result.NotYours others -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
            case Result.TooLate late -> Redirect.to(path).withNotice(Notice.important(why(late)));
            case Result.OtherWeeks other -> Redirect.to(path).withNotice(Notice.important(why(other)));
            case Result.PromisedOn on -> Redirect.to(path).withNotice(Notice.important(why(on)));
            case Result.TooFew few -> Redirect.to(path).withNotice(Notice.important(why(few)));
        };
    }

    private static String why(Result result) {
        return switch (result) {
            case Result.Done it -> "";
            case Result.NotFound no -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
            case Result.NotYours others -> Words.of("capacity.why.yours");
            case Result.TooLate late -> Words.of("capacity.why.late");
            case Result.OtherWeeks other -> Words.of("capacity.why.weeks", CapacityWeb.weeks(other.offered()));
            case Result.PromisedOn on -> Words.of("capacity.why.promised", Numbers.day(on.week()));
            case Result.TooFew few -> Words.of("capacity.why.few", Numbers.day(few.week()), few.left());
        };
    }

    private Offer offer(UUID id) {
        return capacity.find(new OfferId(id)).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** Only for its parties: what others have to do with it stands on the public page. */
    private Loan loan(UUID id) {
        return capacity.find(new LoanId(id))
                .filter(lending::isParty)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
