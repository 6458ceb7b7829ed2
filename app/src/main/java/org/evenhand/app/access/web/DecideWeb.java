package org.evenhand.app.access.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.evenhand.app.access.Acceptance;
import org.evenhand.app.access.Challenge;
import org.evenhand.app.access.Deciders;
import org.evenhand.app.access.Decline;
import org.evenhand.app.access.DeclineReason;
import org.evenhand.app.access.Matching;
import org.evenhand.app.access.Outcome;
import org.evenhand.app.access.Request;
import org.evenhand.app.access.RequestId;
import org.evenhand.app.access.RequestState;
import org.evenhand.app.access.Requests;
import org.evenhand.app.access.Triaging;
import org.evenhand.app.capacity.Capacity;
import org.evenhand.app.capacity.Days;
import org.evenhand.app.capacity.Week;
import org.evenhand.app.capacity.Weeks;
import org.evenhand.app.people.OrganisationId;
import org.evenhand.app.people.Role;
import org.evenhand.app.people.SignedIn;
import org.evenhand.app.register.Matches;
import org.evenhand.app.site.Answer;
import org.evenhand.app.site.Entered;
import org.evenhand.app.site.FormProblems;
import org.evenhand.app.site.Notice;
import org.evenhand.app.site.Numbers;
import org.evenhand.app.site.Page;
import org.evenhand.app.site.Problem;
import org.evenhand.app.site.Redirect;
import org.evenhand.app.site.Words;
import org.evenhand.app.site.components.Choice;
import org.evenhand.app.site.components.Option;
import org.evenhand.packs.policy.AccessTerms;
import org.evenhand.packs.policy.TriageRules;
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

/** Where a service decides what becomes of one request. */
@Controller
class DecideWeb {

    private static final String TRIAGE_LEAD = "hasRole('TRIAGE_LEAD')";

    /** A service lead opens and decides one request only where nobody else may look at it again. */
    private static final String WHO_LOOKS_AGAIN = "hasAnyRole('TRIAGE_LEAD', 'SERVICE_LEAD')";

    private static final String TEMPLATE = "access/decide";

    private final Views views;
    private final TriageRows lines;
    private final Requests requests;
    private final Triaging triaging;
    private final Matching matching;
    private final Takers takers;
    private final Capacity capacity;
    private final AnsweredViews answering;
    private final Deciders deciders;
    private final TriageRules rules;
    private final AccessTerms terms;

    DecideWeb(
            Views views,
            TriageRows lines,
            Requests requests,
            Triaging triaging,
            Matching matching,
            Takers takers,
            Capacity capacity,
            AnsweredViews answering,
            Deciders deciders,
            TriageRules rules,
            AccessTerms terms) {
        this.views = views;
        this.lines = lines;
        this.requests = requests;
        this.triaging = triaging;
        this.matching = matching;
        this.takers = takers;
        this.capacity = capacity;
        this.answering = answering;
        this.deciders = deciders;
        this.rules = rules;
        this.terms = terms;
    }

    @GetMapping("/triage/{id}")
    @PreAuthorize(WHO_LOOKS_AGAIN)
    Answer decide(@PathVariable String id, @AuthenticationPrincipal SignedIn person) {
        RequestView view = open(id, person);
        boolean isOurs =
                view.request().service().filter(person.organisation()::equals).isPresent();
        if (!isOurs
                || view.request().state() == RequestState.DECLINED
                || view.request().state() == RequestState.CLOSED) {
            return Redirect.to(view.path());
        }
        return Page.of(TEMPLATE, page(view, person, DecideForm.empty(), List.of()));
    }

    @PostMapping("/triage/{id}/accept")
    @PreAuthorize(WHO_LOOKS_AGAIN)
    Answer accept(@PathVariable String id, @AuthenticationPrincipal SignedIn person, @ModelAttribute DecideForm form) {
        RequestView view = open(id, person);
        List<Problem> problems = new ArrayList<>();
        Optional<Acceptance> how = form.acceptance(rules.value("booking-weeks-ahead"), modes(), problems);
        if (how.isEmpty()) {
            return again(view, person, form, problems);
        }
        Outcome outcome = triaging.accept(view.request().id(), how.get());
        if (outcome.equals(new Outcome.Refused(Outcome.Reason.NO_DAYS_LEFT))) {
            return again(
                    view,
                    person,
                    form,
                    List.of(tooFew(person.organisation(), how.get().days().orElseThrow())));
        }
        return after(view, person, form, outcome, "specialist", "requests.accepted");
    }

