package org.evenhand.engine.decide;

import java.util.List;

/**
 * One thing that can be told.
 *
 * @param values of each feature, from 0
 * @param flags a bit for each flag that is set
 */
public record Case(List<Integer> values, int flags) {

    public Case {
        values = List.copyOf(values);
    }

    /** How many flags are set. An example with few is easier to read. */
    int flagsSet() {
        return Integer.bitCount(flags);
    }
}
