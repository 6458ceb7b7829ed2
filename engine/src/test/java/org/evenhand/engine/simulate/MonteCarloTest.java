package org.evenhand.engine.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.evenhand.vocabulary.NotUnderstood;
import org.junit.jupiter.api.Test;

class MonteCarloTest {

    private static final long SEED = 20_260_526;

    @Test
    void the_mean_of_the_draws_is_the_exact_mean() {
        int draws = 128;
        StockFlow model = WorkforceWorkload.england();
        ExactMoments exact = ExactMoments.of(model);

        Simulated simulated = MonteCarlo.run(model, new MonteCarlo.Run(draws, SEED, 2));

        // One mean in 16,000 lies beyond four standard errors by chance; all means of a profession hang on the same 128
        // multipliers, so it may
        // be some rows at once. One in a thousand is allowed.
        int beyond = 0;
        for (int a = 0; a < WorkforceWorkload.AREAS; a++) {
            for (int p = 0; p < WorkforceWorkload.PROFESSIONS; p++) {
                for (int y = 0; y < WorkforceWorkload.YEARS; y++) {
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
    void quantiles_are_those_another_program_found_by_convolution() {
        List<String[]> expected = Oracle.rows("B_wf_exact_quantiles.csv");
        int draws = 20_000;

        for (String[] row : expected) {
            int area = Integer.parseInt(row[0]);
            int profession = Integer.parseInt(row[1]);
            int year = Integer.parseInt(row[2]) - 1;
            MonteCarlo.run(
                    WorkforceWorkload.only(area, profession),
                    new MonteCarlo.Run(draws, SEED, 2),
                    seen -> {
                        double[] levels = {.05, .25, .50, .75, .95};
                        for (int i = 0; i < levels.length; i++) {
                            int quantile = Integer.parseInt(row[3 + i]);
                            // As many draws lie at or below as must, and below no more than may, but for four standard
                            // errors.
                            double error = 4 * Math.sqrt(levels[i] * (1 - levels[i]) / draws);
                            assertThat(1 - seen.shareWithAtLeast(0, year, quantile + 1))
                                    .isGreaterThan(levels[i] - error);
                            assertThat(1 - seen.shareWithAtLeast(0, year, quantile))
                                    .isLessThan(levels[i] + error);
                        }
                    },
                    Watch.NONE);
        }
    }

    @Test
    void totals_have_the_exact_moments_of_the_nation() {
        StockFlow model = WorkforceWorkload.of(10, 1).build();
        ExactMoments exact = ExactMoments.ofTotals(model);
        int draws = 10_000;

        Simulated simulated = MonteCarlo.run(model, new MonteCarlo.Run(draws, SEED, 2));

        for (int year = 0; year < WorkforceWorkload.YEARS; year++) {
            double sd = exact.sd(0, 0, year);
            Summary total = simulated.total(0, year);
            assertThat(Math.abs(total.mean() - exact.mean(0, 0, year))).isLessThan(4 * sd / Math.sqrt(draws));
            // The distribution is near a normal one: a standard deviation is known to sd/√(2 draws), a little worse.
            // Five of them.
            assertThat(Math.abs(total.sd() - sd)).isLessThan(5 * sd / Math.sqrt(2.0 * draws));
        }
    }

    @Test
    void one_two_and_eight_threads_give_the_same() {
        StockFlow model = Mixed.model();

        String one = Rows.of(MonteCarlo.run(model, new MonteCarlo.Run(1_000, SEED, 1)));

        assertThat(Rows.of(MonteCarlo.run(model, new MonteCarlo.Run(1_000, SEED, 2))))
                .isEqualTo(one);
        assertThat(Rows.of(MonteCarlo.run(model, new MonteCarlo.Run(1_000, SEED, 8))))
                .isEqualTo(one);
        assertThat(Rows.of(MonteCarlo.run(model, new MonteCarlo.Run(1_000, SEED + 1, 1))))
                .isNotEqualTo(one);
    }

    @Test
    void vector_instructions_change_nothing() {
        assumeTrue(Kernel.quickest() instanceof VectorKernel, "skipped: this processor has no vectors of four numbers");
        for (StockFlow model : List.of(WorkforceWorkload.of(5, 3).build(), Mixed.model())) {
            MonteCarlo.Run run = new MonteCarlo.Run(300, SEED, 1);

            Optional<Simulated> scalar = MonteCarlo.run(model, run, draws -> {}, Watch.NONE, new ScalarKernel());
            Optional<Simulated> vector = MonteCarlo.run(model, run, draws -> {}, Watch.NONE, new VectorKernel());

            assertThat(Rows.of(vector.orElseThrow())).isEqualTo(Rows.of(scalar.orElseThrow()));
        }
    }

    @Test
    void a_java_without_the_module_of_vectors_gives_the_same() throws IOException, InterruptedException {
        Process other = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        WithoutVectors.class.getName())
                .redirectErrorStream(true)
                .start();

        String printed;
        try (InputStream out = other.getInputStream()) {
            printed = new String(out.readAllBytes(), StandardCharsets.UTF_8);
        }

        assertThat(other.waitFor()).as(printed).isZero();
        assertThat(printed)
                .isEqualTo("ScalarKernel\n"
                        + Rows.of(MonteCarlo.run(Mixed.model(), Mixed.RUN))
                        + Rows.of(MonteCarlo.run(Movers.mixed(true), Mixed.RUN)));
    }

    @Test
    void an_area_has_the_same_draws_alone_and_within_the_nation() {
        MonteCarlo.Run run = new MonteCarlo.Run(100, SEED, 1);

        Simulated nation = MonteCarlo.run(WorkforceWorkload.of(6, 2).build(), run);
        Simulated alone = MonteCarlo.run(WorkforceWorkload.only(5, 1), run);

        for (int year = 0; year < WorkforceWorkload.YEARS; year++) {
            assertThat(alone.get(0, 0, year)).isEqualTo(nation.get(5, 1, year));
        }
    }

    @Test
    void more_draws_do_not_change_those_before() {
        StockFlow model = WorkforceWorkload.of(1, 1).build();
        int[] first = new int[70];
        MonteCarlo.run(model, new MonteCarlo.Run(70, SEED, 1), draws -> copy(draws, first), Watch.NONE);
        int[] again = new int[70];

        MonteCarlo.run(model, new MonteCarlo.Run(500, SEED, 2), draws -> copy(draws, again), Watch.NONE);

        assertThat(again).isEqualTo(first);
    }

    @Test
    void without_leavers_joiners_and_rising_out_of_the_last_band_nothing_changes() {
        StockFlow model = StockFlow.builder(new Shape(1, 1, 5, 3))
                .people(7, 80, 3)
                .rising(0.4, 0.9, 0)
                .build();

        Simulated simulated = MonteCarlo.run(model, new MonteCarlo.Run(300, SEED, 1));

        for (int year = 0; year < 5; year++) {
            assertThat(simulated.get(0, 0, year)).isEqualTo(new Summary(90, 0, 90, 90, 90, 90, 90));
        }
    }

    @Test
    void nobody_is_lost_and_nobody_is_invented() {
        for (int profession = 0; profession < 3; profession++) {
            Books books = new Books(new ScalarKernel());
            Batch batch = new Batch(Mixed.model(), SEED);
            batch.begin(profession, 0);
            batch.enter(1);
            batch.expect(0);
            double[] before = Books.sums(batch.people);

            new YearStep(books).take(batch, 0);

            // In every draw: who is there at the end, left or retired was there at the start. The joiners are not yet
            // among them.
            double[] after = Books.sums(batch.people);
            for (int lane = 0; lane < Batch.WIDTH; lane++) {
                assertThat(after[lane] + books.left(lane) + books.retired(lane)).isEqualTo(before[lane]);
                assertThat(after[lane]).isLessThanOrEqualTo(before[lane]);
            }
        }
    }

    @Test
    void doubling_the_start_doubles_the_mean() {
        StockFlow.Builder once = StockFlow.builder(new Shape(1, 1, 3, 1)).leaving(0.1, 0.1, 0.1);
        MonteCarlo.Run run = new MonteCarlo.Run(20_000, SEED, 1);

        double single =
                MonteCarlo.run(once.people(30).build(), run).get(0, 0, 2).mean();
        double twice = MonteCarlo.run(once.people(60).build(), run).get(0, 0, 2).mean();

        // 0.9³ × 30 = 21.87; the sd of 60 people is √(60 × 0.729 × 0.271) = 3.4, so 2 × single and twice differ by 0.04
        // at one standard error.
        assertThat(Math.abs(twice - 2 * single)).isLessThan(0.17);
    }

    @Test
    void a_run_can_be_watched_and_stopped() {
        StockFlow model = WorkforceWorkload.of(2, 3).build();
        AtomicInteger pieces = new AtomicInteger();
        Watch watch = new Watch() {
            @Override
            public void progress(int done, int all) {
                assertThat(all).isEqualTo(3 * 4);
                pieces.set(done);
            }

            @Override
            public boolean isCancelled() {
                return pieces.get() >= 5;
            }
        };

        Optional<Simulated> result = MonteCarlo.run(model, new MonteCarlo.Run(256, SEED, 1), draws -> {}, watch);

        assertThat(result).isEmpty();
        assertThat(pieces).hasValue(5);
    }

    @Test
    void more_than_memory_holds_is_refused() {
        StockFlow model = StockFlow.builder(new Shape(1_000, 1, 15, 1)).build();

        assertThatThrownBy(() -> MonteCarlo.run(model, new MonteCarlo.Run(1_000_000, SEED, 1)))
                .isInstanceOf(NotUnderstood.class)
                .hasMessageContaining("fewer draws");
    }

    @Test
    void the_summary_of_a_few_numbers_can_be_checked_by_hand() {
        // 1 to 20 in some order: a twentieth lies at or below 1, a quarter at or below 5, half at or below 10. Variance
        // 20 × 21/12 = 35.
        List<Integer> shuffled =
                new ArrayList<>(IntStream.rangeClosed(1, 20).boxed().toList());
        Collections.reverse(shuffled);
        int[] values = shuffled.stream().mapToInt(Integer::intValue).toArray();

        Summary counted = Summary.of(values, 0, 20, Summary.counts());

        assertThat(counted).isEqualTo(new Summary(10.5, Math.sqrt(35), 1, 5, 10, 15, 19));
        assertThat(Summary.of(values, 0, 20, new int[3])).isEqualTo(counted);
    }

    private static void copy(Draws from, int[] to) {
        for (int draw = 0; draw < to.length; draw++) {
            to[draw] = from.people(0, 9, draw);
        }
    }
}
