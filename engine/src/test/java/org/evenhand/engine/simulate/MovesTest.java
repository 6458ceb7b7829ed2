package org.evenhand.engine.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.evenhand.vocabulary.NotUnderstood;
import org.junit.jupiter.api.Test;

class MovesTest {

    private static final long SEED = 20_260_526;

    /** Three areas with 10, 20 and 30 posts; a rate of 0.11. */
    private static final Shape THREE = new Shape(3, 1, 4, 2);

    /**
     * Σ (q/Q)² = (1 + 4 + 9)/36 = 7/18, so c = 0.11 ÷ (11/18) = 0.18, and from an area to another c × its share: 1/6, 1/3 and 1/2 of 0.18.
     */
    private static final double[][] BY_HAND = {
        {1 - 0.06 - 0.09, 0.06, 0.09},
        {0.03, 1 - 0.03 - 0.09, 0.09},
        {0.03, 0.06, 1 - 0.03 - 0.06},
    };

    @Test
    void the_rate_is_the_share_of_people_who_move_to_another_area() {
        Moves moves = Moves.of(THREE, List.of(0, 0, 0), List.of(0.11), 10, 20, 30);

        // (10 × 0.15 + 20 × 0.12 + 30 × 0.09)/60 = 6.6/60 = 0.11.
        assertThat(moves.away(0, 0, 1)).isCloseTo(0.15, within(1e-15));
        assertThat(moves.away(1, 0, 1)).isCloseTo(0.12, within(1e-15));
        assertThat(moves.away(2, 0, 1)).isCloseTo(0.09, within(1e-15));
    }

    @Test
    void mean_and_variance_are_those_of_the_whole_matrix_of_the_chain() {
        StockFlow model = three(0.95);
        Chain chain = new Chain(model, BY_HAND);

        ExactMoments areas = ExactMoments.of(model);
        ExactMoments ends = ExactMoments.ofGroups(model, List.of(0, 1, 0), 2);
        ExactMoments total = ExactMoments.ofTotals(model);

        for (int year : new int[] {0, 3}) {
            for (int area = 0; area < THREE.areas(); area++) {
                int only = area;
                same(areas.get(area, 0, year), chain.in(a -> a == only, year), 1e-11);
            }
            same(ends.get(0, 0, year), chain.in(a -> a != 1, year), 1e-11);
            same(total.get(0, 0, year), chain.in(a -> true, year), 1e-11);
        }
    }

    @Test
    void the_same_holds_where_the_multiplier_reaches_the_cap() {
        // From h = 0.3/0.24 on, nobody's leaving grows: a corner, which Gauss's rule meets with 48 points.
        StockFlow model = three(0.3);
        Chain chain = new Chain(model, BY_HAND);

        ExactMoments areas = ExactMoments.of(model);

        same(areas.get(1, 0, 3), chain.in(a -> a == 1, 3), 1e-4);
    }

    @Test
    void factors_alone_are_rates_of_their_own() {
        double[] factors = new double[20 * 2 * WorkforceWorkload.YEARS];
        Arrays.fill(factors, 1);
        Shape shape = new Shape(20, 2, WorkforceWorkload.YEARS, WorkforceWorkload.BANDS);
        for (int year = 0; year < shape.years(); year++) {
            factors[shape.row(7, 1, year)] = 0.5;
        }
        StockFlow usual = WorkforceWorkload.of(20, 2).build();
        StockFlow differing =
                WorkforceWorkload.of(20, 2).leavingFactors(factors).build();
        double[] halved = new double[shape.rates()];
        for (int i = 0; i < halved.length; i++) {
            int band = i % shape.bands();
            halved[i] = usual.leaving(1, 0, band) * 0.5;
        }
        StockFlow everywhere = WorkforceWorkload.of(20, 2).leaving(halved).build();
        MonteCarlo.Run run = new MonteCarlo.Run(100, SEED, 1);

        Simulated drawn = MonteCarlo.run(differing, run);
        ExactMoments exact = ExactMoments.of(differing);

        for (int year = 0; year < shape.years(); year++) {
            assertThat(drawn.get(7, 1, year))
                    .isEqualTo(MonteCarlo.run(everywhere, run).get(7, 1, year));
            assertThat(drawn.get(6, 1, year))
                    .isEqualTo(MonteCarlo.run(usual, run).get(6, 1, year));
            same(exact.get(7, 1, year), ExactMoments.of(everywhere).get(7, 1, year), 1e-12);
            same(exact.get(6, 1, year), ExactMoments.of(usual).get(6, 1, year), 1e-12);
            same(exact.get(7, 0, year), ExactMoments.of(usual).get(7, 0, year), 0);
        }
    }

