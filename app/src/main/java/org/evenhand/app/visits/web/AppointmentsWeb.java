package org.evenhand.app.visits.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.evenhand.app.people.Role;
import org.evenhand.app.people.SignedIn;
import org.evenhand.app.site.Answer;
import org.evenhand.app.site.Entered;
import org.evenhand.app.site.FormProblems;
import org.evenhand.app.site.Notice;
import org.evenhand.app.site.Page;
import org.evenhand.app.site.Problem;
import org.evenhand.app.site.Redirect;
import org.evenhand.app.site.Words;
import org.evenhand.app.visits.Visit;
import org.evenhand.app.visits.VisitId;
import org.evenhand.app.visits.VisitStep;
import org.evenhand.app.visits.Visiting;
import org.evenhand.app.visits.Visiting.Result;
import org.evenhand.app.visits.Visits;
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

/** One visit, for both sides: a setting confirms it or asks for another time, the specialist moves it and says what became of it. */
@Controller
class AppointmentsWeb {

    private static final String SETTING = "hasAnyRole('SETTING_STAFF', 'SETTING_LEAD')";
    private static final String BOTH = "hasAnyRole('SETTING_STAFF', 'SETTING_LEAD', 'SPECIALIST')";
    private static final String SPECIALIST = "hasRole('SPECIALIST')";
    private static final int LONGEST_ANSWER = 500;

    private final Visits visits;
    private final Visiting visiting;
    private final VisitPages pages;

    AppointmentsWeb(Visits visits, Visiting visiting, VisitPages pages) {
        this.visits = visits;
        this.visiting = visiting;
        this.pages = pages;
    }

    @GetMapping("/appointments")
    @PreAuthorize(SETTING)
    Page ours(@AuthenticationPrincipal SignedIn person) {
        return Page.of("visits/appointments", pages.ours(person.organisationName()));
    }

    @GetMapping("/appointments/{id}")
    @PreAuthorize(BOTH)
    Page one(@PathVariable String id, @AuthenticationPrincipal SignedIn person) {
        return Page.of("visits/visit", pages.one(look(id), isSpecialist(person), "", FormProblems.none()));
    }

    @PostMapping("/appointments/{id}/confirm")
    @PreAuthorize(SETTING)
    Answer confirm(@PathVariable String id, @AuthenticationPrincipal SignedIn person) {
        Visit visit = visit(id);
        return after(visit, person, visiting.confirm(visit.id()), VisitStep.CONFIRM);
    }

    @PostMapping("/appointments/{id}/another")
    @PreAuthorize(SETTING)
    Answer another(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String answer,
            @AuthenticationPrincipal SignedIn person) {
        Visit visit = visit(id);
        List<Problem> problems = new ArrayList<>();
        String when = Entered.needed("answer", answer, LONGEST_ANSWER, Words.of("visits.problem.answer"), problems);
        if (!problems.isEmpty()) {
            return Page.withProblems(
                    "visits/visit", pages.one(look(id), isSpecialist(person), when, new FormProblems(problems)));
        }
        return after(visit, person, visiting.askAnother(visit.id(), when), VisitStep.ASK_ANOTHER);
    }

    @PostMapping("/appointments/{id}/attend")
    @PreAuthorize(SPECIALIST)
    Answer attend(@PathVariable String id, @AuthenticationPrincipal SignedIn person) {
        Visit visit = visit(id);
        return after(visit, person, visiting.attend(visit.id()), VisitStep.ATTEND);
    }

    @PostMapping("/appointments/{id}/miss")
    @PreAuthorize(SPECIALIST)
    Answer miss(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String reason,
            @AuthenticationPrincipal SignedIn person) {
        Visit visit = visit(id);
        return after(visit, person, visiting.miss(visit.id(), reason), VisitStep.MISS);
    }

