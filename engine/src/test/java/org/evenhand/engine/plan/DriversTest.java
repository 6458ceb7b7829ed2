package org.evenhand.engine.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import java.util.Set;
import org.evenhand.engine.plan.Drivers.Cause;
import org.evenhand.engine.plan.Drivers.Step;
import org.junit.jupiter.api.Test;

class DriversTest {

    private static final List<Cause> TWO = List.of(new Cause("wider", Set.of()), new Cause("taller", Set.of()));

    @Test
    void what_steps_do_together_is_the_interaction() {
        // A rectangle 2 by 3 becomes 4 by 6: wider alone adds 2·3 = 6, taller alone 2·3 = 6, all add 24 − 6 = 18; 6 are
        // left.
        Drivers drivers =
                Drivers.of(TWO, steps -> (steps.contains("wider") ? 4 : 2) * (steps.contains("taller") ? 6 : 3));

        assertThat(drivers.start()).isEqualTo(6);
        assertThat(drivers.steps()).extracting(Step::effect).containsExactly(6.0, 6.0);
        assertThat(drivers.interaction()).isEqualTo(6);
        assertThat(drivers.end()).isEqualTo(24);
    }

    @Test
    void a_step_that_rests_on_another_is_measured_on_top_of_it() {
        List<Cause> causes = List.of(new Cause("rate", Set.of()), new Cause("change of rate", Set.of("rate")));

        // Nothing, then 10, then 20 with the change; without the rate its change does nothing.
        Drivers drivers =
                Drivers.of(causes, steps -> !steps.contains("rate") ? 0 : steps.contains("change of rate") ? 20 : 10);

        assertThat(drivers.steps()).extracting(Step::effect).containsExactly(10.0, 10.0);
        assertThat(drivers.interaction()).isZero();
    }

    @Test
    void steps_add_up_to_the_end_exactly_whatever_the_numbers() {
        Random random = new Random(20261122);
        for (int trial = 0; trial < 1000; trial++) {
            double a = random.nextGaussian() * 1e5;
            double b = random.nextGaussian() / 3;
            Drivers drivers = Drivers.of(
                    TWO, steps -> (steps.contains("wider") ? a : 1) * (steps.contains("taller") ? b : Math.PI));

            long sum = drivers.startMillionths() + drivers.interactionMillionths();
            for (Step step : drivers.steps()) {
                sum += step.effectMillionths();
            }
            assertThat(sum).isEqualTo(drivers.endMillionths());
        }
    }

    @Test
    void what_is_not_finite_or_stands_twice_is_refused() {
        assertThatThrownBy(() -> Drivers.of(TWO, steps -> Double.NaN)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Drivers.of(List.of(TWO.getFirst(), TWO.getFirst()), steps -> 1))
                .hasMessageContaining("twice");
    }
}