    @Test
    void a_rate_of_nothing_and_factors_of_one_change_no_bit() {
        StockFlow usual = Mixed.model();
        double[] ones = new double[usual.shape().rows()];
        Arrays.fill(ones, 1);

        StockFlow same = Mixed.builder()
                .leavingFactors(ones)
                .moves(Moves.of(usual.shape(), List.of(0, 0, 0), Collections.nCopies(3, 0.0), Movers.people(usual)))
                .build();

        assertThat(Rows.of(MonteCarlo.run(same, Mixed.RUN))).isEqualTo(Rows.of(MonteCarlo.run(usual, Mixed.RUN)));
    }

    @Test
    void the_mean_of_the_draws_is_the_exact_mean_where_people_move() {
        int draws = 1_000;
        StockFlow model = Movers.of(27, 3, 9, 0.1);
        ExactMoments exact = ExactMoments.of(model);

        Simulated simulated = MonteCarlo.run(model, new MonteCarlo.Run(draws, SEED, 2));

        int beyond = 0;
        for (int i = 0; i < model.shape().rows(); i++) {
            int area = i / WorkforceWorkload.YEARS / 3;
            int profession = i / WorkforceWorkload.YEARS % 3;
            int year = i % WorkforceWorkload.YEARS;
            double sd = exact.sd(area, profession, year);
            Summary seen = simulated.get(area, profession, year);
            if (Math.abs(seen.mean() - exact.mean(area, profession, year)) > 4 * sd / Math.sqrt(draws)) {
                beyond++;
            }
            // A standard deviation is known to sd/√(2 draws), a little worse. Six of them, for 1,215 rows.
            assertThat(seen.sd()).isCloseTo(sd, within(6 * sd / Math.sqrt(2.0 * draws)));
        }
        // At most one in a thousand of 1,215 rows.
        assertThat(beyond).isLessThanOrEqualTo(1);
    }

    @Test
    void totals_over_areas_hold_too() {
        int draws = 4_000;
        StockFlow model = Movers.of(20, 1, 10, 0.2);
        ExactMoments exact = ExactMoments.ofTotals(model);

        Simulated simulated = MonteCarlo.run(model, new MonteCarlo.Run(draws, SEED, 2));

        for (int year = 0; year < WorkforceWorkload.YEARS; year++) {
            double sd = exact.sd(0, 0, year);
            Summary total = simulated.total(0, year);
            assertThat(total.mean()).isCloseTo(exact.mean(0, 0, year), within(4 * sd / Math.sqrt(draws)));
            assertThat(total.sd()).isCloseTo(sd, within(5 * sd / Math.sqrt(2.0 * draws)));
        }
    }

