package org.evenhand.engine.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Moves at a rate that is known only in a range. */
class UnsureMovesTest {

    private static final long SEED = 20_260_526;

    @Test
    void what_is_not_known_of_the_rate_spreads_the_results() {
        // Of 12 people in the one of two equal areas each has moved with probability c m ÷ 2, c = 0.2 ÷ (1 − ½) = 0.4,
        // m between 0 and 2 with mean 1 and
        // variance 4/28 (beta with shapes 3 and 3): mean 12 (1 − 0.2) = 9.6; parameters (12 × 0.2)² ÷ 7 = 0.822857…;
        // chance 12 E[s (1 − s)], s = 1 − 0.2 m: E[0.2 m − 0.04 m²] = 0.2 − 0.04 (1 + 1/7) = 0.154285…, together
        // 1.851428…
        Shape shape = new Shape(2, 1, 1, 1);
        StockFlow model = StockFlow.builder(shape)
                .people(12, 0)
                .moves(Moves.of(shape, List.of(0, 0), List.of(0.2), 1, 1)
                        .withMultipliers(List.of(new Multiplier.Elicited(0, 1, 2))))
                .build();

        ExactMoments.Moments first = ExactMoments.of(model).get(0, 0, 0);
        ExactMoments.Moments both = ExactMoments.ofTotals(model).get(0, 0, 0);
        Simulated simulated = MonteCarlo.run(model, new MonteCarlo.Run(20_000, SEED, 2));

        assertThat(first.mean()).isCloseTo(9.6, within(1e-12));
        assertThat(first.parameterVariance()).isCloseTo(5.76 / 7, within(1e-12));
        assertThat(first.chanceVariance()).isCloseTo(12 * (0.2 - 0.04 * 8 / 7), within(1e-12));
        assertThat(both.mean()).isCloseTo(12, within(1e-12));
        assertThat(both.sd()).isCloseTo(0, within(1e-7));
        Summary seen = simulated.get(0, 0, 0);
        assertThat(seen.mean()).isCloseTo(9.6, within(4 * first.sd() / Math.sqrt(20_000)));
        assertThat(seen.sd()).isCloseTo(first.sd(), within(5 * first.sd() / Math.sqrt(40_000)));
        assertThat(PointEstimates.of(model).get(0, 0, 0)).isCloseTo(9.6, within(1e-12));
    }

    @Test
    void it_is_the_mixture_of_the_rates_that_are_possible() {
        // Three points of the quadrature where few move, eleven where many do.
        for (double rate : new double[] {0.03, 0.3}) {
            ExactMoments.Moments found = ExactMoments.of(unsure(rate, new Multiplier.Elicited(0.5, 1, 1.5)))
                    .get(0, 0, 9);

            ExactMoments.Moments expected = mixture(rate);
            assertThat(found.mean()).isCloseTo(expected.mean(), within(1e-7 * expected.mean()));
            assertThat(found.chanceVariance()).isCloseTo(expected.chanceVariance(), within(1e-7 * expected.mean()));
            assertThat(found.parameterVariance())
                    .isCloseTo(expected.parameterVariance(), within(1e-7 * expected.mean() * expected.mean()));
        }
    }

    /**
     * Simpson's rule over known rates, with the density 30 x² (1 − x)² of the elicited range, and the law of total variance. Of the density
     * alone, whose fourth derivative is 720, the rule is wrong by 720 h⁴ ÷ 180: 2 × 10⁻⁸ with 120 steps.
     */
    private static ExactMoments.Moments mixture(double rate) {
        int steps = 120;
        double mean = 0;
        double chance = 0;
        double squares = 0;
        for (int k = 1; k < steps; k++) {
            double x = (double) k / steps;
            double weight = (k % 2 == 1 ? 4 : 2) / (3.0 * steps) * 30 * x * x * (1 - x) * (1 - x);
            ExactMoments.Moments known = ExactMoments.of(unsure(rate, new Multiplier.Certain(0.5 + x)))
                    .get(0, 0, 9);
            mean += weight * known.mean();
            chance += weight * known.chanceVariance();
            squares += weight * (known.parameterVariance() + known.mean() * known.mean());
        }
        return new ExactMoments.Moments(mean, chance, squares - mean * mean);
    }

    private static StockFlow unsure(double rate, Multiplier multiplier) {
        StockFlow known = Movers.of(4, 1, 4, rate);
        return Movers.builder(4, 1, 4)
                .moves(Moves.of(known.shape(), List.of(0, 0, 0, 0), List.of(rate), Movers.people(known))
                        .withMultipliers(List.of(multiplier)))
                .build();
    }

    @Test
    void leaving_and_joining_are_the_same_draws_whether_or_not_the_rate_of_moves_is_known() {
        StockFlow known = Movers.of(8, 1, 4, 0.1);
        Moves rate = Moves.of(known.shape(), Movers.groups(8, 4), List.of(0.1), Movers.people(known))
                .withMultipliers(List.of(new Multiplier.Elicited(0.5, 1, 1.5)));
        StockFlow alike = WorkforceWorkload.of(8, 1).moves(rate).build();
        StockFlow still = WorkforceWorkload.of(8, 1).build();
        MonteCarlo.Run run = new MonteCarlo.Run(50, SEED, 1);

        Simulated moving = MonteCarlo.run(alike, run);
        Simulated one = MonteCarlo.run(alike, new MonteCarlo.Run(50, SEED, 8));

        assertThat(Rows.of(one)).isEqualTo(Rows.of(moving));
        // Whoever moves at the end of the first year was in the nation before: its total is that of a nation of which
        // nobody moves.
        assertThat(moving.total(0, 0)).isEqualTo(MonteCarlo.run(still, run).total(0, 0));
    }
}
