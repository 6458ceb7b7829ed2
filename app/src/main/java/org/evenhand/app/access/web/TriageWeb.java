package org.evenhand.app.access.web;

import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.evenhand.app.access.DeclineReason;
import org.evenhand.app.access.Matching;
import org.evenhand.app.access.Outcome;
import org.evenhand.app.access.Requests;
import org.evenhand.app.access.Triaging;
import org.evenhand.app.people.AccountId;
import org.evenhand.app.people.Accounts;
import org.evenhand.app.people.OrganisationId;
import org.evenhand.app.people.Role;
import org.evenhand.app.register.Matches;
import org.evenhand.app.site.Answer;
import org.evenhand.app.site.FormProblems;
import org.evenhand.app.site.Notice;
import org.evenhand.app.site.Page;
import org.evenhand.app.site.Problem;
import org.evenhand.app.site.Redirect;
import org.evenhand.app.site.Words;
import org.evenhand.app.site.components.Choice;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Where a service decides what becomes of requests. */
@Controller
class TriageWeb {

    private static final String TRIAGE_LEAD = "hasRole('TRIAGE_LEAD')";

    private final Views views;
    private final Requests requests;
    private final Triaging triaging;
    private final Matching matching;
    private final Accounts accounts;

    TriageWeb(Views views, Requests requests, Triaging triaging, Matching matching, Accounts accounts) {
        this.views = views;
        this.requests = requests;
        this.triaging = triaging;
        this.matching = matching;
        this.accounts = accounts;
    }

    @GetMapping("/triage")
    @PreAuthorize(TRIAGE_LEAD)
    Page worklist() {
        return Page.of("access/triage", new ListPage(views.all(requests.toDecide())));
    }

    @GetMapping("/triage/{id}")
    @PreAuthorize(TRIAGE_LEAD)
    Answer decide(@PathVariable String id) {
        RequestView view = views.get(id);
        return view.isWaiting() ? Page.of("access/decide", page(view, FormProblems.none())) : Redirect.to(view.path());
    }

    @PostMapping("/triage/{id}/accept")
    @PreAuthorize(TRIAGE_LEAD)
    Answer accept(@PathVariable String id, @RequestParam(defaultValue = "") String specialist) {
        RequestView view = views.get(id);
        return uuid(specialist)
                .map(AccountId::new)
                .map(who -> after(view, triaging.accept(view.request().id(), who), "specialist", "requests.accepted"))
                .orElseGet(() -> again(view, "specialist", Words.of("requests.specialist.missing")));
    }

    @PostMapping("/triage/{id}/pass-on")
    @PreAuthorize(TRIAGE_LEAD)
    Answer passOn(@PathVariable String id, @RequestParam(defaultValue = "") String service) {
        RequestView view = views.get(id);
        return uuid(service)
                .map(OrganisationId::new)
                .map(to -> after(view, triaging.redirect(view.request().id(), to), "service", "requests.passedOn"))
                .orElseGet(() -> again(view, "service", Words.of("requests.service.missing")));
    }

    @PostMapping("/triage/{id}/decline")
    @PreAuthorize(TRIAGE_LEAD)
    Answer decline(@PathVariable String id, @RequestParam(defaultValue = "") String reason) {
        RequestView view = views.get(id);
        return Stream.of(DeclineReason.values())
                .filter(known -> known.name().equals(reason))
                .findFirst()
                .map(why -> after(view, triaging.decline(view.request().id(), why), "reason", "requests.declined"))
                .orElseGet(() -> again(view, "reason", Words.of("requests.reason.missing")));
    }

    private Answer after(RequestView view, Outcome outcome, String field, String words) {
        return switch (outcome) {
            case Outcome.Done done -> Redirect.to("/triage").withNotice(Notice.done(Words.of(words, view.reference())));
            case Outcome.NotFound gone -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
            case Outcome.TooLate late ->
                Redirect.to(view.path()).withNotice(Notice.important(Words.of("requests.tooLate", view.reference())));
            case Outcome.Refused refused -> again(view, field, Words.of("requests.refused." + refused.reason()));
        };
    }

    private Answer again(RequestView view, String field, String message) {
        return Page.withProblems("access/decide", page(view, FormProblems.of(new Problem(field, message))));
    }

    private DecidePage page(RequestView view, FormProblems problems) {
        Matches matches = matching.of(view.answers(), view.request());
        return new DecidePage(
                view,
                Views.asked(view),
                matches,
                accounts.colleagues(Role.SPECIALIST).stream()
                        .map(colleague -> Choice.of(colleague.id().value().toString(), colleague.name()))
                        .toList(),
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
                problems);
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }
}