    @Test
    void where_nobody_leaves_or_joins_everybody_is_somewhere_in_every_draw() {
        StockFlow model = StockFlow.builder(new Shape(3, 1, 5, 3))
                .people(7, 80, 3, 0, 0, 0, 300, 1, 2)
                .rising(0.4, 0.9, 0)
                .moves(Moves.of(new Shape(3, 1, 5, 3), List.of(0, 0, 0), List.of(0.4), 1, 1, 1))
                .build();
        int[] least = {Integer.MAX_VALUE};

        MonteCarlo.run(
                model,
                new MonteCarlo.Run(300, SEED, 2),
                draws -> {
                    for (int draw = 0; draw < 300; draw++) {
                        int sum = 0;
                        for (int area = 0; area < 3; area++) {
                            sum += draws.people(area, 4, draw);
                            least[0] = Math.min(least[0], draws.people(area, 4, draw));
                        }
                        assertThat(sum).isEqualTo(393).isEqualTo(draws.total(4, draw));
                    }
                },
                Watch.NONE);

        // The area that was empty has people, and the exact total is as certain.
        assertThat(least[0]).isGreaterThan(50);
        ExactMoments.Moments total = ExactMoments.ofTotals(model).get(0, 0, 4);
        assertThat(total.mean()).isCloseTo(393, within(1e-10));
        assertThat(total.sd()).isCloseTo(0, within(1e-6));
        assertThat(ExactMoments.of(model).get(1, 0, 4).chanceVariance()).isGreaterThan(10);
        assertThat(PointEstimates.of(model).total(0, 4)).isCloseTo(393, within(1e-10));
    }

    @Test
    void equal_areas_stay_equal_and_large_ones_large() {
        // People where the weights are, everybody leaves alike: as many come as go, and means are those without moves.
        StockFlow.Builder builder = StockFlow.builder(THREE)
                .people(10, 10, 10, 10, 40, 40)
                .leaving(0.1, 0.2, 0.1, 0.2, 0.1, 0.2, 0.1, 0.2)
                .rising(0.1, 0.1)
                .joiners(2, 2, 2, 2, 2, 2, 2, 2, 8, 8, 8, 8);
        ExactMoments still = ExactMoments.of(builder.build());

        ExactMoments moving = ExactMoments.of(builder.moves(Moves.of(THREE, List.of(5, 5, 5), List.of(0.2), 20, 20, 80))
                .build());

        for (int year = 0; year < 4; year++) {
            assertThat(moving.mean(0, 0, year)).isCloseTo(moving.mean(1, 0, year), within(1e-12));
            for (int area = 0; area < 3; area++) {
                assertThat(moving.mean(area, 0, year)).isCloseTo(still.mean(area, 0, year), within(1e-11));
                assertThat(moving.sd(area, 0, year)).isGreaterThan(still.sd(area, 0, year));
            }
        }
    }

    @Test
    void threads_and_vector_instructions_change_nothing() {
        for (StockFlow model : List.of(Movers.mixed(true), Movers.mixed(false), Movers.of(10, 2, 5, 0.1))) {
            String one = Rows.of(MonteCarlo.run(model, new MonteCarlo.Run(600, SEED, 1)));

            assertThat(Rows.of(MonteCarlo.run(model, new MonteCarlo.Run(600, SEED, 2))))
                    .isEqualTo(one);
            assertThat(Rows.of(MonteCarlo.run(model, new MonteCarlo.Run(600, SEED, 8))))
                    .isEqualTo(one);
            assumeTrue(Kernel.quickest() instanceof VectorKernel, "skipped: no vectors of four numbers");
            Optional<Simulated> scalar = MonteCarlo.run(
                    model, new MonteCarlo.Run(600, SEED, 2), draws -> {}, Watch.NONE, new ScalarKernel());
            assertThat(Rows.of(scalar.orElseThrow())).isEqualTo(one);
        }
    }

    @Test
    void a_group_has_the_same_draws_alone_and_within_the_nation() {
        MonteCarlo.Run run = new MonteCarlo.Run(100, SEED, 1);

        Simulated nation = MonteCarlo.run(Movers.of(12, 1, 4, 0.2), run);
        Simulated alone = MonteCarlo.run(Movers.of(4, 1, 4, 0.2), run);

        for (int area = 0; area < 4; area++) {
            assertThat(alone.get(area, 0, 9)).isEqualTo(nation.get(area, 0, 9));
        }
    }

