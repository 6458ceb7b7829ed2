package org.evenhand.app.accountability.web;

import java.util.List;
import org.evenhand.app.accountability.Challenge;
import org.evenhand.app.accountability.Recommendation;
import org.evenhand.app.accountability.State;
import org.evenhand.app.site.FormProblems;
import org.evenhand.app.site.Words;
import org.evenhand.app.site.components.Choice;

/**
 * Raising a challenge, taking it further, or replying to it.
 *
 * @param kind last part of its address and of its words: "challenge", "further", "reply"
 * @param may as whom the person who looks may raise it
 * @param before those that there are
 */
public record ChallengePage(
        Recommendation recommendation,
        String kind,
        List<Challenge.By> may,
        List<Challenge> before,
        ChallengeForm form,
        FormProblems problems) {

    public ChallengePage {
        may = List.copyOf(may);
        before = List.copyOf(before);
    }

    public String title() {
        return Words.of("accountability.challenge.title." + kind);
    }

    public String back() {
        return "/recommendations/" + recommendation.id();
    }

    public String action() {
        return back() + "/" + kind;
    }

    public boolean isReply() {
        return kind.equals("reply");
    }

    /** Whoever agrees with a challenge of what was declined says by when it is done instead. */
    public boolean asksForDay() {
        return recommendation.state() == State.DECLINED;
    }

    public List<Choice> raisers() {
        return may.stream()
                .map(by -> Choice.of(by.name(), Words.of("accountability.challenge.by." + by)))
                .toList();
    }

    public List<Choice> outcomes() {
        return ChallengeForm.REPLIES.stream()
                .map(step -> Choice.of(step.name(), Words.of("accountability.challenge.reply." + step)))
                .toList();
    }
}