    @PostMapping("/triage/{id}/hand-over")
    @PreAuthorize(TRIAGE_LEAD)
    Answer handOver(
            @PathVariable String id, @AuthenticationPrincipal SignedIn person, @ModelAttribute DecideForm form) {
        RequestView view = views.get(id);
        List<Problem> problems = new ArrayList<>();
        Optional<Acceptance> to = form.acceptance(1, modes(), problems);
        return to.isEmpty()
                ? again(view, person, form, problems)
                : after(
                        view,
                        person,
                        form,
                        triaging.handOver(view.request().id(), to.get().specialist()),
                        "specialist",
                        "triage.handedOver");
    }

    @PostMapping("/triage/{id}/pass-on")
    @PreAuthorize(WHO_LOOKS_AGAIN)
    Answer passOn(@PathVariable String id, @AuthenticationPrincipal SignedIn person, @ModelAttribute DecideForm form) {
        RequestView view = open(id, person);
        return Entered.id(form.service())
                .map(OrganisationId::new)
                .map(to -> after(
                        view, person, form, triaging.redirect(view.request().id(), to), "service", "triage.passedOn"))
                .orElseGet(() ->
                        again(view, person, form, List.of(new Problem("service", Words.of("triage.service.missing")))));
    }

    @PostMapping("/triage/{id}/ask")
    @PreAuthorize(TRIAGE_LEAD)
    Answer ask(@PathVariable String id, @AuthenticationPrincipal SignedIn person, @ModelAttribute DecideForm form) {
        RequestView view = views.get(id);
        List<Problem> problems = new ArrayList<>();
        List<String> codes = form.asked(rules, problems);
        return problems.isEmpty()
                ? after(
                        view,
                        person,
                        form,
                        triaging.askForMore(view.request().id(), codes, Entered.text(form.words())),
                        "missing",
                        "triage.asked")
                : again(view, person, form, problems);
    }

    @PostMapping("/triage/{id}/decline")
    @PreAuthorize(WHO_LOOKS_AGAIN)
    Answer decline(@PathVariable String id, @AuthenticationPrincipal SignedIn person, @ModelAttribute DecideForm form) {
        RequestView view = open(id, person);
        List<Problem> problems = new ArrayList<>();
        Optional<Decline> why = form.decline(rules, problems);
        return why.isEmpty()
                ? again(view, person, form, problems)
                : after(
                        view,
                        person,
                        form,
                        triaging.decline(view.request().id(), why.get()),
                        "reason",
                        view.request().needsSecondPerson() ? "triage.proposed" : "triage.declined");
    }

    @PostMapping("/triage/{id}/confirm")
    @PreAuthorize(WHO_LOOKS_AGAIN)
    Answer confirm(@PathVariable String id, @AuthenticationPrincipal SignedIn person) {
        RequestView view = open(id, person);
        return after(
                view,
                person,
                DecideForm.empty(),
                triaging.confirmDecline(view.request().id()),
                "back",
                "triage.confirmed");
    }

    @PostMapping("/triage/{id}/send-back")
    @PreAuthorize(WHO_LOOKS_AGAIN)
    Answer sendBack(
            @PathVariable String id,
            @AuthenticationPrincipal SignedIn person,
            @RequestParam(defaultValue = "") String back) {
        RequestView view = open(id, person);
        List<Problem> problems = new ArrayList<>();
        String words = Entered.needed("back", back, Decline.LONGEST_ADVICE, Words.of("triage.back.missing"), problems);
        return problems.isEmpty()
                ? after(
                        view,
                        person,
                        DecideForm.empty(),
                        triaging.sendBack(view.request().id(), words),
                        "back",
                        "triage.sentBack")
                : again(view, person, DecideForm.empty(), problems);
    }

    @PostMapping("/triage/{id}/take-back")
    @PreAuthorize(WHO_LOOKS_AGAIN)
    Answer takeBack(@PathVariable String id, @AuthenticationPrincipal SignedIn person) {
        RequestView view = open(id, person);
        return after(
                view,
                person,
                DecideForm.empty(),
                triaging.takeBack(view.request().id()),
                "back",
                "triage.takenBack");
    }

    /** Whether somebody may is asked before anything of the child is opened. */
    private RequestView open(String id, SignedIn person) {
        boolean isForThem = person.has(Role.TRIAGE_LEAD)
                || Entered.id(id)
                        .map(RequestId::new)
                        .filter(deciders::isForServiceLead)
                        .isPresent();
        if (!isForThem) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return views.get(id);
    }

    private Answer after(
            RequestView view, SignedIn person, DecideForm form, Outcome outcome, String field, String words) {
        boolean isLead = person.has(Role.TRIAGE_LEAD);
        String list = !isLead ? "/home" : view.request().isStatutory() ? StatutoryWeb.PATH : "/triage";
        String there = isLead ? view.path() : list;
        return switch (outcome) {
            case Outcome.Done done -> Redirect.to(list).withNotice(Notice.done(Words.of(words, view.reference())));
            case Outcome.NotFound gone -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
            case Outcome.TooLate late ->
                Redirect.to(there).withNotice(Notice.important(Words.of("requests.tooLate", view.reference())));
            case Outcome.Refused refused ->
                again(view, person, form, List.of(new Problem(field, Words.of("triage.refused." + refused.reason()))));
        };
    }

