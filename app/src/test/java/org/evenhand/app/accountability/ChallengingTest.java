package org.evenhand.app.accountability;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.evenhand.app.EvenhandTest;
import org.evenhand.app.access.World;
import org.evenhand.app.access.World.Person;
import org.evenhand.app.accountability.AdviceWorld.Case;
import org.evenhand.app.accountability.Answering.Answered;
import org.evenhand.app.accountability.Challenge.By;
import org.evenhand.app.accountability.Challenging.Challenged;
import org.evenhand.app.accountability.Challenging.Replied;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Somebody does not agree, at any step; each stage has a day, a reply and a next one. And what was done is looked at. */
@EvenhandTest
class ChallengingTest {

    /** A Tuesday. */
    private static final LocalDate ADVISED_ON = LocalDate.of(2026, 3, 10);

    private static final LocalDate BY_WHEN = LocalDate.of(2026, 4, 30);

    @Autowired
    AdviceWorld cases;

    @Autowired
    World world;

    @Autowired
    Answering answering;

    @Autowired
    Challenging challenging;

    @Autowired
    Recommendations recommendations;

    private Person nursery;
    private Person therapist;
    private RecommendationId id;

    @BeforeEach
    void a_specialist_has_advised() {
        Case of = cases.met(ADVISED_ON);
        nursery = of.nursery();
        therapist = of.therapist();
        id = cases.advised(of, ADVISED_ON, BY_WHEN);
    }

    @Test
    void a_decline_that_was_challenged_and_not_defended_is_asked_for_again_by_a_new_day() {
        nursery.does(ADVISED_ON, () -> answering.decline(id, "NOT_OURS", "The parents should"));

        Challenged raised =
                therapist.does(ADVISED_ON, () -> challenging.raise(id, By.SPECIALIST, "It needs a quiet room"));
        Challenged withoutDay =
                nursery.does(ADVISED_ON.plusDays(1), () -> challenging.reply(id, agrees(Optional.empty())));
        Challenged replied = nursery.does(
                ADVISED_ON.plusDays(1), () -> challenging.reply(id, agrees(Optional.of(BY_WHEN.plusDays(7)))));

        // Ten working days after Tuesday 10 March 2026 are Tuesday 24 March.
        assertThat(raised).isEqualTo(new Challenged.Raised("RECONSIDERATION", LocalDate.of(2026, 3, 24)));
        assertThat(withoutDay).isEqualTo(new Challenged.NewDayNeeded(ADVISED_ON.plusDays(1)));
        assertThat(replied).isEqualTo(new Challenged.Answered(ChallengeState.UPHELD));
        Recommendation now = nursery.does(ADVISED_ON.plusDays(1), () -> recommendations.find(id))
                .orElseThrow();
        assertThat(now.state()).isEqualTo(State.ASKED);
        assertThat(now.byWhen()).isEqualTo(BY_WHEN.plusDays(7));
        assertThat(challenges(ADVISED_ON.plusDays(1)).getFirst().reply())
                .contains(new Challenge.Reply(
                        ChallengeState.UPHELD, "You are right", "The manager", ADVISED_ON.plusDays(1)));
    }

    @Test
    void it_goes_through_three_stages_and_then_there_is_no_further() {
        nursery.does(ADVISED_ON, () -> challenging.raise(id, By.FAMILY, "Ten minutes are too few"));
        assertThat(nursery.does(ADVISED_ON, () -> challenging.takeFurther(id, "Still")))
                .isEqualTo(new Challenged.TooLate());

        nursery.does(ADVISED_ON, () -> challenging.reply(id, refuses()));
        nursery.does(ADVISED_ON, () -> challenging.takeFurther(id, "Still too few"));
        therapist.does(ADVISED_ON, () -> challenging.reply(id, refuses()));
        nursery.does(ADVISED_ON, () -> challenging.takeFurther(id, "And still"));
        therapist.does(ADVISED_ON, () -> challenging.reply(id, refuses()));
        Challenged last = nursery.does(ADVISED_ON, () -> challenging.takeFurther(id, "Once more"));

        assertThat(last).isEqualTo(new Challenged.NoFurtherStage());
        assertThat(challenges(ADVISED_ON))
                .extracting(Challenge::stage)
                .containsExactly("RECONSIDERATION", "INDEPENDENT", "COMPLAINT");
        assertThat(challenges(ADVISED_ON))
                .extracting(Challenge::state)
                .containsExactly(ChallengeState.TAKEN_FURTHER, ChallengeState.TAKEN_FURTHER, ChallengeState.NOT_UPHELD);
    }

