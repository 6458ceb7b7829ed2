package org.evenhand.app.access.web;

import java.util.List;
import org.evenhand.app.access.Closing;
import org.evenhand.app.access.EndsWithIt;
import org.evenhand.app.access.NextSteps;
import org.evenhand.app.access.Outcome;
import org.evenhand.app.access.Request;
import org.evenhand.app.site.Answer;
import org.evenhand.app.site.FormProblems;
import org.evenhand.app.site.Notice;
import org.evenhand.app.site.Page;
import org.evenhand.app.site.Problem;
import org.evenhand.app.site.Redirect;
import org.evenhand.app.site.Words;
import org.evenhand.app.site.components.Choice;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Where setting and service close a request, each for the reasons that are theirs. */
@Controller
class CloseWeb {

    private static final String TEMPLATE = "access/close";
    private static final String PARTIES = "hasAnyRole('SETTING_STAFF', 'SETTING_LEAD', 'TRIAGE_LEAD', 'SPECIALIST')";

    private final Views views;
    private final Closing closing;
    private final ObjectProvider<EndsWithIt> ending;

    CloseWeb(Views views, Closing closing, ObjectProvider<EndsWithIt> ending) {
        this.views = views;
        this.closing = closing;
        this.ending = ending;
    }

    @GetMapping("/requests/{id}/close")
    @PreAuthorize(PARTIES)
    Answer ask(@PathVariable String id) {
        RequestView view = views.get(id);
        return closing.reasons(view.request()).isEmpty()
                ? Redirect.to(view.path())
                : Page.of(TEMPLATE, page(view, "", List.of()));
    }

    @PostMapping("/requests/{id}/close")
    @PreAuthorize(PARTIES)
    Answer close(@PathVariable String id, @RequestParam(defaultValue = "") String reason) {
        RequestView view = views.get(id);
        List<String> ended = ends(view);
        return switch (closing.close(view.request().id(), reason)) {
            case Outcome.Done done -> Redirect.to(view.path()).withNotice(Notice.done(closed(view, ended)));
            case Outcome.NotFound gone -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
            case Outcome.TooLate late ->
                Redirect.to(view.path()).withNotice(Notice.important(Words.of("requests.tooLate", view.reference())));
            case Outcome.Refused refused ->
                Page.withProblems(
                        TEMPLATE,
                        page(view, reason, List.of(new Problem("reason", Words.of("requests.close.missing")))));
        };
    }

    private static String closed(RequestView view, List<String> ended) {
        return ended.isEmpty()
                ? Words.of("requests.closedNow", view.reference())
                : Words.of("requests.closedNow.ended", view.reference(), String.join("; ", ended));
    }

    private List<String> ends(RequestView view) {
        return ending.orderedStream()
                .flatMap(part -> part.of(view.request()).stream())
                .toList();
    }

    private ClosePage page(RequestView view, String reason, List<Problem> problems) {
        return new ClosePage(
                view,
                closing.reasons(view.request()).stream()
                        .map(one -> Choice.of(one.code(), one.label()).withHint(one.meaning()))
                        .toList(),
                reason,
                view.request().hasLeft(),
                ends(view),
                new FormProblems(problems));
    }

    @Configuration(proxyBeanMethods = false)
    static class Steps {

        @Bean
        @Order(1_000)
        NextSteps closeIt(Closing closing) {
            return request -> isToCheck(request) && !closing.reasons(request).isEmpty()
                    ? List.of(NextSteps.NextStep.main(
                            Words.of("requests.close.left"), "/requests/" + request.id() + "/close"))
                    : List.of();
        }

        /** Of all others the page has a link at its end: closing is nothing to be hurried into. */
        private static boolean isToCheck(Request request) {
            return request.hasLeft() && request.state().isUndecided();
        }
    }
}
