package org.evenhand.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.evenhand.engine.demand.Elicited;
import org.evenhand.engine.simulate.Multiplier;
import org.junit.jupiter.api.Test;

class JoinersRangeTest {

    private static final Elicited A_FIFTH = new Elicited(0.8, 1, 1.2);

    @Test
    void distances_to_the_ends_are_added_as_roots_of_sums_of_squares() {
        // Net change −3.5 to 0 %, most likely −2.1 %, on top of 9 % who leave: 5.5, 6.9 and 9 % join, that is 0.797, 1
        // and 1.304 of the most likely.
        Multiplier.Elicited found = range(new JoinersRange(A_FIFTH).and(new Elicited(-0.035, -0.021, 0), 0.09, 1));

        assertThat(found.low()).isCloseTo(1 - Math.hypot(0.2, 1.4 / 6.9), within(1e-12));
        assertThat(found.mode()).isEqualTo(1);
        assertThat(found.high()).isCloseTo(1 + Math.hypot(0.2, 2.1 / 6.9), within(1e-12));
    }

    @Test
    void what_concerns_half_of_the_joiners_spreads_all_of_them_by_half() {
        Multiplier.Elicited found =
                range(new JoinersRange(Elicited.exactly(1)).and(new Elicited(180, 210, 260), 0, 0.5));

        assertThat(found.low()).isCloseTo(1 - 15.0 / 210, within(1e-12));
        assertThat(found.high()).isCloseTo(1 + 25.0 / 210, within(1e-12));
    }

    @Test
    void nobody_is_fewer_than_none_and_what_is_known_is_certain() {
        assertThat(range(new JoinersRange(A_FIFTH).and(new Elicited(-0.5, 0, 0.1), 0.02, 1))
                        .low())
                .isZero();
        assertThat(new JoinersRange(Elicited.exactly(1.5)).multiplier()).isEqualTo(new Multiplier.Certain(1.5));
        assertThat(new JoinersRange(Elicited.exactly(0)).and(A_FIFTH, 0, 1).multiplier())
                .isEqualTo(new Multiplier.Certain(0));
    }

    private static Multiplier.Elicited range(JoinersRange range) {
        return (Multiplier.Elicited) range.multiplier();
    }
}
