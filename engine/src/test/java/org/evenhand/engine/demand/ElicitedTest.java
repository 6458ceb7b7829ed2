package org.evenhand.engine.demand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.evenhand.vocabulary.NotUnderstood;
import org.junit.jupiter.api.Test;

class ElicitedTest {

    @Test
    void mean_and_variance_are_those_of_pert() {
        // Low 0, mode 2, high 6: mean (0 + 8 + 6) ÷ 6 = 7/3; variance 7/3 × 11/3 ÷ 7 = 11/9.
        Elicited number = Elicited.of(0, 2, 6);

        assertThat(number.mean()).isCloseTo(7 / 3.0, within(1e-12));
        assertThat(number.variance()).isCloseTo(11 / 9.0, within(1e-12));
    }

    @Test
    void integration_gives_the_known_moments() {
        Elicited number = Elicited.of(0.05, 0.09, 0.14);

        Moments integrated = number.of(value -> value);

        assertThat(integrated.mean()).isCloseTo(number.mean(), within(1e-7));
        assertThat(integrated.variance()).isCloseTo(number.variance(), within(1e-7));
    }

    @Test
    void the_mean_of_a_reciprocal_is_that_of_the_beta_distribution() {
        // Mode 1 of 0 to 1 is beta(5, 1), so on [1, 2] with mode 2 x = 1 + u, density 5u⁴: ∫ 5u⁴ ÷ (1 + u) du from 0 to
        // 1
        // = 5 (1/4 − 1/3 + 1/2 − 1 + ln 2) = 5 (ln 2 − 7/12) = 0.549069…
        assertThat(Elicited.of(1, 2, 2).reciprocal().mean()).isCloseTo(5 * (Math.log(2) - 7 / 12.0), within(1e-6));
    }

    @Test
    void a_number_that_is_certain_has_no_spread() {
        assertThat(Elicited.exactly(3).variance()).isZero();
        assertThat(Elicited.exactly(4).reciprocal()).isEqualTo(Moments.exactly(0.25));
    }

    @Test
    void numbers_out_of_order_or_not_finite_are_refused() {
        assertThatThrownBy(() -> Elicited.of(2, 1, 3)).isInstanceOf(NotUnderstood.class);
        assertThatThrownBy(() -> Elicited.of(Double.NaN, 1, 3)).isInstanceOf(NotUnderstood.class);
        assertThatThrownBy(() -> Elicited.of(0, 1, Double.POSITIVE_INFINITY)).isInstanceOf(NotUnderstood.class);
    }
}
