package org.evenhand.app.accountability.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.evenhand.app.accountability.Answering;
import org.evenhand.app.accountability.Answering.Answered;
import org.evenhand.app.accountability.Answering.Taking;
import org.evenhand.app.accountability.Challenging;
import org.evenhand.app.accountability.DutyClock;
import org.evenhand.app.accountability.Ladder;
import org.evenhand.app.accountability.Lifecycle;
import org.evenhand.app.accountability.Recommendation;
import org.evenhand.app.accountability.RecommendationId;
import org.evenhand.app.accountability.Recommendations;
import org.evenhand.app.accountability.Review;
import org.evenhand.app.accountability.Signposts;
import org.evenhand.app.accountability.Step;
import org.evenhand.app.ledger.Ledger;
import org.evenhand.app.people.Role;
import org.evenhand.app.people.SignedIn;
import org.evenhand.app.site.Answer;
import org.evenhand.app.site.Entered;
import org.evenhand.app.site.FormProblems;
import org.evenhand.app.site.Notice;
import org.evenhand.app.site.Numbers;
import org.evenhand.app.site.Page;
import org.evenhand.app.site.Problem;
import org.evenhand.app.site.Redirect;
import org.evenhand.app.site.Words;
import org.evenhand.packs.policy.AccountabilityTerms;
import org.evenhand.packs.policy.AccountabilityTerms.DeclineReason;
import org.jspecify.annotations.Nullable;
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

/** A recommendation, as both parties see it, and what its holder can do with it. */
@Controller
class RecommendationWeb {

    private static final String PARTIES = "hasAnyRole('SETTING_STAFF', 'SETTING_LEAD', 'SPECIALIST', 'TRIAGE_LEAD')";
    private static final String ROUTE = "accountability/route";
    private static final String HOLDERS = "hasAnyRole('SETTING_LEAD', 'TRIAGE_LEAD')";

    private final Recommendations recommendations;
    private final Answering answering;
    private final Ledger ledger;
    private final Challenging challenging;
    private final Ladder climbing;
    private final DutyClock dutyClock;
    private final ClockParts parts;
    private final Signposts signposts;
    private final AccountabilityTerms terms;
    private final Clock clock;

    RecommendationWeb(
            Recommendations recommendations,
            Answering answering,
            Ledger ledger,
            Challenging challenging,
            Ladder climbing,
            DutyClock dutyClock,
            ClockParts parts,
            Signposts signposts,
            AccountabilityTerms terms,
            Clock clock) {
        this.recommendations = recommendations;
        this.answering = answering;
        this.ledger = ledger;
        this.challenging = challenging;
        this.climbing = climbing;
        this.dutyClock = dutyClock;
        this.parts = parts;
        this.signposts = signposts;
        this.terms = terms;
        this.clock = clock;
    }

    @GetMapping("/recommendations/{id}")
    @PreAuthorize(PARTIES)
    Page show(@PathVariable UUID id, @AuthenticationPrincipal SignedIn person) {
        Recommendation recommendation = get(id);
        List<RecommendationPage.Moment> history = ledger.of(id).stream()
                .map(line -> new RecommendationPage.Moment(
                        LocalDate.ofInstant(line.at(), clock.getZone()),
                        RecommendationWords.happened(line.happening().kind()),
                        line.number()))
                .toList();
        boolean holds = recommendation.answering().equals(person.organisation())
                && (person.has(Role.SETTING_LEAD) || person.has(Role.TRIAGE_LEAD));
        return Page.of(
                "accountability/recommendation",
                new RecommendationPage(
                        recommendation,
                        recommendations.ofAdvice(recommendation.advice()).stream()
                                .filter(one -> !one.id().equals(recommendation.id()))
                                .toList(),
                        terms,
                        holds,
                        person.has(Role.SPECIALIST) && recommendation.service().equals(person.organisation()),
                        challenging.of(recommendation.id()),
                        mayChallenge(recommendation, person),
                        signposts.list(),
                        climbing.of(recommendation.id()),
                        dutyClock.explain(recommendation.id()).map(explained -> parts.of(recommendation, explained)),
                        DutyClockWeb.may(recommendation, person),
                        history,
                        LocalDate.now(clock)));
    }

