package org.evenhand.app.access.web;

import java.util.List;
import java.util.Optional;
import org.evenhand.app.access.ClockStop;
import org.evenhand.app.access.Outcome;
import org.evenhand.app.access.Pausing;
import org.evenhand.app.access.ReplyClock;
import org.evenhand.app.access.Request;
import org.evenhand.app.guidance.ExplainedDeadline;
import org.evenhand.app.guidance.StopWords;
import org.evenhand.app.people.SignedIn;
import org.evenhand.app.place.Sources;
import org.evenhand.app.site.Answer;
import org.evenhand.app.site.FormProblems;
import org.evenhand.app.site.Notice;
import org.evenhand.app.site.Numbers;
import org.evenhand.app.site.Page;
import org.evenhand.app.site.Problem;
import org.evenhand.app.site.Redirect;
import org.evenhand.app.site.Words;
import org.evenhand.packs.clocks.Clocks.StopReason;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Where a triage lead stops the clock of a request for a coded reason, and sets it going again. */
@Controller
class PauseWeb {

    private static final String TEMPLATE = "access/pause";
    private static final String TRIAGE_LEAD = "hasRole('TRIAGE_LEAD')";

    private final Views views;
    private final Pausing pausing;
    private final ReplyClock replyClock;
    private final Sources sources;

    PauseWeb(Views views, Pausing pausing, ReplyClock replyClock, Sources sources) {
        this.views = views;
        this.pausing = pausing;
        this.replyClock = replyClock;
        this.sources = sources;
    }

    @GetMapping("/triage/{id}/clock")
    @PreAuthorize(TRIAGE_LEAD)
    Answer show(@PathVariable String id, @AuthenticationPrincipal SignedIn person) {
        RequestView view = views.get(id);
        return isTheirs(view.request(), person)
                ? Page.of(TEMPLATE, page(view, "", List.of()))
                : Redirect.to(view.path());
    }

    @PostMapping("/triage/{id}/clock/stop")
    @PreAuthorize(TRIAGE_LEAD)
    Answer stop(@PathVariable String id, @RequestParam(defaultValue = "") String reason) {
        RequestView view = views.get(id);
        return after(view, reason, pausing.stop(view.request().id(), reason), "triage.clock.stopped");
    }

    @PostMapping("/triage/{id}/clock/start")
    @PreAuthorize(TRIAGE_LEAD)
    Answer start(@PathVariable String id) {
        RequestView view = views.get(id);
        return after(view, "", pausing.start(view.request().id()), "triage.clock.started");
    }

    private Answer after(RequestView view, String reason, Outcome outcome, String words) {
        String page = "/triage/" + view.request().id() + "/clock";
        return switch (outcome) {
            case Outcome.Done done -> Redirect.to(page).withNotice(Notice.done(Words.of(words)));
            case Outcome.NotFound gone -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
            case Outcome.TooLate late ->
                Redirect.to(view.path()).withNotice(Notice.important(Words.of("requests.tooLate", view.reference())));
            case Outcome.Refused refused ->
                refused.reason() == Outcome.Reason.NOT_A_REASON
                        ? Page.withProblems(
                                TEMPLATE,
                                page(view, reason, List.of(new Problem("reason", Words.of("triage.clock.missing")))))
                        : Redirect.to(page)
                                .withNotice(Notice.important(Words.of("triage.refused." + refused.reason())));
        };
    }

    private PausePage page(RequestView view, String reason, List<Problem> problems) {
        Optional<ExplainedDeadline> deadline = replyClock.explain(view.request());
        Optional<ClockStop> stop = pausing.standing(view.request().id());
        Optional<StopReason> why = stop.flatMap(one -> pausing.reasons().stream()
                .filter(known -> known.code().equals(one.reason()))
                .findFirst());
        return new PausePage(
                view,
                deadline,
                deadline.map(day -> sources.line(day.data())).orElse(""),
                StopWords.choices(pausing.reasons()),
                pausing.noReasons().stream().map(StopReason::title).toList(),
                stop.map(one -> Words.of(
                                "triage.clock.stands",
                                Numbers.weekday(one.from()),
                                why.map(StopReason::title).orElse(one.reason())))
                        .orElse(""),
                why.map(StopReason::endsWhen).orElse(""),
                reason,
                new FormProblems(problems));
    }

    private static boolean isTheirs(Request request, SignedIn person) {
        return Pausing.hasClock(request)
                && request.service().filter(person.organisation()::equals).isPresent();
    }
}
