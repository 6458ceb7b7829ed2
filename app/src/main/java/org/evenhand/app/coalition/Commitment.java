package org.evenhand.app.coalition;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Something Government said it would do.
 *
 * @param key in its pack, or the identifier it was recorded under
 * @param by department or minister, as published
 * @param quoted whether the words are its own, else a summary
 * @param dueWords by when as it was said; may be empty
 * @param question address of the written question within the register, or empty
 * @param moves what became of it, oldest first
 */
public record Commitment(
        String key,
        String ask,
        String by,
        LocalDate saidOn,
        String words,
        boolean quoted,
        Optional<LocalDate> due,
        String dueWords,
        Optional<QuotedFigure> figure,
        String source,
        String question,
        List<Move> moves) {

    public Commitment {
        moves = List.copyOf(moves);
    }

    public State state() {
        return moves.isEmpty() ? State.OPEN : moves.getLast().state();
    }

    /** Whether its day has passed and nothing is known to have met it. */
    public boolean isOverdueOn(LocalDate day) {
        return state().isOpen() && due.filter(day::isAfter).isPresent();
    }

    /** Days since it was due. */
    public long daysOverdueOn(LocalDate day) {
        return due.map(by -> day.toEpochDay() - by.toEpochDay()).orElse(0L);
    }
}
