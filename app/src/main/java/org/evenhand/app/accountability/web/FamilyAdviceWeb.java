package org.evenhand.app.accountability.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.evenhand.app.accountability.Challenging.Challenged;
import org.evenhand.app.accountability.FamilyChallenging;
import org.evenhand.app.accountability.RecommendationId;
import org.evenhand.app.accountability.Signposts;
import org.evenhand.app.site.Answer;
import org.evenhand.app.site.Entered;
import org.evenhand.app.site.FormProblems;
import org.evenhand.app.site.Notice;
import org.evenhand.app.site.Numbers;
import org.evenhand.app.site.Page;
import org.evenhand.app.site.Problem;
import org.evenhand.app.site.Redirect;
import org.evenhand.app.site.Words;
import org.evenhand.app.vault.Secret;
import org.evenhand.packs.policy.AccountabilityTerms;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where a family sees one thing that was advised and says that it does not agree, at the address that only they know. */
@Controller
class FamilyAdviceWeb {

    private static final String TEMPLATE = "accountability/family-advice";

    private final FamilyChallenging challenging;
    private final ClockParts parts;
    private final Signposts signposts;
    private final AccountabilityTerms terms;
    private final Clock clock;

    FamilyAdviceWeb(
            FamilyChallenging challenging,
            ClockParts parts,
            Signposts signposts,
            AccountabilityTerms terms,
            Clock clock) {
        this.challenging = challenging;
        this.parts = parts;
        this.signposts = signposts;
        this.terms = terms;
        this.clock = clock;
    }

    @GetMapping("/family/{secret}/advice/{recommendation}")
    Page show(@PathVariable String secret, @PathVariable("recommendation") UUID id) {
        return page(secret, id, "", "", FormProblems.none())
                .map(page -> Page.of(TEMPLATE, page))
                .orElseGet(FamilyAdviceWeb::none);
    }

    @PostMapping("/family/{secret}/advice/{recommendation}/challenge")
    Answer raise(
            @PathVariable String secret,
            @PathVariable("recommendation") UUID id,
            @RequestParam(defaultValue = "") String by,
            @RequestParam(defaultValue = "") String words) {
        return take(
                secret,
                id,
                by,
                words,
                said -> challenging.raise(
                        new Secret(secret), new RecommendationId(id), by.equals(FamilyAdvicePage.YOUNG_PERSON), said));
    }

    @PostMapping("/family/{secret}/advice/{recommendation}/further")
    Answer takeFurther(
            @PathVariable String secret,
            @PathVariable("recommendation") UUID id,
            @RequestParam(defaultValue = "") String words) {
        return take(
                secret,
                id,
                "",
                words,
                said -> challenging.takeFurther(new Secret(secret), new RecommendationId(id), said));
    }

    @PostMapping("/family/{secret}/advice/{recommendation}/withdraw")
    Answer withdraw(@PathVariable String secret, @PathVariable("recommendation") UUID id) {
        return after(secret, id, challenging.withdraw(new Secret(secret), new RecommendationId(id)));
    }

    private Answer take(String secret, UUID id, String by, String words, Function<String, Optional<Challenged>> step) {
        List<Problem> problems = new ArrayList<>();
        String said = Entered.needed(
                "words", words, AdviceForm.LONGEST, Words.of("accountability.challenge.problem.words"), problems);
        if (problems.isEmpty()) {
            return after(secret, id, step.apply(said));
        }
        return page(secret, id, by, words, new FormProblems(problems))
                .<Answer>map(page -> Page.withProblems(TEMPLATE, page))
                .orElseGet(FamilyAdviceWeb::none);
    }

    private static Answer after(String secret, UUID id, Optional<Challenged> came) {
        if (came.isEmpty()) {
            return none();
        }
        Redirect back = Redirect.to("/family/" + secret + "/advice/" + id);
        return switch (came.get()) {
            case Challenged.Raised raised ->
                back.withNotice(
                        Notice.done(Words.of("accountability.challenge.raised", Numbers.weekday(raised.replyBy()))));
            case Challenged.Withdrawn done ->
                back.withNotice(Notice.done(Words.of("accountability.challenge.withdrawn")));
            case Challenged.OneIsThere before -> nothing(back, "oneIsThere");
            case Challenged.NoFurtherStage last -> nothing(back, "noFurther");
            case Challenged.TooLate late -> nothing(back, "tooLate");
            case Challenged.NotYours others -> none();
            case Challenged.NotFound unknown -> none();
            case Challenged.Answered answered -> none();
            case Challenged.NewDayNeeded needed -> none();
        };
    }

    private static Redirect nothing(Redirect back, String why) {
        return back.withNotice(Notice.important(Words.of("accountability.challenge." + why)));
    }

    private Optional<FamilyAdvicePage> page(String secret, UUID id, String by, String words, FormProblems problems) {
        return challenging
                .look(new Secret(secret), new RecommendationId(id))
                .map(seen -> new FamilyAdvicePage(
                        "/family/" + secret,
                        seen,
                        terms,
                        seen.clock().map(explained -> parts.of(seen.recommendation(), explained)),
                        signposts.list(),
                        LocalDate.now(clock),
                        by,
                        words,
                        problems));
    }

    /** The same for an address that never was, that ran out, and for what is not theirs. */
    private static Page none() {
        return Page.of("access/family-none").withStatus(HttpStatus.NOT_FOUND);
    }
}
