package org.evenhand.app.accountability;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.evenhand.app.house.GeneratedDocument;
import org.evenhand.app.house.LifecycleDocument;
import org.junit.jupiter.api.Test;

class LifecycleTest {

    private static final java.util.List<Step> STEPS = java.util.List.of(Step.values());

    @Test
    void every_pair_that_is_not_in_the_table_is_refused_and_the_table_is_printed() {
        // 6 states × 5 steps = 30 pairs, of which 11 are in the table.
        assertThat(Arrays.stream(State.values())
                        .flatMap(from -> Arrays.stream(Step.values()).map(step -> Lifecycle.next(from, step)))
                        .filter(Optional::isEmpty))
                .hasSize(19);
        assertThat(Lifecycle.TABLE.list()).hasSize(11);
        GeneratedDocument.named("recommendation-lifecycle.md")
                .mustSay(LifecycleDocument.of(Lifecycle.TABLE, State.class, Step.class, "accountability.state.", """
                # What can happen to a recommendation

                Written by LifecycleTest from the one table in Lifecycle. A dash is refused.

                """));
    }

    @Test
    void no_walk_leads_where_a_model_in_plain_words_does_not() {
        RandomGenerator random = RandomGenerator.of("L64X128MixRandom");
        for (int walk = 0; walk < 2_000; walk++) {
            State state = State.ASKED;
            Model model = new Model();
            for (int i = 0; i < 12; i++) {
                Step step = STEPS.get(random.nextInt(STEPS.size()));
                boolean allowed = model.take(step);

                Optional<State> next = Lifecycle.next(state, step);

                assertThat(next.isPresent()).as("%s after %s", step, state).isEqualTo(allowed);
                state = next.orElse(state);
                assertThat(state).isEqualTo(model.state());
            }
        }
    }

    @Test
    void what_is_finished_stays_finished() {
        assertThat(Lifecycle.open(State.DONE)).isEmpty();
        assertThat(Lifecycle.open(State.DONE_LATE)).isEmpty();
        assertThat(Lifecycle.open(State.MISSED)).containsExactly(Step.SETTLE_PAYER, Step.MARK_DONE);
    }

    /** The same in other words: three facts, and what they allow. */
    private static final class Model {

        private Optional<Boolean> willing = Optional.empty();
        private boolean done;
        private boolean passed;

        boolean take(Step step) {
            boolean refusedByHolder = willing.equals(Optional.of(false));
            boolean allowed = switch (step) {
                case ACCEPT -> !done && !passed && !willing.equals(Optional.of(true));
                case DECLINE -> !done && !passed && !refusedByHolder;
                case SETTLE_PAYER -> !done && (passed || willing.equals(Optional.of(true)));
                case MARK_DONE -> !done && !refusedByHolder;
                case DATE_PASSES -> !done && !passed && !refusedByHolder;
            };
            if (allowed) {
                switch (step) {
                    case ACCEPT -> willing = Optional.of(true);
                    case DECLINE -> willing = Optional.of(false);
                    case SETTLE_PAYER -> {}
                    case MARK_DONE -> done = true;
                    case DATE_PASSES -> passed = true;
                }
            }
            return allowed;
        }

        State state() {
            if (done) {
                return passed ? State.DONE_LATE : State.DONE;
            }
            if (passed) {
                return State.MISSED;
            }
            return willing.map(yes -> yes ? State.ACCEPTED : State.DECLINED).orElse(State.ASKED);
        }
    }
}
