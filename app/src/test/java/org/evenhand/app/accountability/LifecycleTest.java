package org.evenhand.app.accountability;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.evenhand.app.house.GeneratedDocument;
import org.evenhand.app.house.LifecycleDocument;
import org.evenhand.vocabulary.TransitionTable;
import org.junit.jupiter.api.Test;

class LifecycleTest {

    private static final List<Step> STEPS = List.of(Step.values());
    private static final List<ChallengeStep> CHALLENGE_STEPS = List.of(ChallengeStep.values());
    private static final int RANDOM_STEPS = 1_000_000;
    private static final int STEPS_OF_A_WALK = 20;

    @Test
    void every_pair_that_is_not_in_the_table_is_refused_and_the_table_is_printed() {
        // 8 states × 10 steps = 80 pairs, of which 29 are in the table: 51 are left.
        assertThat(Arrays.stream(State.values())
                        .flatMap(from -> Arrays.stream(Step.values()).map(step -> Lifecycle.next(from, step)))
                        .filter(Optional::isEmpty))
                .hasSize(51);
        assertThat(Lifecycle.TABLE.list()).hasSize(29);
        GeneratedDocument.named("recommendation-lifecycle.md")
                .mustSay(LifecycleDocument.of(Lifecycle.TABLE, State.class, Step.class, "accountability.state.", """
                # What can happen to a recommendation

                Written by LifecycleTest from the one table in Lifecycle. A dash is refused.

                """)
                        + graph(Lifecycle.TABLE));
    }

    @Test
    void every_pair_of_a_challenge_that_is_not_in_the_table_is_refused_and_the_table_is_printed() {
        // 7 states × 6 steps = 42 pairs, of which 12 are in the table.
        assertThat(Arrays.stream(ChallengeState.values())
                        .flatMap(from -> CHALLENGE_STEPS.stream().map(step -> ChallengeLifecycle.next(from, step)))
                        .filter(Optional::isEmpty))
                .hasSize(30);
        GeneratedDocument.named("challenge-lifecycle.md")
                .mustSay(LifecycleDocument.of(
                                ChallengeLifecycle.TABLE,
                                ChallengeState.class,
                                ChallengeStep.class,
                                "accountability.challenge.state.",
                                """
                # What can happen to a challenge

                Written by LifecycleTest from the one table in ChallengeLifecycle. A dash is refused.

                """)
                        + graph(ChallengeLifecycle.TABLE));
    }

    @Test
    void a_million_random_steps_lead_nowhere_where_a_model_in_plain_words_does_not() {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(20261122);
        for (int walk = 0; walk < RANDOM_STEPS / STEPS_OF_A_WALK; walk++) {
            State state = State.ASKED;
            Model model = new Model();
            for (int i = 0; i < STEPS_OF_A_WALK; i++) {
                Step step = STEPS.get(random.nextInt(STEPS.size()));
                boolean isAllowed = model.take(step);

                Optional<State> next = Lifecycle.next(state, step);

                // Spelled out, because a million assertions with words to them take a minute.
                if (next.isPresent() != isAllowed || next.orElse(state) != model.state()) {
                    throw new AssertionError("%s, %s: the table says %s, the model %s and %s"
                            .formatted(state, step, next, isAllowed, model.state()));
                }
                state = next.orElse(state);
                if (!model.holds(state)) {
                    throw new AssertionError("%s after %s breaks an invariant.".formatted(state, step));
                }
            }
        }
    }

    @Test
    void what_is_done_stays_done() {
        assertThat(Lifecycle.open(State.DONE)).containsExactly(Step.REVIEW);
        assertThat(Lifecycle.open(State.DONE_LATE)).containsExactly(Step.REVIEW);
        assertThat(Lifecycle.open(State.MISSED)).containsExactly(Step.SETTLE_PAYER, Step.MARK_PART, Step.MARK_DONE);
    }

    /** As a picture that GitHub and many readers of markdown draw. */
    private static <S, E> String graph(TransitionTable<S, E> table) {
        StringBuilder picture = new StringBuilder("\n```mermaid\nstateDiagram-v2\n");
        table.list()
                .forEach(row -> picture.append("    ")
                        .append(row.from())
                        .append(" --> ")
                        .append(row.to())
                        .append(": ")
                        .append(row.step())
                        .append('\n'));
        return picture.append("```\n").toString();
    }

    /** The same in other words: four facts, and what they allow. */
    private static final class Model {

        private Optional<Boolean> willing = Optional.empty();
        private boolean part;
        private boolean done;
        private boolean passed;

        boolean take(Step step) {
            boolean isDeclined = willing.equals(Optional.of(false));
            boolean isWilling = willing.equals(Optional.of(true));
            boolean isAllowed = switch (step) {
                case ACCEPT -> !done && !part && !passed && !isWilling;
                case DECLINE -> !done && !part && !passed && !isDeclined;
                case SETTLE_PAYER -> !done && !isDeclined && (isWilling || part || passed);
                case REOPEN -> isDeclined;
                case MARK_PART -> !done && !part && !isDeclined;
                case MARK_DONE -> !done && !isDeclined;
                case STOP_CLOCK, START_CLOCK, DATE_PASSES -> !done && !passed && !isDeclined;
                case REVIEW -> done || (part && passed);
            };
            if (isAllowed) {
                switch (step) {
                    case ACCEPT -> willing = Optional.of(true);
                    case DECLINE -> willing = Optional.of(false);
                    case REOPEN -> willing = Optional.empty();
                    case MARK_PART -> part = true;
                    case MARK_DONE -> done = true;
                    case DATE_PASSES -> passed = true;
                    case SETTLE_PAYER, STOP_CLOCK, START_CLOCK, REVIEW -> {}
                }
            }
            return isAllowed;
        }

        State state() {
            if (done) {
                return passed ? State.DONE_LATE : State.DONE;
            }
            if (part) {
                return passed ? State.PART_LATE : State.PART_DONE;
            }
            if (passed) {
                return State.MISSED;
            }
            return willing.map(yes -> yes ? State.ACCEPTED : State.DECLINED).orElse(State.ASKED);
        }

        /** Done is never undone, late is never in time, and what is declined is not open. */
        boolean holds(State state) {
            boolean isLate = state == State.MISSED || state == State.PART_LATE || state == State.DONE_LATE;
            return (!done || !state.isOpen())
                    && isLate == passed
                    && (state != State.DECLINED || (!state.isOpen() && !passed));
        }
    }
}
