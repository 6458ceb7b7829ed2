package org.evenhand.engine.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.evenhand.vocabulary.Interval;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventCountTest {

    /** Exact, below 10: SciPy 1.17.1, chi2.ppf(tail, 2c)/2 and chi2.ppf(1 − tail, 2c + 2)/2. Halving stops at rounding. */
    @ParameterizedTest
    @CsvSource({
        "0, 0, 3.6888794541139354",
        "1, 0.025317807984289876, 5.571643390938898",
        "5, 1.6234863901184207, 11.66833207932267",
        "9, 4.115373097378334, 17.084803451419166"
    })
    void has_the_exact_interval_below_ten(long count, double low, double high) {
        Interval interval = EventCount.of(count).interval(Level.NINETY_FIVE);

        assertThat(interval.low()).isCloseTo(low, within(1e-9));
        assertThat(interval.high()).isCloseTo(high, within(1e-9));
    }

    /** The same at the outer level. */
    @Test
    void has_the_exact_interval_at_the_outer_level() {
        Interval interval = EventCount.of(5).interval(Level.NINETY_NINE_POINT_EIGHT);

        assertThat(interval.low()).isCloseTo(0.7393717319178323, within(1e-9));
        assertThat(interval.high()).isCloseTo(16.454745203680105, within(1e-9));
    }

    /**
     * Byar's formula computed with Python 3.11.7: 81.36210549052788 to 121.6279375792065. The exact interval (SciPy 1.17.1) is 81.3640 to
     * 121.6268: from 10 events on the approximation is good to 0.2 % at this level.
     */
    @Test
    void has_byar_s_interval_from_ten() {
        Interval hundred = EventCount.of(100).interval(Level.NINETY_FIVE);
        Interval ten = EventCount.of(10).interval(Level.NINETY_FIVE);

        assertThat(hundred.low()).isCloseTo(81.36210549052788, within(1e-10));
        assertThat(hundred.high()).isCloseTo(121.6279375792065, within(1e-10));
        assertThat(ten.low()).isCloseTo(4.7953886961324335, within(0.002 * 4.7954));
        assertThat(ten.high()).isCloseTo(18.39035604201778, within(0.002 * 18.39));
    }

    @Test
    void lies_within_its_interval_which_moves_up_with_it() {
        Interval before = EventCount.of(0).interval(Level.NINETY_FIVE);
        for (long count = 1; count < 2_000; count++) {
            Interval interval = EventCount.of(count).interval(Level.NINETY_FIVE);

            assertThat(interval.low()).isBetween(0.0, (double) count).isGreaterThan(before.low());
            assertThat(interval.high()).isGreaterThan((double) count).isGreaterThan(before.high());
            before = interval;
        }
        assertThatThrownBy(() -> EventCount.of(-1)).hasMessageContaining("-1");
    }
}
