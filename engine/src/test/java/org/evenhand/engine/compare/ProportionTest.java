package org.evenhand.engine.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.assertj.core.data.Offset;
import org.evenhand.vocabulary.Interval;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProportionTest {

    /** Newcombe (1998), table I, method 3: four decimal places are printed, so half of the last one is the tolerance. */
    @ParameterizedTest
    @CsvSource({"81, 263, 0.2553, 0.3662", "15, 148, 0.0624, 0.1605", "0, 20, 0.0000, 0.1611", "1, 29, 0.0061, 0.1718"})
    void has_the_interval_of_newcombe_s_table(long part, long whole, double low, double high) {
        Offset<Double> printed = within(0.00005);

        Interval interval = Proportion.of(part, whole).interval(Level.NINETY_FIVE);

        assertThat(interval.low()).isCloseTo(low, printed);
        assertThat(interval.high()).isCloseTo(high, printed);
    }

    /** SciPy 1.17.1, stats.binomtest(81, 263).proportion_ci(0.998, "wilson"). Closed form, so only rounding may differ. */
    @Test
    void has_the_interval_of_another_program_at_the_outer_level() {
        Interval interval = Proportion.of(81, 263).interval(Level.NINETY_NINE_POINT_EIGHT);

        assertThat(interval.low()).isCloseTo(0.22803574024200476, within(1e-14));
        assertThat(interval.high()).isCloseTo(0.40138942190936955, within(1e-14));
    }

    @Test
    void holds_its_share_and_mirrors_the_rest() {
        Random random = new Random(1927);
        for (int round = 0; round < 2_000; round++) {
            long whole = 1 + random.nextLong(1_000_000);
            long part = random.nextLong(whole + 1);

            Interval interval = Proportion.of(part, whole).interval(Level.NINETY_FIVE);
            Interval rest = Proportion.of(whole - part, whole).interval(Level.NINETY_FIVE);

            assertThat(interval.low()).isBetween(0.0, (double) part / whole);
            assertThat(interval.high()).isBetween((double) part / whole, 1.0);
            assertThat(interval.low() + rest.high()).isCloseTo(1, within(1e-12));
        }
    }

    /** A world whose answer is known: of 20,000 samples of 40 with a share of 0.1, about 95 % have an interval that holds 0.1. */
    @Test
    void holds_the_truth_about_as_often_as_it_says() {
        Random random = new Random(20260526);
        int samples = 20_000;
        int held = 0;
        for (int sample = 0; sample < samples; sample++) {
            long part = random.doubles(40).filter(draw -> draw < 0.1).count();
            Interval interval = Proportion.of(part, 40).interval(Level.NINETY_FIVE);
            if (interval.low() <= 0.1 && 0.1 <= interval.high()) {
                held++;
            }
        }

        // Exactly: the intervals of 1 to 7 of 40 hold 0.1, and P(1 ≤ X ≤ 7) = 0.9433 for X ~ Bin(40, 0.1) (SciPy
        // 1.17.1).
        // The standard error of 20,000 samples is 0.0016; four of them.
        assertThat((double) held / samples).isCloseTo(0.9433, within(0.0066));
    }

    @Test
    void refuses_more_than_all_and_of_none() {
        assertThatThrownBy(() -> Proportion.of(5, 4))
                .hasMessageContaining("5 of 4")
                .hasMessageContaining("swapped");
        assertThatThrownBy(() -> Proportion.of(0, 0)).hasMessageContaining("0 of 0");
        assertThatThrownBy(() -> Proportion.of(-1, 4)).hasMessageContaining("-1 of 4");
    }
}
