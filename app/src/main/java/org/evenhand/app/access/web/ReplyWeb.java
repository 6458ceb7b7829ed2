package org.evenhand.app.access.web;

import java.util.ArrayList;
import java.util.List;
import org.evenhand.app.access.Challenge;
import org.evenhand.app.access.MoreAsked;
import org.evenhand.app.access.Outcome;
import org.evenhand.app.access.Replying;
import org.evenhand.app.access.Requests;
import org.evenhand.app.site.Answer;
import org.evenhand.app.site.Entered;
import org.evenhand.app.site.FormProblems;
import org.evenhand.app.site.Notice;
import org.evenhand.app.site.Numbers;
import org.evenhand.app.site.Page;
import org.evenhand.app.site.Problem;
import org.evenhand.app.site.Redirect;
import org.evenhand.app.site.Words;
import org.evenhand.packs.policy.TriageRules;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Where a setting answers what a service asked, and asks for a decline to be looked at again. */
@Controller
class ReplyWeb {

    private static final String THEIR_SETTING = "hasAnyRole('SETTING_STAFF', 'SETTING_LEAD')";
    private static final String ANSWER = "access/answer";
    private static final String CHALLENGE = "access/look-again";

    private final Views views;
    private final Requests requests;
    private final Replying replying;
    private final AnsweredViews answered;
    private final TriageRules rules;

    ReplyWeb(Views views, Requests requests, Replying replying, AnsweredViews answered, TriageRules rules) {
        this.views = views;
        this.requests = requests;
        this.replying = replying;
        this.answered = answered;
        this.rules = rules;
    }

    @GetMapping("/requests/{id}/answer")
    @PreAuthorize(THEIR_SETTING)
    Answer ask(@PathVariable String id) {
        RequestView view = views.get(id);
        return answered.of(view).mayAnswer() ? page(ANSWER, view, "", List.of()) : Redirect.to(view.path());
    }

    @PostMapping("/requests/{id}/answer")
    @PreAuthorize(THEIR_SETTING)
    Answer answer(@PathVariable String id, @RequestParam(defaultValue = "") String words) {
        RequestView view = views.get(id);
        List<Problem> problems = new ArrayList<>();
        String said = Entered.needed("words", words, MoreAsked.LONGEST, Words.of("triage.answer.missing"), problems);
        return problems.isEmpty()
                ? after(ANSWER, view, said, replying.answer(view.request().id(), said), Words.of("triage.answered"))
                : page(ANSWER, view, words, problems);
    }

    @GetMapping("/requests/{id}/challenge")
    @PreAuthorize(THEIR_SETTING)
    Answer whyAgain(@PathVariable String id) {
        RequestView view = views.get(id);
        return answered.of(view).mayChallenge() ? page(CHALLENGE, view, "", List.of()) : Redirect.to(view.path());
    }

    @PostMapping("/requests/{id}/challenge")
    @PreAuthorize(THEIR_SETTING)
    Answer challenge(@PathVariable String id, @RequestParam(defaultValue = "") String words) {
        RequestView view = views.get(id);
        List<Problem> problems = new ArrayList<>();
        String said = Entered.needed("words", words, MoreAsked.LONGEST, Words.of("triage.challenge.missing"), problems);
        if (!problems.isEmpty()) {
            return page(CHALLENGE, view, words, problems);
        }
        Outcome outcome = replying.challenge(view.request().id(), said);
        String by = requests.challenges(view.request().id()).stream()
                .filter(Challenge::isOpen)
                .findFirst()
                .map(challenge -> Words.of("triage.challenged", Numbers.weekday(challenge.replyBy())))
                .orElse("");
        return after(CHALLENGE, view, said, outcome, by);
    }

    private Answer after(String template, RequestView view, String said, Outcome outcome, String done) {
        return switch (outcome) {
            case Outcome.Done now -> Redirect.to(view.path()).withNotice(Notice.done(done));
            case Outcome.NotFound gone -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
            case Outcome.TooLate late ->
                Redirect.to(view.path()).withNotice(Notice.important(Words.of("requests.tooLate", view.reference())));
            case Outcome.Refused refused ->
                page(
                        template,
                        view,
                        said,
                        List.of(new Problem("words", Words.of("triage.refused." + refused.reason()))));
        };
    }

    private Answer page(String template, RequestView view, String words, List<Problem> problems) {
        ReplyPage page = new ReplyPage(
                view,
                answered.asked(view.request().id()),
                words,
                rules.value("review-working-days"),
                template.equals(CHALLENGE) ? rules.deciders() : List.of(),
                template.equals(CHALLENGE) ? answered.looksAgain(view.request()).code() : "",
                new FormProblems(problems));
        return problems.isEmpty() ? Page.of(template, page) : Page.withProblems(template, page);
    }
}
