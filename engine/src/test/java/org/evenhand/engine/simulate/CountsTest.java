package org.evenhand.engine.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every way in which a binomial or Poisson number is drawn, against the probabilities themselves. */
class CountsTest {

    private static final int DRAWS = 64_000;

    /** A chi-square statistic lies so many standard deviations above its mean by chance less than once in 10,000 times, also for few classes. */
    private static final double FAR = 6;

    @ParameterizedTest
    @ValueSource(doubles = {0.01, 0.2, 0.5, 0.95})
    void a_binomial_number_of_up_to_255_people_has_its_probabilities(double p) {
        for (int n : new int[] {0, 1, 2, 5, 15, 16, 40, 63, 64, 150, 216}) {
            int people = n;

            int[] counts = counted(new ScalarKernel(), people, p);

            assertThat(distance(counts, k -> binomial(people, p, k)))
                    .as("n = %d, p = %s", n, p)
                    .isLessThan(FAR);
        }
    }

    @ParameterizedTest
    @CsvSource({"256,0.95", "100,0.95", "300,0.02", "300,0.3", "5000,0.001", "5000,0.11", "1000000,0.2"})
    void a_binomial_number_of_more_people_has_its_probabilities(int n, double p) {
        Lots lots = new Lots(7);
        int[] counts = new int[n + 1];

        for (int i = 0; i < DRAWS; i++) {
            counts[LargeCounts.binomial(n, p, lots)]++;
        }

        assertThat(distance(counts, k -> binomial(n, p, k))).isLessThan(FAR);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.02, 0.36, 1.8, 7, 20.1, 59.9})
    void a_poisson_number_with_a_mean_up_to_60_has_its_probabilities(double mean) {
        int[] counts = new int[200];
        double[] result = new double[Batch.WIDTH];
        double[] means = filled(mean);
        double[] none = new double[Batch.WIDTH];
        Batch.expMinus(means, none, Batch.WIDTH);
        Lots lots = new Lots(11);

        for (int i = 0; i < DRAWS / Batch.WIDTH; i++) {
            assertThat(new ScalarKernel().poisson(uniform(lots), none, means, 0, result, 0, 1))
                    .isTrue();
            Arrays.stream(result).forEach(k -> counts[(int) k]++);
        }

        assertThat(distance(counts, k -> poisson(mean, k))).isLessThan(FAR);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.5, 9.99, 10, 20.1, 50, 400, 20_000})
    void a_poisson_number_drawn_by_rejection_has_its_probabilities(double mean) {
        Lots lots = new Lots(13);
        int[] counts = new int[(int) (mean + 20 * Math.sqrt(mean) + 20)];

        for (int i = 0; i < DRAWS; i++) {
            counts[LargeCounts.poisson(mean, lots)]++;
        }

        assertThat(distance(counts, k -> poisson(mean, k))).isLessThan(FAR);
    }

    @Test
    void e_to_minus_a_mean_is_right_to_one_in_ten_to_the_thirteenth() {
        double[] x = new double[6_001];
        for (int i = 0; i < x.length; i++) {
            x[i] = i * 0.01;
        }
        double[] result = new double[x.length];

        Batch.expMinus(x, result, x.length);

        for (int i = 0; i < x.length; i++) {
            double exact = StrictMath.exp(-x[i]);
            assertThat(result[i]).isCloseTo(exact, within(1e-13 * exact));
        }
    }

    @Test
    void a_factorial_too_large_for_the_table_is_right() {
        // ln 170! = 706.5730622457874 (Python 3.11, math.lgamma(171)).
        assertThat(LargeCounts.logFactorial(170)).isCloseTo(706.5730622457874, within(1e-10));
    }

    @Test
    void a_gamma_multiplier_has_mean_one_and_the_spread_of_its_shape() {
        Lots lots = new Lots(17);
        double sum = 0;
        double squares = 0;
        int n = 200_000;

        for (int i = 0; i < n; i++) {
            double h = lots.draw(new Multiplier.Gamma(25));
            sum += h;
            squares += h * h;
        }

        // Standard error of the mean 0.2/√n = 0.00045; of the variance 1/25 about √(2 + 6/25)/25/√n = 0.00013. Five of
        // each.
        double mean = sum / n;
        assertThat(mean).isCloseTo(1, within(0.0023));
        assertThat(squares / n - mean * mean).isCloseTo(0.04, within(0.0007));
    }

    @Test
    void an_elicited_multiplier_stays_within_its_bounds_and_has_the_mean_of_a_pert_distribution() {
        Multiplier.Elicited range = new Multiplier.Elicited(0.5, 0.9, 2);
        Lots lots = new Lots(19);
        double sum = 0;
        int n = 100_000;

        for (int i = 0; i < n; i++) {
            double h = lots.draw(range);
            assertThat(h).isBetween(0.5, 2.0);
            sum += h;
        }

        // Mean (0.5 + 3.6 + 2)/6 = 1.016667, variance (mean − 0.5)(2 − mean)/7 = 0.0726, standard error 0.00085. Five
        // of them.
        assertThat(sum / n).isCloseTo(6.1 / 6, within(0.0043));
    }

    private static int[] counted(Kernel kernel, int n, double p) {
        int[] counts = new int[n + 1];
        double[] result = new double[Batch.WIDTH];
        Lots lots = new Lots(5);
        for (int i = 0; i < DRAWS / Batch.WIDTH; i++) {
            boolean small =
                    kernel.binomial(uniform(lots), filled(n), 0, filled(1 - p), filled(p / (1 - p)), 0, result, 1);
            assertThat(small).isTrue();
            Arrays.stream(result).forEach(left -> counts[n - (int) left]++);
        }
        return counts;
    }

    private static double[] filled(double value) {
        double[] values = new double[Batch.WIDTH];
        Arrays.fill(values, value);
        return values;
    }

    private static long[] uniform(Lots lots) {
        long[] u = new long[Batch.WIDTH];
        for (int lane = 0; lane < u.length; lane++) {
            u[lane] = Double.doubleToRawLongBits(1 + (lots.next() >>> 32) * 0x1p-32);
        }
        return u;
    }

    private static double binomial(int n, double p, int k) {
        double logs = LargeCounts.logFactorial(n) - LargeCounts.logFactorial(k) - LargeCounts.logFactorial(n - k);
        return Math.exp(logs + k * Math.log(p) + (n - k) * Math.log1p(-p));
    }

    private static double poisson(double mean, int k) {
        return mean == 0 ? (k == 0 ? 1 : 0) : Math.exp(k * Math.log(mean) - mean - LargeCounts.logFactorial(k));
    }

    /** Pearson's chi-square in standard deviations above its mean; neighbouring classes with fewer than 10 expected are put together. */
    private static double distance(int[] counts, IntToDoubleFunction probability) {
        double statistic = 0;
        int classes = 0;
        double expected = 0;
        double seen = 0;
        double expectedSoFar = 0;
        for (int k = 0; k < counts.length; k++) {
            expected += probability.applyAsDouble(k) * DRAWS;
            seen += counts[k];
            boolean isLast = DRAWS - expectedSoFar - expected < 10;
            if (expected >= 10 && !isLast) {
                statistic += (seen - expected) * (seen - expected) / expected;
                expectedSoFar += expected;
                classes++;
                expected = 0;
                seen = 0;
            }
        }
        double rest = DRAWS - expectedSoFar;
        statistic += (seen - rest) * (seen - rest) / rest;
        return classes == 0 ? Math.abs(seen - rest) : (statistic - classes) / Math.sqrt(2.0 * classes);
    }
}
