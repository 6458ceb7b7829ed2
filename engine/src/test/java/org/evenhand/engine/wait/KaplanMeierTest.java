package org.evenhand.engine.wait;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import org.assertj.core.data.Offset;
import org.evenhand.engine.Resource;
import org.evenhand.vocabulary.Interval;
import org.junit.jupiter.api.Test;

class KaplanMeierTest {

    /** Products and sums of at most a few hundred terms: double rounding stays far below. */
    private static final Offset<Double> ROUNDING = within(1e-12);

    /**
     * The worked example of Kaplan and Meier (1958), section 2: deaths at 0.8, 3.1, 5.4 and 9.2 months, losses at 1.0, 2.7, 7.0 and 12.1. The
     * estimates are 7/8, 7/8·4/5 = 7/10, 7/10·3/4 = 21/40 and 21/40·1/2 = 21/80. Here in tenths of a month.
     */
    @Test
    void has_the_estimates_of_the_worked_example_of_the_source() {
        List<Wait> waits = List.of(
                Wait.ended(8),
                Wait.unanswered(10),
                Wait.unanswered(27),
                Wait.ended(31),
                Wait.ended(54),
                Wait.unanswered(70),
                Wait.ended(92),
                Wait.unanswered(121));

        KaplanMeier curve = KaplanMeier.of(waits);

        assertThat(curve.steps()).extracting(Step::days).containsExactly(8, 31, 54, 92);
        assertThat(curve.steps()).extracting(Step::atRisk).containsExactly(8L, 5L, 4L, 2L);
        assertThat(curve.steps().get(0).stillWaiting()).isCloseTo(7 / 8.0, ROUNDING);
        assertThat(curve.steps().get(1).stillWaiting()).isCloseTo(7 / 10.0, ROUNDING);
        assertThat(curve.steps().get(2).stillWaiting()).isCloseTo(21 / 40.0, ROUNDING);
        assertThat(curve.steps().get(3).stillWaiting()).isCloseTo(21 / 80.0, ROUNDING);
    }

    /** R survival 3.5-3 (R 4.2.2): every row of the summary, printed there to 15 digits. */
    @Test
    void has_every_step_error_and_limit_of_r_s_survfit() {
        KaplanMeier curve = lung(sex -> true);

        List<String[]> expected = Resource.rows(KaplanMeierTest.class, "lung-expected.csv");
        assertThat(curve.size()).isEqualTo(228);
        assertThat(curve.ended()).isEqualTo(165);
        assertThat(curve.steps()).hasSameSizeAs(expected);
        for (int i = 0; i < expected.size(); i++) {
            String[] row = expected.get(i);
            Step step = curve.steps().get(i);
            Interval interval = step.interval().orElseThrow();
            assertThat(step.days()).isEqualTo(Integer.parseInt(row[0]));
            assertThat(step.atRisk()).isEqualTo(Long.parseLong(row[1]));
            assertThat(step.ended()).isEqualTo(Long.parseLong(row[2]));
            assertThat(step.stillWaiting()).isCloseTo(Double.parseDouble(row[3]), ROUNDING);
            assertThat(step.standardError().orElseThrow()).isCloseTo(Double.parseDouble(row[4]), ROUNDING);
            assertThat(interval.low()).isCloseTo(Double.parseDouble(row[5]), ROUNDING);
            assertThat(interval.high()).isCloseTo(Double.parseDouble(row[6]), ROUNDING);
        }
    }

    /** All: R survival 3.5-3, conf.type "log-log". By sex: SciPy 1.17.1, stats.ecdf(…).sf.confidence_interval(method="log-log"). */
    @Test
    void has_the_medians_of_other_programs() {
        assertThat(lung(sex -> true).median()).isEqualTo(new Quantile.Reached(310, new Interval(284, 361, 0.95)));
        assertThat(lung("1"::equals).median()).isEqualTo(new Quantile.Reached(270, new Interval(210, 306, 0.95)));
        assertThat(lung("2"::equals).median()).isEqualTo(new Quantile.Reached(426, new Interval(345, 524, 0.95)));
    }

    /**
     * R prints 270 (212–310) and 426 (348–550) by sex, because its default is conf.type "log": S exp(±z σ). From our S and standard errors that
     * formula gives the same, so the difference is the kind of interval and nothing else.
     */
    @Test
    void differs_from_r_s_default_only_by_the_kind_of_interval() {
        assertThat(daysWhereLogIntervalHoldsHalf(lung("1"::equals))).containsExactly(212, 310);
        assertThat(daysWhereLogIntervalHoldsHalf(lung("2"::equals))).containsExactly(348, 550);
    }

