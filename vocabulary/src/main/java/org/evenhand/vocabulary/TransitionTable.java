package org.evenhand.vocabulary;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * All that may happen to something that goes from state to state. What is not in the table is refused.
 *
 * @param <S> where it can stand
 * @param <E> what can happen to it
 */
public final class TransitionTable<S, E> {

    private final List<Transition<S, E>> transitions;

    private TransitionTable(List<Transition<S, E>> transitions) {
        this.transitions = transitions;
    }

    /** One row: the step leads from one state to another. */
    public record Transition<S, E>(S from, E step, S to) {}

    public static <S, E> Transition<S, E> row(S from, E step, S to) {
        return new Transition<>(from, step, to);
    }

    /** @throws IllegalArgumentException where one step from one state stands twice */
    @SafeVarargs
    public static <S, E> TransitionTable<S, E> of(Transition<S, E>... rows) {
        List<Transition<S, E>> known = new ArrayList<>();
        for (Transition<S, E> row : rows) {
            if (known.stream()
                    .anyMatch(other ->
                            other.from().equals(row.from()) && other.step().equals(row.step()))) {
                throw new IllegalArgumentException(
                        "%s from %s stands twice in a table of transitions. Keep one of the two rows."
                                .formatted(row.step(), row.from()));
            }
            known.add(row);
        }
        return new TransitionTable<>(List.copyOf(known));
    }

    public List<Transition<S, E>> list() {
        return transitions;
    }

    /** Empty where it may not happen. */
    public Optional<S> next(S from, E step) {
        return transitions.stream()
                .filter(row -> row.from().equals(from) && row.step().equals(step))
                .map(Transition::to)
                .findFirst();
    }

    /** What may happen from here, in the order of the table. */
    public List<E> open(S from) {
        return transitions.stream()
                .filter(row -> row.from().equals(from))
                .map(Transition::step)
                .toList();
    }
}
