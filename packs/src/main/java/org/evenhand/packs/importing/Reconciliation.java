package org.evenhand.packs.importing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Compares published totals with the sums of their parts. A part that the publisher does not give leaves a sum open: it is then only a fault
 * when the known parts exceed the total.
 */
public final class Reconciliation {

    private final Map<Sum, State> sums = new LinkedHashMap<>();

    /**
     * What is summed.
     *
     * @param area whose total it is: "England"
     * @param period "2024", or empty where there is but one
     * @param column as the file calls it
     */
    public record Sum(String area, String period, String column) {}

    /**
     * A total that its parts do not make.
     *
     * @param row of the published total
     * @param parts how many there are
     * @param ofParts what they add up to
     * @param published what the publisher says
     */
    public record Failed(Sum sum, long row, long parts, long ofParts, long published) {

        /** By how much the published total is too high. */
        public long difference() {
            return published - ofParts;
        }
    }

    private static final class State {
        private Optional<Long> published = Optional.empty();
        private long row;
        private long parts;
        private long ofParts;
        private long unknown;
    }

    public void published(Sum sum, long row, long total) {
        State state = state(sum);
        state.published = Optional.of(total);
        state.row = row;
    }

    public void part(Sum sum, long count) {
        State state = state(sum);
        state.parts++;
        state.ofParts += count;
    }

    /** A part that exists and whose size is not published. */
    public void unknownPart(Sum sum) {
        state(sum).unknown++;
    }

    /** How many totals were compared and had no unknown part. */
    public long complete() {
        return sums.values().stream()
                .filter(state -> state.published.isPresent() && state.unknown == 0 && state.parts > 0)
                .count();
    }

    /** How many totals could not be fully compared, because a part is not published. */
    public long open() {
        return sums.values().stream()
                .filter(state -> state.published.isPresent() && state.unknown > 0)
                .count();
    }

    /** Totals that have parts which do not make them. */
    public List<Failed> failed() {
        List<Failed> failed = new ArrayList<>();
        sums.forEach((sum, state) -> state.published.ifPresent(total -> {
            boolean wrong = state.unknown == 0 ? state.ofParts != total : state.ofParts > total;
            if (wrong && state.parts + state.unknown > 0) {
                failed.add(new Failed(sum, state.row, state.parts, state.ofParts, total));
            }
        }));
        return failed;
    }

    private State state(Sum sum) {
        return sums.computeIfAbsent(sum, unseen -> new State());
    }
}
