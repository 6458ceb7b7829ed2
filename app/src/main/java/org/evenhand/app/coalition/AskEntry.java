package org.evenhand.app.coalition;

import java.time.LocalDate;
import java.util.List;
import org.evenhand.packs.coalition.CoalitionFacts.Ask;

/**
 * An ask with all that is known of it.
 *
 * @param moves what became of it, oldest first
 * @param links what was done for it, oldest first
 */
public record AskEntry(Ask ask, List<Move> moves, List<Link> links, List<Commitment> commitments) {

    public AskEntry {
        moves = List.copyOf(moves);
        links = List.copyOf(links);
        commitments = List.copyOf(commitments);
    }

    public State state() {
        return moves.isEmpty() ? State.OPEN : moves.getLast().state();
    }

    public long overdueOn(LocalDate day) {
        return commitments.stream().filter(one -> one.isOverdueOn(day)).count();
    }

    /** Whether a figure that is used here is another today. */
    public boolean usesChangedFigure() {
        return commitments.stream()
                        .anyMatch(one ->
                                one.figure().filter(QuotedFigure::hasChanged).isPresent())
                || links.stream()
                        .anyMatch(one ->
                                one.figure().filter(QuotedFigure::hasChanged).isPresent());
    }
}
