package org.evenhand.app.accountability.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.evenhand.app.accountability.Challenge;
import org.evenhand.app.accountability.Challenging;
import org.evenhand.app.accountability.Challenging.Challenged;
import org.evenhand.app.accountability.Recommendation;
import org.evenhand.app.accountability.RecommendationId;
import org.evenhand.app.accountability.Recommendations;
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
import org.springframework.web.server.ResponseStatusException;

/** Somebody does not agree with what becomes of a recommendation, and somebody replies. */
@Controller
class ChallengeWeb {

    private static final String TEMPLATE = "accountability/challenge";
    private static final String RAISERS = "hasAnyRole('SETTING_LEAD', 'SPECIALIST', 'TRIAGE_LEAD')";
    private static final String LEADS = "hasAnyRole('SETTING_LEAD', 'TRIAGE_LEAD')";

    private final Recommendations recommendations;
    private final Challenging challenging;

    ChallengeWeb(Recommendations recommendations, Challenging challenging) {
        this.recommendations = recommendations;
        this.challenging = challenging;
    }

    @GetMapping("/recommendations/{id}/challenge")
    @PreAuthorize(RAISERS)
    Page askWhy(@PathVariable UUID id, @AuthenticationPrincipal SignedIn person) {
        return Page.of(TEMPLATE, page(id, "challenge", person, ChallengeForm.empty(), FormProblems.none()));
    }

    @PostMapping("/recommendations/{id}/challenge")
    @PreAuthorize(RAISERS)
    Answer raise(@PathVariable UUID id, @ModelAttribute ChallengeForm form, @AuthenticationPrincipal SignedIn person) {
        List<Problem> problems = new ArrayList<>();
        Optional<Challenge.By> by = form.by(may(get(id), person), problems);
        String words = form.words(problems);
        return problems.isEmpty()
                ? after(
                        id,
                        challenging.raise(new RecommendationId(id), by.orElseThrow(), words),
                        page(id, "challenge", person, form, FormProblems.none()))
                : Page.withProblems(TEMPLATE, page(id, "challenge", person, form, new FormProblems(problems)));
    }

    @GetMapping("/recommendations/{id}/further")
    @PreAuthorize(RAISERS)
    Page askWhyStill(@PathVariable UUID id, @AuthenticationPrincipal SignedIn person) {
        return Page.of(TEMPLATE, page(id, "further", person, ChallengeForm.empty(), FormProblems.none()));
    }

    @PostMapping("/recommendations/{id}/further")
    @PreAuthorize(RAISERS)
    Answer takeFurther(
            @PathVariable UUID id, @ModelAttribute ChallengeForm form, @AuthenticationPrincipal SignedIn person) {
        List<Problem> problems = new ArrayList<>();
        String words = form.words(problems);
        return problems.isEmpty()
                ? after(
                        id,
                        challenging.takeFurther(new RecommendationId(id), words),
                        page(id, "further", person, form, FormProblems.none()))
                : Page.withProblems(TEMPLATE, page(id, "further", person, form, new FormProblems(problems)));
    }

    @PostMapping("/recommendations/{id}/challenge/withdraw")
    @PreAuthorize(RAISERS)
    Answer withdraw(@PathVariable UUID id, @AuthenticationPrincipal SignedIn person) {
        return after(
                id,
                challenging.withdraw(new RecommendationId(id)),
                page(id, "challenge", person, ChallengeForm.empty(), FormProblems.none()));
    }

    @GetMapping("/recommendations/{id}/reply")
    @PreAuthorize(LEADS)
    Page askForReply(@PathVariable UUID id, @AuthenticationPrincipal SignedIn person) {
        return Page.of(TEMPLATE, page(id, "reply", person, ChallengeForm.empty(), FormProblems.none()));
    }

    @PostMapping("/recommendations/{id}/reply")
    @PreAuthorize(LEADS)
    Answer reply(@PathVariable UUID id, @ModelAttribute ChallengeForm form, @AuthenticationPrincipal SignedIn person) {
        List<Problem> problems = new ArrayList<>();
        Optional<Challenging.Replied> replied = form.reply(problems);
        return replied.isPresent()
                ? after(
                        id,
                        challenging.reply(new RecommendationId(id), replied.get()),
                        page(id, "reply", person, form, FormProblems.none()))
                : Page.withProblems(TEMPLATE, page(id, "reply", person, form, new FormProblems(problems)));
    }

    private static Answer after(UUID id, Challenged challenged, ChallengePage page) {
        String address = "/recommendations/" + id;
        return switch (challenged) {
            case Challenged.Raised raised ->
                Redirect.to(address)
                        .withNotice(Notice.done(
                                Words.of("accountability.challenge.raised", Numbers.weekday(raised.replyBy()))));
            case Challenged.Answered answered ->
                Redirect.to(address).withNotice(Notice.done(Words.of("accountability.challenge.replied")));
            case Challenged.Withdrawn done ->
                Redirect.to(address).withNotice(Notice.done(Words.of("accountability.challenge.withdrawn")));
            case Challenged.NotFound unknown -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
            case Challenged.NotYours others -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
            case Challenged.OneIsThere before -> nothing(address, "oneIsThere");
            case Challenged.TooLate late -> nothing(address, "tooLate");
            case Challenged.NoFurtherStage last -> nothing(address, "noFurther");
            case Challenged.NewDayNeeded needed ->
                Page.withProblems(
                        TEMPLATE,
                        new ChallengePage(
                                page.recommendation(),
                                page.kind(),
                                page.may(),
                                page.before(),
                                page.form(),
                                FormProblems.of(new Problem(
                                        "newDay",
                                        Words.of(
                                                "accountability.challenge.problem.newDay",
                                                Numbers.day(needed.first()))))));
        };
    }

    private static Answer nothing(String address, String why) {
        return Redirect.to(address).withNotice(Notice.important(Words.of("accountability.challenge." + why)));
    }

    /** As whom somebody may raise it: a setting for the family too, which need not have a way in of its own. */
    static List<Challenge.By> may(Recommendation recommendation, SignedIn person) {
        boolean isHolder = recommendation.answering().equals(person.organisation());
        if (recommendation.setting().equals(person.organisation())) {
            return isHolder
                    ? List.of(Challenge.By.FAMILY, Challenge.By.YOUNG_PERSON)
                    : List.of(Challenge.By.SETTING, Challenge.By.FAMILY, Challenge.By.YOUNG_PERSON);
        }
        return isHolder ? List.of() : List.of(Challenge.By.SPECIALIST);
    }

    private ChallengePage page(UUID id, String kind, SignedIn person, ChallengeForm form, FormProblems problems) {
        Recommendation recommendation = get(id);
        return new ChallengePage(
                recommendation, kind, may(recommendation, person), challenging.of(recommendation.id()), form, problems);
    }

    private Recommendation get(UUID id) {
        return recommendations
                .look(new RecommendationId(id))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
