package org.evenhand.app.equity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import org.evenhand.app.accountability.AdviceOutcome;
import org.evenhand.app.accountability.AdviceOutcome.Ending;
import org.evenhand.app.equity.AdviceFigure.Kind;
import org.evenhand.app.equity.ReleasedAdvice.Count;
import org.evenhand.engine.disclose.SuppressionRule;
import org.evenhand.vocabulary.DataVersion;
import org.evenhand.vocabulary.Disclosure;
import org.evenhand.vocabulary.Interval;
import org.evenhand.vocabulary.LaCode;
import org.evenhand.vocabulary.SettingType;
import org.junit.jupiter.api.Test;

/** What became of advice, as it may be published: nobody can work a small number out from all that is shown. */
class AdviceReleaseTest {

    private static final SuppressionRule RULE = new SuppressionRule(10, false, 5);
    private static final List<String> REASONS = List.of("NO_FUNDING", "NO_CAPACITY");

    /** In time, late, accepted and not done, no money, no people, another reason, never answered: all that is shown is made of these. */
    private static final int PARTS = 7;

    @Test
    void where_nothing_is_small_every_figure_is_shown_with_its_share_and_interval() {
        ReleasedAdvice released = release(RULE, 100, 40, 20, 15, 15, 10, 10, 10);

        assertThat(n(released, Kind.ALL)).hasValue(120);
        assertThat(n(released, Kind.SPECIFIED)).hasValue(100);
        assertThat(n(released, Kind.ACCEPTED)).hasValue(75);
        assertThat(n(released, Kind.DELIVERED)).hasValue(60);
        assertThat(n(released, Kind.IN_TIME)).hasValue(40);
        assertThat(n(released, Kind.DECLINED)).hasValue(35);
        assertThat(n(released, "DECLINED_FOR:NO_FUNDING")).hasValue(15);
        assertThat(n(released, "DECLINED_FOR:NO_CAPACITY")).hasValue(10);
        // 15 accepted and not done, and 10 never answered.
        assertThat(n(released, Kind.LEFT_UNDONE)).hasValue(25);
        assertThat(released.counts()).hasSize(13).allMatch(count -> count.disclosure() == Disclosure.ROUNDED);
        // SciPy 1.17.1, stats.binomtest(40, 120).proportion_ci(0.95, "wilson"); closed form, so only rounding differs.
        Interval inTime = released.interval(of(released, Kind.IN_TIME)).orElseThrow();
        assertThat(inTime.low()).isCloseTo(0.25531740501258443, within(1e-14));
        assertThat(inTime.high()).isCloseTo(0.4216889837936501, within(1e-14));
    }

    @Test
    void counts_are_rounded_and_shares_are_of_the_rounded_counts_so_that_they_tell_no_more() {
        ReleasedAdvice released = release(RULE, 61, 42, 18, 13, 17, 11, 12, 13);

        // 126 in all are shown as 125, 42 as 40; 42 of 126 would be a third exactly.
        assertThat(n(released, Kind.ALL)).hasValue(125);
        assertThat(n(released, Kind.IN_TIME)).hasValue(40);
        assertThat(released.share(of(released, Kind.IN_TIME)).orElseThrow().share())
                .isEqualTo(0.32);
        assertThat(released.share(of(released, Kind.ALL))).isEmpty();
    }

    @Test
    void few_are_held_back_with_a_second_one_and_have_neither_share_nor_interval() {
        ReleasedAdvice released = release(RULE, 79, 41, 27, 22, 19, 14, 4, 16);

        assertThat(n(released, Kind.DECLINED_OTHERWISE)).isEmpty();
        // 37 − 19 − 14 = 4 would tell, were both others shown; the smaller one goes with it.
        assertThat(n(released, "DECLINED_FOR:NO_CAPACITY")).isEmpty();
        assertThat(n(released, "DECLINED_FOR:NO_FUNDING")).hasValue(20);
        assertThat(n(released, Kind.DECLINED)).hasValue(35);
        assertThat(released.interval(of(released, Kind.DECLINED_OTHERWISE))).isEmpty();
    }

    @Test
    void all_but_few_are_held_back_like_few() {
        ReleasedAdvice released = release(RULE, 117, 40, 20, 15, 15, 10, 10, 10);

        // 120 − 117 = 3 were not specified.
        assertThat(n(released, Kind.SPECIFIED)).isEmpty();
        assertThat(n(released, Kind.ALL)).hasValue(120);
    }

    @Test
    void the_same_figures_stand_in_every_release_whatever_is_held_back() {
        ReleasedAdvice none = release(RULE, 0, 0, 0, 0, 0, 0, 0, 0);
        ReleasedAdvice many = release(RULE, 100, 40, 20, 15, 15, 10, 10, 10);

        assertThat(none.counts()).allMatch(count -> count.disclosure() == Disclosure.SUPPRESSED);
        assertThat(none.counts())
                .extracting(Count::figure)
                .isEqualTo(many.counts().stream().map(Count::figure).toList());
    }