    @GetMapping("/recommendations/{id}/accept")
    @PreAuthorize(HOLDERS)
    Page askHow(@PathVariable UUID id) {
        return Page.of(ROUTE, new RoutePage(get(id), false, RouteForm.empty(), terms, FormProblems.none()));
    }

    @PostMapping("/recommendations/{id}/accept")
    @PreAuthorize(HOLDERS)
    Answer accept(@PathVariable UUID id, @ModelAttribute RouteForm form) {
        List<Problem> problems = new ArrayList<>();
        Optional<Taking> taking = form.read(terms, problems);
        return taking.isPresent()
                ? after(
                        id,
                        answering.accept(new RecommendationId(id), taking.get()),
                        Words.of("accountability.accepted"))
                : Page.withProblems(ROUTE, new RoutePage(get(id), false, form, terms, new FormProblems(problems)));
    }

    @GetMapping("/recommendations/{id}/payer")
    @PreAuthorize(HOLDERS)
    Page askWhoPays(@PathVariable UUID id) {
        Recommendation one = get(id);
        RouteForm form = one.came()
                .route()
                .map(route -> RouteForm.of(route, one.came().person()))
                .orElseGet(RouteForm::empty);
        return Page.of(ROUTE, new RoutePage(one, true, form, terms, FormProblems.none()));
    }

    @PostMapping("/recommendations/{id}/payer")
    @PreAuthorize(HOLDERS)
    Answer settle(@PathVariable UUID id, @ModelAttribute RouteForm form) {
        List<Problem> problems = new ArrayList<>();
        Optional<Taking> taking = form.read(terms, problems);
        return taking.isPresent()
                ? after(
                        id,
                        answering.settle(new RecommendationId(id), taking.get()),
                        Words.of("accountability.settled"))
                : Page.withProblems(ROUTE, new RoutePage(get(id), true, form, terms, new FormProblems(problems)));
    }

    @GetMapping("/recommendations/{id}/decline")
    @PreAuthorize(HOLDERS)
    Page askWhyNot(@PathVariable UUID id) {
        return Page.of("accountability/decline", question(get(id)));
    }

    @PostMapping("/recommendations/{id}/decline")
    @PreAuthorize(HOLDERS)
    Answer decline(@PathVariable UUID id, @RequestParam @Nullable String reason, @RequestParam @Nullable String text) {
        List<Problem> problems = new ArrayList<>();
        Optional<DeclineReason> code = terms.findReason(reason == null ? "" : reason);
        if (code.isEmpty()) {
            problems.add(new Problem("reason", Words.of("accountability.decline.problem.reason")));
        }
        String words = Entered.needed(
                "text", text, AdviceForm.LONGEST, Words.of("accountability.decline.problem.words"), problems);
        return problems.isEmpty()
                ? after(
                        id,
                        answering.decline(
                                new RecommendationId(id), code.orElseThrow().code(), words),
                        Words.of("accountability.declined" + (code.orElseThrow().isUnmet() ? ".unmet" : "")))
                : Page.withProblems("accountability/decline", again(id, reason, text, null, null, null, problems));
    }

    @GetMapping("/recommendations/{id}/done")
    @PreAuthorize(HOLDERS)
    Page askForEvidence(@PathVariable UUID id) {
        return Page.of("accountability/done", question(get(id)));
    }