    private Answer again(RequestView view, SignedIn person, DecideForm form, List<Problem> problems) {
        return Page.withProblems(TEMPLATE, page(view, person, form, problems));
    }

    /** Says in which week it failed and what else can be done. */
    private Problem tooFew(OrganisationId service, Acceptance.Promised wanted) {
        List<Week> there = capacity.of(service, wanted.weeks()).stream()
                .filter(week -> week.profession() == wanted.profession())
                .toList();
        Optional<Week> short_ = there.stream()
                .filter(week -> week.left().compareTo(wanted.days()) < 0)
                .findFirst();
        LocalDate monday = short_.map(Week::startsOn)
                .orElseGet(() -> there.isEmpty()
                        ? wanted.weeks().from()
                        : there.getLast().startsOn().plusWeeks(1));
        return new Problem(
                "days",
                Words.of(
                        "triage.days.tooFew",
                        Numbers.day(monday),
                        short_.map(Week::left).orElse(Days.NONE)));
    }

    private DecidePage page(RequestView view, SignedIn person, DecideForm form, List<Problem> problems) {
        Matches matches = matching.of(view.answers(), view.request());
        TriagePage.Row line = lines.of(view);
        Optional<Decline> proposed = view.request().state() == RequestState.DECLINE_PROPOSED
                ? requests.declineProposed(view.request().id())
                : Optional.empty();
        List<String> missing = form.missingCodes().isEmpty() ? lines.missing(view) : form.missingCodes();
        return new DecidePage(
                view,
                line,
                Views.asked(view),
                matches,
                takers.of(view.request(), person.organisation()),
                matches.able().stream()
                        .filter(match -> !view.request()
                                .service()
                                .equals(Optional.of(match.service().owner())))
                        .map(match -> Choice.of(
                                        match.service().owner().value().toString(),
                                        match.service().name())
                                .withHint(match.reason()))
                        .toList(),
                Stream.of(DeclineReason.values())
                        .map(reason -> Choice.of(reason.name(), Words.of("requests.reason." + reason.name())))
                        .toList(),
                rules.nextSteps().stream()
                        .map(step -> Choice.of(step.code(), step.label()))
                        .toList(),
                rules.missing().stream()
                        .map(one -> Choice.of(one.code(), one.question()).withHint(one.helps()))
                        .toList(),
                modes(view),
                view.request().isStatutory() ? List.of() : weeks(person.organisation()),
                rules.value("booking-weeks-ahead"),
                answering.asked(view.request().id()),
                requests.challenges(view.request().id()).stream()
                        .filter(Challenge::isOpen)
                        .findFirst(),
                proposed,
                proposed.map(answering::nextStep).orElse(""),
                requests.sentBack(view.request().id()),
                requests.hasProposed(view.request().id()),
                requests.hasDeclined(view.request().id()),
                looksAgain(view.request()),
                new DecideForm(
                        form.specialist(),
                        form.mode() == null
                                ? view.request().askedFor().wishedMode().orElse("")
                                : form.mode(),
                        form.days(),
                        form.week(),
                        form.weeks(),
                        form.service(),
                        form.reason(),
                        form.advice(),
                        form.next(),
                        missing,
                        form.words()),
                new FormProblems(problems));
    }

    /** Who it is that has to decide, where somebody else has to. */
    private Optional<TriageRules.Decider> looksAgain(Request request) {
        return request.state() == RequestState.CHALLENGED || request.state() == RequestState.DECLINE_PROPOSED
                ? Optional.of(rules.decider(deciders.of(request).name()))
                : Optional.empty();
    }

    private List<String> modes() {
        return terms.supportModes().stream().map(AccessTerms.SupportMode::code).toList();
    }

    /** Those that fit whom the request is about, and “not decided yet”. */
    private List<Option> modes(RequestView view) {
        return Stream.concat(
                        Stream.of(Option.of("", Words.of("triage.mode.none"))),
                        terms.supportModesFor(view.answers().facts().about().name()).stream()
                                .map(mode -> Option.of(mode.code(), mode.label())))
                .toList();
    }

    /** Those for which the service has said how many days it has, from this week on. */
    private List<Option> weeks(OrganisationId service) {
        LocalDate monday = lines.monday();
        Weeks ahead = new Weeks(monday, monday.plusWeeks(rules.value("booking-weeks-ahead") - 1));
        return capacity.of(service, ahead).stream()
                .map(week -> Option.of(
                        DecideForm.week(week.profession(), week.startsOn()),
                        Words.of("triage.week", week.profession().title(), Numbers.day(week.startsOn()), week.left())))
                .toList();
    }
}