    @PostMapping("/appointments/{id}/cancel")
    @PreAuthorize(BOTH)
    Answer cancel(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String reason,
            @AuthenticationPrincipal SignedIn person) {
        Visit visit = visit(id);
        return after(visit, person, visiting.cancel(visit.id(), reason), VisitStep.CANCEL);
    }

    @GetMapping("/appointments/{id}/move")
    @PreAuthorize(SPECIALIST)
    Answer move(@PathVariable String id) {
        Visit visit = look(id);
        return visiting.isOpen(visit, VisitStep.MOVE)
                ? Page.of(
                        "visits/plan", pages.move(visit, VisitForm.of(visit, pages.about(visit)), FormProblems.none()))
                : Redirect.to(VisitPages.path(visit));
    }

    @PostMapping("/appointments/{id}/move")
    @PreAuthorize(SPECIALIST)
    Answer moved(@PathVariable String id, @AuthenticationPrincipal SignedIn person, @ModelAttribute VisitForm form) {
        Visit visit = visit(id);
        List<Problem> problems = new ArrayList<>();
        Optional<Visiting.Proposal> proposal = form.read(person.name(), problems);
        if (proposal.isPresent()) {
            Result result = visiting.move(visit.id(), proposal.get());
            if (result instanceof Result.Done) {
                return Redirect.to(VisitPages.path(visit)).withNotice(Notice.done(Words.of("visits.done.MOVE")));
            }
            problems.add(problem(result));
        }
        return Page.withProblems("visits/plan", pages.move(look(id), form, new FormProblems(problems)));
    }

    private Answer after(Visit visit, SignedIn person, Result result, VisitStep step) {
        return switch (result) {
            case Result.Done done ->
                Redirect.to(VisitPages.path(visit)).withNotice(Notice.done(Words.of("visits.done." + step)));
            case Result.NotFound gone -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
            case Result.NotYours others -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
            case Result.TooLate late -> refused(visit, late);
            case Result.TooEarly early -> refused(visit, early);
            case Result.Busy busy -> refused(visit, busy);
            case Result.OutsideThePlan outside -> refused(visit, outside);
            case Result.TooLong tooLong -> refused(visit, tooLong);
            case Result.NoReason none ->
                Page.withProblems(
                        "visits/visit",
                        pages.one(
                                visits.look(visit.id()).orElse(visit),
                                isSpecialist(person),
                                "",
                                FormProblems.of(new Problem(
                                        step == VisitStep.MISS ? "miss-reason" : "cancel-reason",
                                        Words.of("visits.problem.reason")))));
        };
    }

    private static Answer refused(Visit visit, Result result) {
        return Redirect.to(VisitPages.path(visit))
                .withNotice(Notice.important(problem(result).message()));
    }

    /** Beside the field of a form of times that it is about. */
    static Problem problem(Result result) {
        return switch (result) {
            case Result.Done done -> throw new IllegalArgumentException("Nothing is wrong with what is done.");
            case Result.NotFound gone -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
            case Result.NotYours others -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
            case Result.TooLate late -> new Problem("on", Words.of("visits.why.late"));
            case Result.TooEarly early -> new Problem("on", Words.of("visits.why.early"));
            case Result.Busy busy -> new Problem("from", Words.of("visits.why.busy"));
            case Result.OutsideThePlan outside -> new Problem("on", Words.of("visits.why.outside", outside.weeks()));
            case Result.TooLong tooLong -> new Problem("to", Words.of("visits.why.long", tooLong.hours()));
            case Result.NoReason none -> new Problem("reason", Words.of("visits.problem.reason"));
        };
    }

    private Visit visit(String id) {
        return one(id, visits::find);
    }

    /** For a page about it. */
    private Visit look(String id) {
        return one(id, visits::look);
    }

    private static Visit one(String id, Function<VisitId, Optional<Visit>> finding) {
        return Entered.id(id)
                .map(VisitId::new)
                .flatMap(finding)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static boolean isSpecialist(SignedIn person) {
        return person.has(Role.SPECIALIST);
    }
}
