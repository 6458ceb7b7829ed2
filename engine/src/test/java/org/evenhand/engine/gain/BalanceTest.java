package org.evenhand.engine.gain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.evenhand.engine.demand.Elicited;
import org.evenhand.engine.gain.Balance.Amount;
import org.evenhand.engine.gain.Balance.Driver;
import org.evenhand.engine.gain.Balance.Line;
import org.junit.jupiter.api.Test;

class BalanceTest {

    private static final List<Line> LINES = List.of(
            new Line("help", "authority", false, List.of("children", "cost")),
            new Line("plans", "authority", true, List.of("children", "avoided", "plan")),
            new Line("time", "settings", true, List.of("children", "avoided", "time")));

    @Test
    void where_everything_is_known_it_is_a_sum_by_hand() {
        Balance balance = Balance.of(
                Map.of(
                        "children", Elicited.exactly(100),
                        "cost", Elicited.exactly(170),
                        "avoided", Elicited.exactly(0.02),
                        "plan", Elicited.exactly(10_000),
                        "time", Elicited.exactly(500)),
                LINES,
                100,
                1);

        // Costs 100 × 170 = 17,000. Gains 100 × 0.02 × 10,000 = 20,000 and 100 × 0.02 × 500 = 1,000.
        assertThat(balance.costs()).isEqualTo(new Amount(17_000, 17_000, 17_000));
        assertThat(balance.gains().mean()).isCloseTo(21_000, within(1e-9));
        assertThat(balance.netOf("authority").mean()).isCloseTo(3_000, within(1e-9));
        assertThat(balance.netOf("settings").mean()).isCloseTo(1_000, within(1e-9));
        assertThat(balance.shareOfDrawsWithGain()).isEqualTo(1);
        assertThat(balance.drivers()).isEmpty();
        // 17,000 = 100 × a × 10,500, so a = 17,000 ÷ 1,050,000 = 0.016190…
        assertThat(balance.breakEven("avoided").orElseThrow()).isCloseTo(17.0 / 1_050, within(1e-12));
    }

    @Test
    void the_mean_is_exact_and_the_draws_agree_with_it() {
        Balance balance = uncertain(40_000, 7);

        // Means: cost (120 + 4 × 170 + 300) ÷ 6 = 183.33; avoided (0 + 0.08 + 0.06) ÷ 6 = 0.023333; plan 10,000; time
        // 500.
        // Net = 100 × (0.0233333 × 10,500 − 183.3333) = 24,500 − 18,333.33 = 6,166.67.
        assertThat(balance.net().mean()).isCloseTo(6_166.67, within(0.01));
        assertThat(balance.net().low()).isLessThan(balance.net().mean());
        assertThat(balance.net().high()).isGreaterThan(balance.net().mean());
        // Both gains share “avoided”: the interval of the sum is as wide as the two intervals together, not narrower.
        double together = width(balance.of(LINES.get(1))) + width(balance.of(LINES.get(2)));
        assertThat(width(balance.gains())).isCloseTo(together, within(together * 1e-9));
    }

    @Test
    void draws_have_the_mean_and_variance_of_the_distribution() {
        Elicited number = Elicited.of(2, 3, 9);

        double[] drawn = Draws.of(number, 200_000, new SplittableRandom(3));

        double mean = Arrays.stream(drawn).average().orElseThrow();
        double variance =
                Arrays.stream(drawn).map(x -> (x - mean) * (x - mean)).average().orElseThrow();
        // Standard error of the mean: √(1.837 ÷ 200,000) = 0.003; five of them, and 2 % of the variance.
        assertThat(mean).isCloseTo(number.mean(), within(0.015));
        assertThat(variance).isCloseTo(number.variance(), within(0.02 * number.variance()));
        assertThat(Arrays.stream(drawn)).allMatch(x -> x >= 2 && x <= 9);
    }

    @Test
    void the_same_seed_gives_the_same_and_another_gives_nearly_the_same() {
        assertThat(uncertain(5_000, 7).net()).isEqualTo(uncertain(5_000, 7).net());
        assertThat(uncertain(40_000, 8).net().high())
                .isCloseTo(uncertain(40_000, 7).net().high(), within(1_000.0));
    }

    @Test
    void the_number_that_moves_the_balance_most_comes_first() {
        List<Driver> drivers = uncertain(1_000, 7).drivers();

        // avoided from 0 to 0.06 moves 100 × 0.06 × 10,500 = 63,000; cost from 120 to 300 moves 18,000.
        assertThat(drivers).extracting(Driver::number).containsExactly("avoided", "cost");
        assertThat(drivers.getFirst().swing()).isCloseTo(63_000, within(1e-6));
        assertThat(drivers.getLast().swing()).isCloseTo(18_000, within(1e-6));
    }

    @Test
    void a_line_that_names_nothing_or_a_number_twice_is_refused() {
        assertThatThrownBy(() -> Balance.of(Map.of(), LINES, 100, 1)).hasMessageContaining("children");
        assertThatThrownBy(() -> new Line("x", "y", true, List.of("a", "a"))).hasMessageContaining("each once");
        assertThatThrownBy(() -> uncertain(10, 1)).hasMessageContaining("too few");
    }

    private static double width(Amount amount) {
        return amount.high() - amount.low();
    }

    private static Balance uncertain(int draws, long seed) {
        return Balance.of(
                Map.of(
                        "children", Elicited.exactly(100),
                        "cost", Elicited.of(120, 170, 300),
                        "avoided", Elicited.of(0, 0.02, 0.06),
                        "plan", Elicited.exactly(10_000),
                        "time", Elicited.exactly(500)),
                LINES,
                draws,
                seed);
    }
}