    /**
     * The attacker knows the rule, sees the counts unrounded, and tries every world that looks the same. Rounding only takes from what they see.
     */
    @Test
    void nobody_who_tries_every_world_that_looks_the_same_learns_a_small_number() {
        SuppressionRule rule = new SuppressionRule(3, false, 1);
        List<int[]> worlds = worlds(13);
        Random random = new Random(20261123);
        for (int round = 0; round < 60; round++) {
            int[] truth = new int[PARTS];
            int all = 4 + random.nextInt(6);
            for (int i = 0; i < all; i++) {
                truth[random.nextInt(PARTS)]++;
            }
            ReleasedAdvice released = release(rule, all, truth);

            List<int[]> possible =
                    worlds.stream().filter(world -> looksLike(world, released)).toList();

            assertThat(possible).anyMatch(world -> Arrays.equals(world, truth));
            for (int some = 1; some < 1 << PARTS; some++) {
                int which = some;
                int most = possible.stream()
                        .mapToInt(world -> sum(world, which))
                        .max()
                        .orElseThrow();
                // Any of the parts together: whatever the attacker can say of them, it is not “fewer than three”.
                assertThat(most)
                        .as("%s of %s, released %s", Integer.toBinaryString(which), Arrays.toString(truth), released)
                        .isGreaterThanOrEqualTo(rule.threshold());
            }
        }
    }

    /** Why a release is never made again: with one more in it, the difference is that one, however safe each of the two. */
    @Test
    void were_a_release_made_again_with_one_more_the_difference_would_tell_of_it() {
        SuppressionRule unrounded = new SuppressionRule(10, false, 1);
        ReleasedAdvice first = release(unrounded, 100, 40, 20, 15, 15, 10, 10, 10);
        ReleasedAdvice again = release(unrounded, 101, 41, 20, 15, 15, 10, 10, 10);

        assertThat(n(again, Kind.IN_TIME).orElseThrow() - n(first, Kind.IN_TIME).orElseThrow())
                .isEqualTo(1);
    }

    private static boolean looksLike(int[] world, ReleasedAdvice released) {
        return released.counts().stream()
                .filter(count -> count.figure().kind() != Kind.SPECIFIED)
                .allMatch(count -> count.n().isEmpty() || count.n().getAsLong() == sum(world, parts(count.figure())));
    }

    /** Which parts a figure adds up, as bits: the definitions of docs/methods/own-advice.md. */
    private static int parts(AdviceFigure figure) {
        return switch (figure.kind()) {
            case ALL -> 0b1111111;
            case ACCEPTED -> 0b0000111;
            case DELIVERED -> 0b0000011;
            case IN_TIME -> 0b0000001;
            case LATE -> 0b0000010;
            case ACCEPTED_NOT_DONE -> 0b0000100;
            case DECLINED -> 0b0111000;
            case DECLINED_FOR -> figure.key().endsWith("NO_FUNDING") ? 0b0001000 : 0b0010000;
            case DECLINED_OTHERWISE -> 0b0100000;
            case UNANSWERED -> 0b1000000;
            case LEFT_UNDONE -> 0b1000100;
            case SPECIFIED -> throw new IllegalArgumentException("Another way of parting them");
        };
    }

    private static int sum(int[] world, int which) {
        int sum = 0;
        for (int part = 0; part < PARTS; part++) {
            sum += (which >> part & 1) == 1 ? world[part] : 0;
        }
        return sum;
    }

    private static List<int[]> worlds(int atMost) {
        List<int[]> all = new ArrayList<>();
        add(new int[PARTS], 0, atMost, all);
        return all;
    }

    private static void add(int[] begun, int part, int left, List<int[]> all) {
        if (part == PARTS) {
            all.add(begun.clone());
            return;
        }
        for (int n = 0; n <= left; n++) {
            begun[part] = n;
            add(begun, part + 1, left - n, all);
        }
        begun[part] = 0;
    }

    private static OptionalLong n(ReleasedAdvice released, Kind kind) {
        return released.n(kind);
    }

    private static OptionalLong n(ReleasedAdvice released, String key) {
        return released.counts().stream()
                .filter(count -> count.figure().key().equals(key))
                .findFirst()
                .orElseThrow()
                .n();
    }

    private static Count of(ReleasedAdvice released, Kind kind) {
        return released.counts().stream()
                .filter(count -> count.figure().kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    private static ReleasedAdvice release(SuppressionRule rule, int specified, int... parts) {
        List<AdviceOutcome> outcomes = new ArrayList<>();
        add(outcomes, parts[0], specified, Ending.DONE_IN_TIME, Optional.empty());
        add(outcomes, parts[1], specified, Ending.DONE_LATE, Optional.empty());
        add(outcomes, parts[2], specified, Ending.ACCEPTED_NOT_DONE, Optional.empty());
        add(outcomes, parts[3], specified, Ending.DECLINED, Optional.of("NO_FUNDING"));
        add(outcomes, parts[4], specified, Ending.DECLINED, Optional.of("NO_CAPACITY"));
        add(outcomes, parts[5], specified, Ending.DECLINED, Optional.of("CHILD_LEFT"));
        add(outcomes, parts[6], specified, Ending.UNANSWERED, Optional.empty());
        Collections.shuffle(outcomes, new Random(1));
        return new AdviceRelease(
                        LaCode.DEMONSTRATION,
                        LocalDate.of(2026, 1, 1),
                        LocalDate.of(2026, 3, 31),
                        LocalDate.of(2026, 5, 16),
                        rule,
                        REASONS,
                        List.of(new DataVersion("disclosure-control", "test")))
                .of(outcomes);
    }

    private static void add(
            List<AdviceOutcome> outcomes, int times, int specified, Ending ending, Optional<String> reason) {
        for (int i = 0; i < times; i++) {
            outcomes.add(new AdviceOutcome(SettingType.OTHER, outcomes.size() < specified, ending, reason));
        }
    }
}
