package org.evenhand.app.accountability.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.evenhand.app.accountability.Challenge;
import org.evenhand.app.accountability.ChallengeStep;
import org.evenhand.app.accountability.Challenging.Replied;
import org.evenhand.app.site.Entered;
import org.evenhand.app.site.Problem;
import org.evenhand.app.site.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.BindParam;

/**
 * A challenge, or the reply to one.
 *
 * @param by as whom it is raised
 * @param outcome of a reply
 * @param from who replied
 */
public record ChallengeForm(
        @Nullable String by,
        @Nullable String words,
        @Nullable String outcome,
        @Nullable String from,
        @BindParam("newDay-day") @Nullable String day,
        @BindParam("newDay-month") @Nullable String month,
        @BindParam("newDay-year") @Nullable String year) {

    static final List<ChallengeStep> REPLIES =
            List.of(ChallengeStep.UPHOLD, ChallengeStep.UPHOLD_PARTLY, ChallengeStep.REJECT);

    static ChallengeForm empty() {
        return new ChallengeForm(null, null, null, null, null, null, null);
    }

    String words(List<Problem> problems) {
        return Entered.needed(
                "words", words, AdviceForm.LONGEST, Words.of("accountability.challenge.problem.words"), problems);
    }

    Optional<Challenge.By> by(List<Challenge.By> may, List<Problem> problems) {
        return Entered.choice("by", by, may, Words.of("accountability.challenge.problem.by"), problems);
    }

    Optional<Replied> reply(List<Problem> problems) {
        List<Problem> found = new ArrayList<>();
        Optional<ChallengeStep> step = Entered.choice(
                "outcome", outcome, REPLIES, Words.of("accountability.challenge.problem.outcome"), found);
        String said = words(found);
        String who = Entered.needed("from", from, 200, Words.of("accountability.challenge.problem.from"), found);
        Optional<LocalDate> newDay = Entered.day("newDay", day, month, year, found);
        problems.addAll(found);
        return found.isEmpty() ? Optional.of(new Replied(step.orElseThrow(), said, who, newDay)) : Optional.empty();
    }
}
