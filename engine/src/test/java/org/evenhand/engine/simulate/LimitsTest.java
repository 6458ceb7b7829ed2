package org.evenhand.engine.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Funded posts and training places. */
class LimitsTest {

    private static final MonteCarlo.Run RUN = new MonteCarlo.Run(500, 42, 1);

    @Test
    void posts_that_are_never_filled_change_nothing() {
        StockFlow.Builder builder = WorkforceWorkload.of(3, 2);
        Simulated unlimited = MonteCarlo.run(builder.build(), RUN);
        int[] posts = new int[builder.build().shape().rows()];
        Arrays.fill(posts, 100_000);

        StockFlow limited = builder.posts(posts).build();

        assertThat(limited.isLinear()).isFalse();
        assertThat(Rows.of(MonteCarlo.run(limited, RUN))).isEqualTo(Rows.of(unlimited));
    }

    @Test
    void nobody_is_hired_beyond_the_posts_and_nobody_is_dismissed() {
        // 20 people of whom nobody leaves; posts for 15, then 22, with far more who would join.
        StockFlow model = StockFlow.builder(new Shape(1, 1, 2, 2))
                .people(12, 8)
                .joiners(50, 50)
                .joinerShares(0.5, 0.5)
                .posts(15, 22)
                .build();

        Simulated simulated = MonteCarlo.run(model, RUN);

        assertThat(simulated.get(0, 0, 0)).isEqualTo(new Summary(20, 0, 20, 20, 20, 20, 20));
        assertThat(simulated.get(0, 0, 1)).isEqualTo(new Summary(22, 0, 22, 22, 22, 22, 22));
        assertThat(PointEstimates.of(model).get(0, 0, 1)).isCloseTo(22, within(1e-12));
    }

    @Test
    void who_is_turned_away_is_chosen_without_regard_to_experience() {
        // 30 applicants on average for 10 posts, a third of them experienced. Those of the second band leave in the
        // second year, all but one in
        // twenty: of the 10 hired 2/3 × 10 + 1/3 × 10 × 0.05 = 6.8333 are left on average.
        StockFlow model = StockFlow.builder(new Shape(1, 1, 2, 2))
                .leaving(0, 0, 0, 1)
                .joiners(30, 0)
                .joinerShares(2.0 / 3, 1.0 / 3)
                .posts(10, 10)
                .build();

        Summary second = MonteCarlo.run(model, new MonteCarlo.Run(20_000, 1, 1)).get(0, 0, 1);

        // The number of experienced among 10 has variance 10 × 2/9 = 2.2; standard error 1.5/√20,000 = 0.011. Five of
        // them.
        assertThat(second.mean()).isCloseTo(6.8333, within(0.055));
    }

    @Test
    void training_brings_at_most_as_many_as_there_are_places() {
        // 100 apply for 8 places, all complete after two years, all in the first of two areas.
        StockFlow model = StockFlow.builder(new Shape(2, 1, 4, 1))
                .training(new Training(
                        0,
                        List.of(100.0, 100.0, 100.0, 100.0),
                        List.of(8, 8, 8, 8),
                        1,
                        List.of(0.0, 0.0, 1.0),
                        List.of(1.0, 0.0),
                        List.of(1.0)))
                .build();

        Simulated simulated = MonteCarlo.run(model, RUN);

        assertThat(simulated.get(0, 0, 1).mean()).isZero();
        assertThat(simulated.get(0, 0, 2)).isEqualTo(new Summary(8, 0, 8, 8, 8, 8, 8));
        assertThat(simulated.get(0, 0, 3).mean()).isEqualTo(16);
        assertThat(simulated.total(0, 3).mean()).isEqualTo(16);
        assertThat(PointEstimates.of(model).get(0, 0, 3)).isCloseTo(16, within(1e-12));
    }

    @Test
    void training_with_places_to_spare_amounts_to_joiners() {
        // Poisson starts, thinned: joiners with mean 12 × 0.75, so the linear model's moments.
        List<Double> starts = Collections.nCopies(3, 12.0);
        StockFlow trained = StockFlow.builder(new Shape(1, 1, 3, 1))
                .leaving(0.1, 0.1, 0.1)
                .joinerMultipliers(List.of(new Multiplier.Gamma(16)))
                .training(new Training(
                        0, starts, Collections.nCopies(3, 1_000), 0.75, List.of(0.5, 0.5), List.of(1.0), List.of(1.0)))
                .build();
        double[] joiners = Training.completers(starts, 0.75, List.of(0.5, 0.5)).stream()
                .mapToDouble(Double::doubleValue)
                .toArray();
        ExactMoments exact = ExactMoments.of(StockFlow.builder(new Shape(1, 1, 3, 1))
                .leaving(0.1, 0.1, 0.1)
                .joinerMultipliers(List.of(new Multiplier.Gamma(16)))
                .joiners(joiners)
                .build());
        int draws = 40_000;

        Simulated simulated = MonteCarlo.run(trained, new MonteCarlo.Run(draws, 3, 1));

        for (int year = 0; year < 3; year++) {
            double sd = exact.sd(0, 0, year);
            Summary seen = simulated.get(0, 0, year);
            assertThat(seen.mean()).isCloseTo(exact.mean(0, 0, year), within(4 * sd / Math.sqrt(draws)));
            // A standard deviation is known to sd/√(2 draws) or a little worse.
            assertThat(seen.sd()).isCloseTo(sd, within(5 * sd / Math.sqrt(2.0 * draws)));
        }
    }
}
