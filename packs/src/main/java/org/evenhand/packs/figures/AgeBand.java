package org.evenhand.packs.figures;

import java.util.List;

/**
 * Ages in whole years, both ends included. The five are those in which what children get changes: before school, primary school, secondary school, the
 * years to 19, and to 25, where a plan ends at the latest.
 */
public record AgeBand(int from, int to) {

    public static final int OLDEST = 25;

    private static final List<AgeBand> ALL = List.of(
            new AgeBand(0, 4), new AgeBand(5, 10), new AgeBand(11, 15), new AgeBand(16, 19), new AgeBand(20, OLDEST));

    public AgeBand {
        if (from < 0 || to < from) {
            throw new IllegalArgumentException("Ages from %d to %d are none.".formatted(from, to));
        }
    }

    /** From the youngest; together every age once. */
    public static List<AgeBand> all() {
        return ALL;
    }

    public boolean holds(int youngest, int oldest) {
        return from <= youngest && oldest <= to;
    }

    @Override
    public String toString() {
        return from + "-" + to;
    }
}
