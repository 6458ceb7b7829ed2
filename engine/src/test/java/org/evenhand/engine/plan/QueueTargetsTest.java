package org.evenhand.engine.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.evenhand.vocabulary.NotUnderstood;
import org.junit.jupiter.api.Test;

/** The walkthrough of NHSRwaitinglist (nhs-r-community): a list of 1,200 for an operation, 30 referrals a week, a target of 52 weeks. */
class QueueTargetsTest {

    @Test
    void the_target_queue_is_that_of_the_walkthrough() {
        assertThat(QueueTargets.queue(30, 52, 4)).isEqualTo(390);
    }

    @Test
    void the_relief_capacity_is_that_of_the_walkthrough() {
        // 30 + (1200 − 390) ÷ 26 = 61.15…
        assertThat(QueueTargets.relief(30, 1200, 390, 26)).isCloseTo(61.153846, within(1e-6));
    }

    @Test
    void the_target_capacity_is_that_of_the_function_s_example() {
        // Its example: 4 a week, 52 weeks, both variations 1: 4 + (1 + 1) ÷ 2 × 4 ÷ 52.
        assertThat(QueueTargets.capacity(4, 52, 4, 1, 1)).isCloseTo(4 + 4 / 52.0, within(1e-12));
    }

    @Test
    void nonsense_is_refused() {
        assertThatThrownBy(() -> QueueTargets.queue(-1, 52, 4)).isInstanceOf(NotUnderstood.class);
        assertThatThrownBy(() -> QueueTargets.relief(1, 1, 1, 0)).isInstanceOf(NotUnderstood.class);
    }
}