    private static List<Integer> daysWhereLogIntervalHoldsHalf(KaplanMeier curve) {
        List<Integer> days = new ArrayList<>();
        for (int sign : new int[] {-1, 1}) {
            days.add(curve.steps().stream()
                    .filter(step -> step.stillWaiting()
                                    * Math.exp(sign
                                            * 1.959963984540054
                                            * step.standardError().orElseThrow()
                                            / step.stillWaiting())
                            <= 0.5)
                    .findFirst()
                    .orElseThrow()
                    .days());
        }
        return days;
    }

    /** R survival 3.5-3 on the same simulated waits: quartiles, limits of the median, and S after 126 days (18 weeks). */
    @Test
    void has_the_quantiles_of_r_s_survfit_for_thousands_of_waits() {
        KaplanMeier first = simulated("0");
        KaplanMeier smallest = simulated("119");
        Step eighteenWeeks = first.stepAt(126).orElseThrow();

        assertThat(smallest.size()).isEqualTo(4_692);
        assertThat(smallest.median()).isEqualTo(new Quantile.Reached(126, new Interval(121, 130, 0.95)));
        assertThat(first.size()).isEqualTo(23_774);
        assertThat(first.quantile(0.25))
                .isInstanceOfSatisfying(
                        Quantile.Reached.class, q -> assertThat(q.days()).isEqualTo(72));
        assertThat(first.median()).isEqualTo(new Quantile.Reached(152, new Interval(150, 155, 0.95)));
        assertThat(first.quantile(0.75))
                .isInstanceOfSatisfying(
                        Quantile.Reached.class, q -> assertThat(q.days()).isEqualTo(279));
        assertThat(eighteenWeeks.stillWaiting()).isCloseTo(0.57302224038575, ROUNDING);
        assertThat(eighteenWeeks.standardError().orElseThrow()).isCloseTo(0.00338721858228025, ROUNDING);
        assertThat(eighteenWeeks.interval().orElseThrow().low()).isCloseTo(0.566352982151107, ROUNDING);
        assertThat(eighteenWeeks.interval().orElseThrow().high()).isCloseTo(0.579630289691762, ROUNDING);
    }

    /** Of 1, 2, 3 and 4 days S runs level at exactly one half from 2 to 3: the usual median of four numbers. */
    @Test
    void takes_the_middle_where_the_curve_runs_level_at_the_share() {
        KaplanMeier even = KaplanMeier.of(List.of(Wait.ended(1), Wait.ended(2), Wait.ended(3), Wait.ended(4)));
        KaplanMeier levelToTheEnd =
                KaplanMeier.of(List.of(Wait.ended(1), Wait.ended(2), Wait.unanswered(7), Wait.unanswered(9)));

        assertThat(even.median())
                .isInstanceOfSatisfying(
                        Quantile.Reached.class, q -> assertThat(q.days()).isEqualTo(2.5));
        // Level from 2 to the longest observation, 9: the middle is 5.5.
        assertThat(levelToTheEnd.median())
                .isInstanceOfSatisfying(
                        Quantile.Reached.class, q -> assertThat(q.days()).isEqualTo(5.5));
    }

    /** (23/24)(22/23)…(12/13) is one half, but 0.5000000000000001 in doubles; the median of 1 to 24 is 12.5. */
    @Test
    void takes_a_product_that_is_one_half_but_for_rounding_as_one_half() {
        List<Wait> waits = new ArrayList<>();
        for (int day = 1; day <= 24; day++) {
            waits.add(Wait.ended(day));
        }

        assertThat(KaplanMeier.of(waits).median())
                .isInstanceOfSatisfying(
                        Quantile.Reached.class, q -> assertThat(q.days()).isEqualTo(12.5));
    }

    @Test
    void says_longer_than_where_most_still_wait() {
        KaplanMeier curve = KaplanMeier.of(
                List.of(Wait.ended(10), Wait.unanswered(90), Wait.unanswered(120), Wait.unanswered(120)));

        assertThat(curve.median()).isInstanceOfSatisfying(Quantile.NotReached.class, q -> {
            assertThat(q.longerThanDays()).isEqualTo(120);
            assertThat(q.interval().high()).isInfinite();
        });
        assertThat(curve.stillWaitingAfter(120)).hasValue(0.75);
        assertThat(curve.stillWaitingAfter(121)).isEmpty();
    }

    @Test
    void gives_no_interval_where_nobody_or_everybody_still_waits() {
        KaplanMeier curve = KaplanMeier.of(List.of(Wait.ended(3), Wait.ended(5)));

        assertThat(curve.stepAt(2)).isEmpty();
        assertThat(curve.stillWaitingAfter(2)).hasValue(1);
        assertThat(curve.steps().getLast().interval()).isEmpty();
        assertThat(curve.stillWaitingAfter(5)).hasValue(0);
        assertThat(curve.stillWaitingAfter(500)).hasValue(0);
        assertThat(curve.median().interval().high()).isInfinite();
    }