    @Test
    void nobody_moves_to_an_area_that_is_full_and_nobody_is_dismissed() {
        // 20 people in 20 posts, 10 in 12, 6 in 3. Nearly everybody looks for a post: in the first year only two find
        // one.
        Shape shape = new Shape(3, 1, 2, 1);
        StockFlow.Builder builder = StockFlow.builder(shape)
                .people(20, 10, 6)
                .posts(20, 20, 12, 12, 3, 3)
                .moves(Moves.of(shape, List.of(0, 0, 0), List.of(1.0), 1, 1, 1));

        Simulated moved = MonteCarlo.run(builder.build(), new MonteCarlo.Run(500, SEED, 1));

        assertThat(moved.get(1, 0, 0)).isEqualTo(new Summary(12, 0, 12, 12, 12, 12, 12));
        assertThat(moved.get(0, 0, 0).p95()).isLessThanOrEqualTo(20);
        assertThat(moved.get(2, 0, 0).p95()).isLessThanOrEqualTo(6);
        assertThat(moved.total(0, 1)).isEqualTo(new Summary(36, 0, 36, 36, 36, 36, 36));
        assertThat(PointEstimates.of(builder.build()).get(1, 0, 0)).isCloseTo(12, within(1e-12));
        assertThat(PointEstimates.of(builder.build()).total(0, 1)).isCloseTo(36, within(1e-12));
    }

    @Test
    void joiners_take_the_posts_that_movers_left() {
        Shape shape = new Shape(2, 1, 1, 1);
        StockFlow model = StockFlow.builder(shape)
                .people(20, 10)
                .joiners(100, 0)
                .posts(20, 12)
                .moves(Moves.of(shape, List.of(0, 0), List.of(0.9), 20, 20))
                .build();

        Simulated moved = MonteCarlo.run(model, new MonteCarlo.Run(500, SEED, 1));

        // Two of the 20 are in the other area's vacancies before anybody joins; their posts are filled.
        assertThat(moved.get(0, 0, 0)).isEqualTo(new Summary(20, 0, 20, 20, 20, 20, 20));
        assertThat(moved.get(1, 0, 0)).isEqualTo(new Summary(12, 0, 12, 12, 12, 12, 12));
    }

    @Test
    void who_has_nowhere_to_go_stays() {
        Moves moves = Moves.of(new Shape(6, 1, 1, 1), List.of(0, 0, 1, 1, 2, 3), List.of(0.5), 0, 0, 9, 0, 4, 4);

        assertThat(moves.isAny(0)).isFalse();
        assertThat(moves.away(2, 0, 1)).isZero();
    }

    @Test
    void nobody_moves_to_where_nobody_is_wanted() {
        Shape shape = new Shape(3, 1, 3, 1);
        StockFlow model = StockFlow.builder(shape)
                .people(5, 5, 5)
                .moves(Moves.of(shape, List.of(0, 0, 0), List.of(0.4), 0, 3, 3))
                .build();

        Simulated moved = MonteCarlo.run(model, new MonteCarlo.Run(200, SEED, 1));

        assertThat(moved.get(0, 0, 2).p95()).isLessThan(5);
        // 0.4 ÷ (1 − ½) = 0.8 look for a post; in three years 5 × 0.2³ are still there.
        assertThat(ExactMoments.of(model).mean(0, 0, 2)).isCloseTo(5 * 0.008, within(1e-12));
    }

    @Test
    void areas_that_differ_or_exchange_people_are_not_merged_but_added_up_exactly() {
        StockFlow model = Movers.of(8, 2, 4, 0.1);
        List<Integer> halves = List.of(0, 1, 0, 1, 0, 1, 0, 1);

        ExactMoments areas = ExactMoments.of(model);
        ExactMoments groups = ExactMoments.ofGroups(model, halves, 2);

        assertThat(model.isMergeable(halves)).isFalse();
        assertThatThrownBy(() -> model.merged(halves, 2))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("ofGroups");
        double sum = 0;
        for (int area = 0; area < 8; area += 2) {
            sum += areas.mean(area, 1, 6);
        }
        assertThat(groups.mean(0, 1, 6)).isCloseTo(sum, within(1e-10));
    }

