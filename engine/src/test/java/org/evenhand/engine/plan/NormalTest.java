package org.evenhand.engine.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class NormalTest {

    @Test
    void it_has_the_values_of_the_tables() {
        // Abramowitz and Stegun, Handbook of Mathematical Functions (1964), table 26.1.
        assertThat(Normal.atMost(0)).isEqualTo(0.5);
        assertThat(Normal.atMost(1)).isCloseTo(0.841344746068543, within(1e-14));
        assertThat(Normal.atMost(-2)).isCloseTo(0.022750131948179, within(1e-14));
        assertThat(Normal.atMost(Normal.NINETY_FIVE)).isCloseTo(0.95, within(1e-14));
        assertThat(Normal.atMost(40)).isEqualTo(1);
        assertThat(Normal.atMost(-40)).isZero();
    }

    @Test
    void without_spread_it_is_certain() {
        assertThat(Normal.atLeastNothing(0, 0)).isEqualTo(1);
        assertThat(Normal.atLeastNothing(-1e-9, 0)).isZero();
    }
}