    @Test
    void without_unanswered_waits_is_the_share_of_longer_waits() {
        Random random = new Random(1958);
        for (int round = 0; round < 200; round++) {
            List<Wait> waits = new ArrayList<>();
            int size = 1 + random.nextInt(60);
            for (int i = 0; i < size; i++) {
                waits.add(Wait.ended(random.nextInt(40)));
            }

            KaplanMeier curve = KaplanMeier.of(waits);

            for (int day = 0; day < 45; day++) {
                int after = day;
                double longer =
                        waits.stream().filter(wait -> wait.days() > after).count() / (double) size;
                assertThat(curve.stillWaitingAfter(day).orElseThrow()).isCloseTo(longer, ROUNDING);
            }
        }
    }

    @Test
    void never_rises_and_an_unanswered_request_never_makes_it_look_better() {
        Random random = new Random(126);
        for (int round = 0; round < 300; round++) {
            List<Wait> waits = new ArrayList<>();
            int size = 2 + random.nextInt(50);
            for (int i = 0; i < size; i++) {
                waits.add(new Wait(random.nextInt(200), random.nextInt(3) > 0));
            }
            waits.set(0, Wait.ended(waits.getFirst().days()));
            KaplanMeier curve = KaplanMeier.of(waits);
            waits.set(0, Wait.unanswered(waits.getFirst().days()));
            KaplanMeier unanswered = KaplanMeier.of(waits);

            double before = 1;
            for (int day = 0; day <= curve.longestDays(); day++) {
                double here = curve.stillWaitingAfter(day).orElseThrow();
                assertThat(here).isBetween(0.0, before);
                assertThat(unanswered.stillWaitingAfter(day).orElseThrow()).isGreaterThanOrEqualTo(here - 1e-12);
                before = here;
            }
        }
    }

    /** A world whose answer is known: one in fifty is answered each day, whoever still waits is last seen on a day that tells nothing. */
    @Test
    void finds_the_true_median_though_a_third_is_unanswered() {
        Random random = new Random(20260526);
        List<Wait> waits = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) {
            int answered = (int) (Math.log(1 - random.nextDouble()) / Math.log(0.98));
            int lastSeen = random.nextInt(150);
            waits.add(answered <= lastSeen ? Wait.ended(answered) : Wait.unanswered(lastSeen));
        }

        Quantile median = KaplanMeier.of(waits).median();

        // P(T > t) = 0.98^(t + 1) ≤ 1/2 first at t = 34, since 0.98^34 = 0.503 and 0.98^35 = 0.493.
        assertThat(median)
                .isInstanceOfSatisfying(
                        Quantile.Reached.class, q -> assertThat(q.days()).isBetween(33.0, 35.0));
        assertThat(median.interval().low()).isLessThanOrEqualTo(34);
        assertThat(median.interval().high()).isGreaterThanOrEqualTo(34);
    }

    @Test
    void refuses_what_is_no_wait() {
        assertThatThrownBy(() -> KaplanMeier.of(List.of())).hasMessageContaining("not a figure of 0");
        assertThatThrownBy(() -> Wait.ended(-1))
                .hasMessageContaining("-1 days")
                .hasMessageContaining("before it begins");
        assertThatThrownBy(() -> KaplanMeier.ofCounts(new long[2], new long[3])).hasMessageContaining("give as many");
        assertThatThrownBy(() -> KaplanMeier.of(List.of(Wait.ended(1))).quantile(50))
                .hasMessageContaining("per cent");
    }

    private static KaplanMeier lung(Predicate<String> sex) {
        List<Wait> waits = new ArrayList<>();
        for (String[] row : Resource.rows(KaplanMeierTest.class, "lung.csv")) {
            if (sex.test(row[1])) {
                add(waits, Wait.ended(Integer.parseInt(row[0])), row[2]);
                add(waits, Wait.unanswered(Integer.parseInt(row[0])), row[3]);
            }
        }
        return KaplanMeier.of(waits);
    }

    private static void add(List<Wait> waits, Wait wait, String times) {
        for (int i = 0; i < Integer.parseInt(times); i++) {
            waits.add(wait);
        }
    }

    private static KaplanMeier simulated(String area) {
        long[] ended = new long[730];
        long[] lastSeen = new long[730];
        for (String[] row : Resource.rows(KaplanMeierTest.class, "simulated.csv")) {
            if (row[0].equals(area)) {
                ended[Integer.parseInt(row[1])] = Long.parseLong(row[2]);
                lastSeen[Integer.parseInt(row[1])] = Long.parseLong(row[3]);
            }
        }
        return KaplanMeier.ofCounts(ended, lastSeen);
    }
}