    @Test
    void moves_within_what_is_merged_do_not_matter() {
        Shape shape = new Shape(8, 1, WorkforceWorkload.YEARS, WorkforceWorkload.BANDS);
        StockFlow.Builder builder = WorkforceWorkload.of(8, 1);
        ExactMoments still = ExactMoments.ofTotals(builder.build());

        StockFlow moving = builder.moves(
                        Moves.of(shape, Movers.groups(8, 4), List.of(0.2), Movers.people(builder.build())))
                .build();

        assertThat(ExactMoments.ofTotals(moving).get(0, 0, 9)).isEqualTo(still.get(0, 0, 9));
        // The long way round gives the same.
        IntPredicate everywhere = area -> true;
        boolean[] there = new boolean[8];
        for (int area = 0; area < 8; area++) {
            there[area] = everywhere.test(area);
        }
        same(Whereabouts.of(moving, 0).in(there, 9), still.get(0, 0, 9), 1e-9);
    }

    @Test
    void what_cannot_be_is_refused_by_name() {
        List<Integer> one = List.of(0, 0, 0);
        for (double rate : new double[] {-0.01, 1.01, Double.NaN}) {
            assertThatThrownBy(() -> Moves.of(THREE, one, List.of(rate), 1, 1, 1))
                    .isInstanceOf(NotUnderstood.class)
                    .hasMessageContaining("rates[profession 0]")
                    .hasMessageContaining(String.valueOf(rate))
                    .hasMessageContaining("0 to 1");
        }
        assertThatThrownBy(() -> Moves.of(THREE, one, List.of(0.1), 1, -2, 1))
                .isInstanceOf(NotUnderstood.class)
                .hasMessageContaining("weights[area 1, profession 0]");
        assertThatThrownBy(() -> Moves.of(THREE, List.of(0, 0), List.of(0.1), 1, 1, 1))
                .isInstanceOf(NotUnderstood.class)
                .hasMessageContaining("groupOf");
        double[] factors = new double[THREE.rows()];
        factors[THREE.row(2, 0, 3)] = Double.NaN;
        assertThatThrownBy(() -> StockFlow.builder(THREE).leavingFactors(factors))
                .isInstanceOf(NotUnderstood.class)
                .hasMessageContaining("leavingFactors[area 2, profession 0, year 3]");
        Moves other = Moves.of(new Shape(2, 1, 4, 2), List.of(0, 0), List.of(0.1), 1, 1);
        assertThatThrownBy(() -> StockFlow.builder(THREE).moves(other))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("another shape");
    }

    private static StockFlow three(double cap) {
        return StockFlow.builder(THREE)
                .people(6, 4, 15, 5, 3, 27)
                .leaving(0.1, 0.2, 0.1, 0.2, 0.12, 0.15, 0.12, 0.15)
                .leavingCap(cap)
                .leavingFactors(1, 1, 1, 1, 0.8, 0.8, 0.5, 0.8, 1.2, 1.2, 1.2, 1.2)
                .rising(0.2, 0.1)
                .joiners(2, 1, 0, 3, 4, 4, 4, 4, 1, 2, 3, 4)
                .joinerShares(0.7, 0.3)
                .leavingMultipliers(List.of(new Multiplier.Elicited(0.4, 1, 1.6)))
                .joinerMultipliers(List.of(new Multiplier.Elicited(0.7, 1, 1.3)))
                .moves(Moves.of(THREE, List.of(0, 0, 0), List.of(0.11), 10, 20, 30))
                .build();
    }

    private static void same(ExactMoments.Moments found, ExactMoments.Moments expected, double relative) {
        assertThat(found.mean()).isCloseTo(expected.mean(), within(relative * expected.mean()));
        assertThat(found.chanceVariance())
                .isCloseTo(expected.chanceVariance(), within(relative * expected.chanceVariance()));
        // The other way subtracts squares, so that it loses digits where the parameter variance is small against them.
        double size = expected.parameterVariance() + expected.mean() * expected.mean() * 0.01;
        assertThat(found.parameterVariance()).isCloseTo(expected.parameterVariance(), within(relative * size));
    }
}
