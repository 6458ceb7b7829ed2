package org.evenhand.app.accountability;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.evenhand.app.access.Answers;
import org.evenhand.app.access.family.FamilyLinks;
import org.evenhand.app.accountability.Challenging.Challenged;
import org.evenhand.app.vault.Secret;
import org.springframework.stereotype.Service;

/**
 * A family, or a young person, that does not agree says so at its own address, without the setting in between: whoever has the secret sees what
 * was advised and may challenge it. What they raised there only they take back or further.
 */
@Service
public class FamilyChallenging {

    private final FamilyLinks links;
    private final Recommendations recommendations;
    private final Challenging challenging;
    private final Ladder ladder;
    private final DutyClock dutyClock;

    FamilyChallenging(
            FamilyLinks links,
            Recommendations recommendations,
            Challenging challenging,
            Ladder ladder,
            DutyClock dutyClock) {
        this.links = links;
        this.recommendations = recommendations;
        this.challenging = challenging;
        this.ladder = ladder;
        this.dutyClock = dutyClock;
    }

    /**
     * What they see.
     *
     * @param child to be left unnamed
     * @param challenges the first first
     * @param ladder who was told that it was not done, and who is next
     * @param clock how the last day comes about
     */
    public record Seen(
            Recommendation recommendation,
            Optional<Answers.Child> child,
            List<Challenge> challenges,
            List<Ladder.Step> ladder,
            Optional<DutyClock.Explained> clock) {

        public Seen {
            challenges = List.copyOf(challenges);
            ladder = List.copyOf(ladder);
        }
    }

    /** That they looked is recorded; empty where the secret opens nothing, or not this. */
    public Optional<Seen> look(Secret secret, RecommendationId id) {
        return links.open(secret)
                .flatMap(followed -> links.asFamily(
                        secret,
                        request -> recommendations
                                .find(id)
                                .filter(one -> one.request().equals(request))
                                .map(one -> new Seen(
                                        one,
                                        followed.opened().answers().child(),
                                        challenging.of(id),
                                        ladder.of(id),
                                        dutyClock.explain(id)))));
    }

    /** Empty where the secret opens nothing, or not this. */
    public Optional<Challenged> raise(Secret secret, RecommendationId id, boolean isYoungPerson, String words) {
        Challenge.By by = isYoungPerson ? Challenge.By.YOUNG_PERSON : Challenge.By.FAMILY;
        return theirs(secret, id, () -> challenging.raise(id, by, words, Challenging.Way.OWN_LINK));
    }

    public Optional<Challenged> takeFurther(Secret secret, RecommendationId id, String words) {
        return theirs(secret, id, () -> challenging.takeFurther(id, words, Challenging.Way.OWN_LINK));
    }

    public Optional<Challenged> withdraw(Secret secret, RecommendationId id) {
        return theirs(secret, id, () -> challenging.withdraw(id, Challenging.Way.OWN_LINK));
    }

    private Optional<Challenged> theirs(Secret secret, RecommendationId id, Supplier<Challenged> step) {
        return links.asFamily(
                secret,
                request -> recommendations
                        .find(id)
                        .filter(one -> one.request().equals(request))
                        .map(one -> step.get()));
    }
}