    @PostMapping("/recommendations/{id}/done")
    @PreAuthorize(HOLDERS)
    Answer done(
            @PathVariable UUID id,
            @RequestParam @Nullable String text,
            @RequestParam(defaultValue = "ALL") String howMuch,
            @RequestParam(name = "on-day", required = false) @Nullable String day,
            @RequestParam(name = "on-month", required = false) @Nullable String month,
            @RequestParam(name = "on-year", required = false) @Nullable String year) {
        List<Problem> problems = new ArrayList<>();
        Optional<LocalDate> on = Entered.neededDay("on", day, month, year, problems);
        String evidence = Entered.needed("text", text, AdviceForm.LONGEST, "Say what shows that it was done", problems);
        if (problems.isEmpty()) {
            boolean isPart = howMuch.equals("PART");
            Answered answered = isPart
                    ? answering.part(new RecommendationId(id), on.orElseThrow(), evidence)
                    : answering.done(new RecommendationId(id), on.orElseThrow(), evidence);
            if (!(answered instanceof Answered.DayOutOfRange range)) {
                return after(id, answered, Words.of("accountability.done" + (isPart ? ".part" : "")));
            }
            problems.add(new Problem(
                    "on",
                    "Enter a day between %s, when it was advised, and today, %s"
                            .formatted(Numbers.day(range.first()), Numbers.day(range.last()))));
        }
        return Page.withProblems("accountability/done", again(id, howMuch, text, day, month, year, problems));
    }

    @GetMapping("/recommendations/{id}/review")
    @PreAuthorize("hasRole('SPECIALIST')")
    Page askWhetherItHelped(@PathVariable UUID id) {
        return Page.of("accountability/review", question(get(id)));
    }

    @PostMapping("/recommendations/{id}/review")
    @PreAuthorize("hasRole('SPECIALIST')")
    Answer review(@PathVariable UUID id, @RequestParam @Nullable String reason, @RequestParam @Nullable String text) {
        List<Problem> problems = new ArrayList<>();
        Optional<Review.GoalMet> met = Entered.choice(
                "reason",
                reason,
                Arrays.asList(Review.GoalMet.values()),
                Words.of("accountability.review.problem.met"),
                problems);
        String words = Entered.needed(
                "text", text, AdviceForm.LONGEST, Words.of("accountability.review.problem.words"), problems);
        return problems.isEmpty()
                ? after(
                        id,
                        answering.review(new RecommendationId(id), met.orElseThrow(), words),
                        Words.of("accountability.reviewed"))
                : Page.withProblems("accountability/review", again(id, reason, text, null, null, null, problems));
    }

    private Answer after(UUID id, Answered answered, String success) {
        String page = "/recommendations/" + id;
        return switch (answered) {
            case Answered.Moved moved -> Redirect.to(page).withNotice(Notice.done(success));
            case Answered.TooLate late ->
                Redirect.to(page)
                        .withNotice(
                                Notice.important("Nothing was changed. " + RecommendationWords.meaning(late.now())));
            case Answered.NotFound unknown -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
            case Answered.NotYours others -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
            case Answered.DayOutOfRange range -> throw new ResponseStatusException(HttpStatus.UNPROCESSABLE_CONTENT);
        };
    }

    private static boolean mayChallenge(Recommendation recommendation, SignedIn person) {
        boolean hasRole = person.has(Role.SETTING_LEAD) || person.has(Role.SPECIALIST) || person.has(Role.TRIAGE_LEAD);
        return hasRole && !ChallengeWeb.may(recommendation, person).isEmpty();
    }

    private AnswerPage question(Recommendation recommendation) {
        return page(recommendation, null, null, null, null, null, FormProblems.none());
    }

    private AnswerPage again(
            UUID id,
            @Nullable String reason,
            @Nullable String text,
            @Nullable String day,
            @Nullable String month,
            @Nullable String year,
            List<Problem> problems) {
        return page(get(id), reason, text, day, month, year, new FormProblems(problems));
    }

    private AnswerPage page(
            Recommendation recommendation,
            @Nullable String reason,
            @Nullable String text,
            @Nullable String day,
            @Nullable String month,
            @Nullable String year,
            FormProblems problems) {
        return new AnswerPage(
                recommendation.id(),
                recommendation.what(),
                reason,
                terms.reasons(),
                text,
                day,
                month,
                year,
                Lifecycle.next(recommendation.state(), Step.MARK_PART).isPresent(),
                problems);
    }

    private Recommendation get(UUID id) {
        return recommendations
                .look(new RecommendationId(id))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
