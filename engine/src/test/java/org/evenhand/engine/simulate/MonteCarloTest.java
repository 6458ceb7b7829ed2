package org.evenhand.engine.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MonteCarloTest {

    private static final long SEED = 20_260_526;

    @Test
    void the_mean_of_the_draws_is_the_exact_mean() {
        int draws = 128;
        StockFlow model = WorkloadB.england();
        ExactMoments exact = ExactMoments.of(model);

        Simulated simulated = MonteCarlo.run(model, new MonteCarlo.Run(draws, SEED, 2));

        // One mean in 16,000 lies beyond four standard errors by chance; all means of a profession hang on the same 400
        // multipliers, so it may
        // be some rows at once. One in a thousand is allowed.
        int beyond = 0;
        for (int a = 0; a < WorkloadB.AREAS; a++) {
            for (int p = 0; p < WorkloadB.PROFESSIONS; p++) {
                for (int y = 0; y < WorkloadB.YEARS; y++) {
                    double error = Math.abs(simulated.get(a, p, y).mean() - exact.mean(a, p, y));
                    if (error > 4 * exact.sd(a, p, y) / Math.sqrt(draws)) {
                        beyond++;
                    }
                }
            }
        }
        assertThat(beyond).isLessThanOrEqualTo(45);
    }

    @Test
    void one_two_and_eight_threads_give_the_same() {
        StockFlow model = WorkloadB.of(5, 3).build();

        Simulated one = MonteCarlo.run(model, new MonteCarlo.Run(1_000, SEED, 1));

        assertThat(rows(MonteCarlo.run(model, new MonteCarlo.Run(1_000, SEED, 2))))
                .isEqualTo(rows(one));
        assertThat(rows(MonteCarlo.run(model, new MonteCarlo.Run(1_000, SEED, 8))))
                .isEqualTo(rows(one));
        assertThat(rows(MonteCarlo.run(model, new MonteCarlo.Run(1_000, SEED + 1, 1))))
                .isNotEqualTo(rows(one));
    }

    @Test
    void vector_instructions_change_nothing() {
        StockFlow model = WorkloadB.of(5, 3).build();
        MonteCarlo.Run run = new MonteCarlo.Run(1_000, SEED, 1);

        Simulated scalar = MonteCarlo.run(model, run, draws -> {}, Watch.NONE, new ScalarKernel())
                .orElseThrow();
        Simulated vector = MonteCarlo.run(model, run, draws -> {}, Watch.NONE, new VectorKernel())
                .orElseThrow();

        assertThat(rows(vector)).isEqualTo(rows(scalar));
    }

    private static String rows(Simulated simulated) {
        StringBuilder rows = new StringBuilder();
        Shape shape = simulated.shape();
        for (int p = 0; p < shape.professions(); p++) {
            for (int y = 0; y < shape.years(); y++) {
                rows.append(simulated.total(p, y)).append('\n');
                for (int a = 0; a < shape.areas(); a++) {
                    rows.append(simulated.get(a, p, y)).append('\n');
                }
            }
        }
        return rows.toString();
    }
}
