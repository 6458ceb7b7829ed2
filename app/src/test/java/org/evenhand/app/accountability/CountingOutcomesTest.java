package org.evenhand.app.accountability;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.evenhand.app.EvenhandTest;
import org.evenhand.app.access.World.Person;
import org.evenhand.app.accountability.AdviceOutcome.Ending;
import org.evenhand.app.accountability.AdviceWorld.Case;
import org.evenhand.vocabulary.LaCode;
import org.evenhand.vocabulary.SettingType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What became of advice in an area is counted whoever answers for it, each recommendation once. */
@EvenhandTest
class CountingOutcomesTest {

    private static final LocalDate ADVISED_ON = LocalDate.of(2026, 3, 2);
    private static final LocalDate BY_WHEN = LocalDate.of(2026, 3, 26);

    @Autowired
    AdviceWorld cases;

    @Autowired
    Answering answering;

    @Autowired
    Challenging challenging;

    @Autowired
    Halting halting;

    @Autowired
    Lapsing lapsing;

    @Autowired
    CountingOutcomes counting;

    private Case of;
    private LaCode area;
    private Person nursery;

    @BeforeEach
    void a_specialist_met_a_child() {
        of = cases.met(ADVISED_ON);
        area = of.area();
        nursery = of.nursery();
    }

    @Test
    void each_recommendation_has_one_ending_and_is_seen_by_who_belongs_to_neither_party() {
        RecommendationId inTime = advised();
        RecommendationId late = advised();
        RecommendationId part = advised();
        RecommendationId accepted = advised();
        RecommendationId money = advised();
        RecommendationId people = advised();
        advised();
        nursery.does(BY_WHEN, () -> answering.done(inTime, BY_WHEN, "Done each week"));
        nursery.does(BY_WHEN, () -> answering.part(part, BY_WHEN, "Once"));
        nursery.does(BY_WHEN, () -> answering.accept(accepted));
        nursery.does(BY_WHEN, () -> answering.decline(money, "NO_FUNDING", "There is no money"));
        nursery.does(BY_WHEN, () -> answering.decline(people, "NO_CAPACITY", "Nobody is free"));
        LocalDate after = BY_WHEN.plusDays(4);
        nursery.does(after, () -> {
            lapsing.lapse();
            return answering.done(late, after, "Done after the day");
        });

        List<AdviceOutcome> outcomes = counting.of(area, BY_WHEN, BY_WHEN);
        OutcomeCounts counts = OutcomeCounts.of(outcomes);

        assertThat(counts.all()).isEqualTo(7);
        assertThat(counts.specified()).isEqualTo(7);
        assertThat(counts.onTime()).isEqualTo(1);
        assertThat(counts.delivered()).isEqualTo(2);
        // Done in time, done late, done in part and taken on only.
        assertThat(counts.accepted()).isEqualTo(4);
        assertThat(counts.declinedFor("NO_FUNDING")).isEqualTo(1);
        assertThat(counts.declinedFor("NO_CAPACITY")).isEqualTo(1);
        assertThat(counts.of(Ending.DECLINED)).isEqualTo(2);
        assertThat(counts.of(Ending.UNANSWERED)).isEqualTo(1);
        // Done in part, taken on only, and without a word.
        assertThat(counts.leftUndone()).isEqualTo(3);
        // The invented nursery stands in no register, so its type is not known.
        assertThat(OutcomeCounts.bySettingType(outcomes)).containsOnlyKeys(SettingType.OTHER);
        assertThat(OutcomeCounts.bySettingType(outcomes).values()).containsExactly(counts);
    }

    @Test
    void what_falls_due_before_or_after_the_period_is_not_in_it() {
        advised();

        assertThat(counting.of(area, BY_WHEN.minusDays(9), BY_WHEN.minusDays(1)))
                .isEmpty();
        assertThat(counting.of(area, BY_WHEN.plusDays(1), BY_WHEN.plusDays(9))).isEmpty();
        assertThat(counting.of(area, BY_WHEN.minusDays(1), BY_WHEN.plusDays(1))).hasSize(1);
        assertThat(counting.firstDue()).containsEntry(area, BY_WHEN);
    }

    @Test
    void what_stands_still_is_not_counted_until_it_goes_on_and_falls_due() {
        RecommendationId id = advised();
        LocalDate stopped = BY_WHEN.minusDays(6);
        LocalDate on = BY_WHEN.plusDays(30);

        nursery.does(stopped, () -> halting.stop(id, "CHILD_AWAY", Optional.empty()));
        List<AdviceOutcome> standing = counting.of(area, BY_WHEN, on.plusDays(99));
        nursery.does(on, () -> halting.goOn(id));

        assertThat(standing).isEmpty();
        // The clock goes on with the six days that were left: the day on which it does counts as the first of them.
        assertThat(counting.of(area, ADVISED_ON, on)).isEmpty();
        assertThat(counting.of(area, on, on.plusDays(6))).hasSize(1);
    }

    @Test
    void what_is_asked_for_again_after_a_refusal_and_then_left_was_answered_by_nobody() {
        RecommendationId id = advised();
        LocalDate later = BY_WHEN.plusDays(30);
        nursery.does(ADVISED_ON, () -> answering.decline(id, "NO_FUNDING", "There is no money"));
        of.therapist()
                .does(ADVISED_ON, () -> challenging.raise(id, Challenge.By.SPECIALIST, "Ten minutes cost nothing"));
        nursery.does(
                ADVISED_ON,
                () -> challenging.reply(
                        id,
                        new Challenging.Replied(
                                ChallengeStep.UPHOLD, "That is so", "The manager", Optional.of(later))));
        nursery.does(later.plusDays(1), lapsing::lapse);

        OutcomeCounts counts = OutcomeCounts.of(counting.of(area, later, later));

        assertThat(counts.of(Ending.UNANSWERED)).isEqualTo(1);
        assertThat(counts.declined()).isEmpty();
    }

    @Test
    void everything_has_climbed_the_whole_ladder_thirty_working_days_after_the_last_of_it_fell_due() {
        // Working days after Tuesday 31 March 2026: 1 and 2 are 1 and 2 April; 3 and 6 April are bank holidays; 3 to 6
        // are 7 to 10 April, 11 is 17, 16 is 24 April, 20 is 30 April, 21 is 1 May; 4 May is a bank holiday; 22 to 25
        // are 5 to 8 May and 30 is Friday 15 May.
        assertThat(counting.settledAfter(LocalDate.of(2026, 3, 31))).isEqualTo(LocalDate.of(2026, 5, 16));
    }

    private RecommendationId advised() {
        return cases.advised(of, ADVISED_ON, BY_WHEN);
    }
}
