package org.evenhand.engine.share;

import java.util.ArrayList;
import java.util.List;

/** The solver's answer for a whole layout, part by part, in floating point. */
final class Draft {

    /** Below this share of a level's weight a cover's own bound would be too wide; it then waits for the next round. */
    private static final double LEAST_SHARE = 1e-5;

    /** A level this close to 1 is full service; what the solver is short of it is its tolerance. */
    private static final double FULL = 1 - 1e-9;

    /**
     * @param settled covers that are at their best in this round
     * @param multipliers that prove it
     */
    record Round(int part, double level, List<Integer> settled, Multipliers multipliers) {}

    /** What a phase after the levels ended with. */
    record Rest(int part, Goal goal, Multipliers multipliers) {}

    final List<Round> rounds = new ArrayList<>();
    final List<Rest> rests = new ArrayList<>();
    final double[] served;
    final double[] sent;

    private final Layout layout;
    private final int[] parts;
    private final boolean firstLevelOnly;

    Draft(Layout layout, int[] parts, boolean firstLevelOnly) {
        this.layout = layout;
        this.parts = parts;
        this.firstLevelOnly = firstLevelOnly;
        served = new double[layout.servings.size()];
        sent = new double[layout.sendings.size()];
    }

    /** Levels, days in all, travel. */
    void solve(int part) {
        try (Program program = new Program(layout, parts, part, true)) {
            levels(program, part);
            if (firstLevelOnly) {
                Solved most = program.mostDays();
                rests.add(new Rest(part, Goal.TOTAL, Multipliers.of(most)));
                program.copyInto(served, sent);
                program.keepTotal(most.value());
            }
            if (layout.sendings.stream().anyMatch(one -> parts[one.from()] == part)) {
                rests.add(new Rest(part, Goal.TRAVEL, Multipliers.of(program.leastTravel())));
                program.copyInto(served, sent);
            }
        }
    }

    /** Levels only, as far as the coverages are wanted and nothing else. */
    void solveLevels(int part) {
        try (Program program = new Program(layout, parts, part, false)) {
            levels(program, part);
        }
    }

    private void levels(Program program, int part) {
        List<Integer> free = new ArrayList<>(program.covers());
        while (!free.isEmpty()) {
            Solved solved = program.highestLevel();
            boolean full = solved.value() >= FULL;
            double level = full ? 1 : solved.value();
            List<Integer> settled = full ? List.copyOf(free) : tight(free, solved);
            Multipliers proving = full ? Multipliers.fullyServed(layout, settled) : Multipliers.of(solved);
            rounds.add(new Round(part, level, settled, proving));
            free.removeAll(settled);
            if (free.isEmpty()) {
                // Before the program is changed; where days can be lent the travel phase copies again.
                program.copyInto(served, sent);
            }
            // A level of 1 as found keeps what was found; asking for 1 itself could be a hair too much.
            settled.forEach(cover -> program.settle(cover, solved.value()));
            if (firstLevelOnly) {
                free.forEach(cover -> program.settle(cover, solved.value()));
                return;
            }
        }
    }

    /** Covers with a weight are at their best in every plan of this level (complementary slackness). */
    private List<Integer> tight(List<Integer> free, Solved solved) {
        double heaviest = 0;
        for (int cover : free) {
            heaviest = Math.max(heaviest, share(cover, solved));
        }
        double least = Math.min(LEAST_SHARE, heaviest);
        if (least <= 0) {
            throw new IllegalStateException(
                    "The solver gave no weight to any of %d covers at level %s: please report it with the problem file."
                            .formatted(free.size(), solved.value()));
        }
        return free.stream().filter(cover -> share(cover, solved) >= least).toList();
    }

    private double share(int cover, Solved solved) {
        return solved.weights()[cover] * layout.covers.get(cover).needed().doubleValue();
    }
}