    @Test
    void whoever_gets_no_reply_in_time_may_take_it_further() {
        therapist.does(ADVISED_ON, () -> challenging.raise(id, By.SPECIALIST, "Nobody answers"));

        List<Challenge> onTheLastDay = challenges(LocalDate.of(2026, 3, 24));
        List<Challenge> after = challenges(LocalDate.of(2026, 3, 25));
        Challenged further =
                therapist.does(LocalDate.of(2026, 3, 25), () -> challenging.takeFurther(id, "Nobody answered"));

        assertThat(onTheLastDay).extracting(Challenge::state).containsExactly(ChallengeState.OPEN);
        assertThat(after).extracting(Challenge::state).containsExactly(ChallengeState.OVERDUE);
        // Fifteen working days after Wednesday 25 March, without Good Friday and Easter Monday: Friday 17 April.
        assertThat(further).isEqualTo(new Challenged.Raised("INDEPENDENT", LocalDate.of(2026, 4, 17)));
    }

    @Test
    void one_is_open_at_a_time_who_must_act_does_not_challenge_themselves_and_strangers_see_nothing() {
        Person stranger = world.aNursery(nursery.area());

        assertThat(nursery.does(ADVISED_ON, () -> challenging.raise(id, By.SETTING, "No")))
                .isEqualTo(new Challenged.NotYours());
        assertThat(stranger.does(ADVISED_ON, () -> challenging.raise(id, By.FAMILY, "No")))
                .isEqualTo(new Challenged.NotFound());
        therapist.does(ADVISED_ON, () -> challenging.raise(id, By.SPECIALIST, "One"));
        assertThat(nursery.does(ADVISED_ON, () -> challenging.raise(id, By.FAMILY, "Two")))
                .isEqualTo(new Challenged.OneIsThere());
        assertThat(therapist.does(ADVISED_ON, () -> challenging.reply(id, refuses())))
                .isEqualTo(new Challenged.NotYours());
        assertThat(therapist.does(ADVISED_ON, () -> challenging.withdraw(id))).isEqualTo(new Challenged.Withdrawn());
        assertThat(stranger.does(ADVISED_ON, () -> challenging.of(id))).isEmpty();
    }

    @Test
    void a_part_of_it_leaves_the_rest_open_and_the_specialist_says_whether_it_helped() {
        Answered part = nursery.does(ADVISED_ON, () -> answering.part(id, ADVISED_ON, "Twice a week, not three times"));
        Answered early = therapist.does(
                ADVISED_ON, () -> answering.review(id, Review.GoalMet.PARTLY, "Speaks in the small group"));
        Answered rest = nursery.does(BY_WHEN, () -> answering.done(id, BY_WHEN, "Three times now"));
        Answered looked =
                therapist.does(BY_WHEN, () -> answering.review(id, Review.GoalMet.PARTLY, "Speaks in the small group"));
        Answered others = nursery.does(BY_WHEN, () -> answering.review(id, Review.GoalMet.YES, "We think so"));

        assertThat(part).isEqualTo(new Answered.Moved(State.PART_DONE));
        assertThat(early).isEqualTo(new Answered.TooLate(State.PART_DONE));
        assertThat(rest).isEqualTo(new Answered.Moved(State.DONE));
        assertThat(looked).isEqualTo(new Answered.Moved(State.DONE));
        assertThat(others).isEqualTo(new Answered.NotYours());
        assertThat(nursery.does(BY_WHEN, () -> recommendations.find(id))
                        .orElseThrow()
                        .came()
                        .review())
                .contains(new Review(Review.GoalMet.PARTLY, BY_WHEN, "Speaks in the small group"));
    }

    private List<Challenge> challenges(LocalDate on) {
        return nursery.does(on, () -> challenging.of(id));
    }

    private static Replied agrees(Optional<LocalDate> newDay) {
        return new Replied(ChallengeStep.UPHOLD, "You are right", "The manager", newDay);
    }

    private static Replied refuses() {
        return new Replied(ChallengeStep.REJECT, "We stay with it", "The complaint panel", Optional.empty());
    }
}
