package org.evenhand.engine.decide;

import java.util.ArrayList;
import java.util.List;

/**
 * Everything that can be told to a decision table: some features that have one of finitely many values each, and some flags of which any may
 * be set.
 *
 * @param sizes how many values each feature has, 1 to 62
 * @param flags how many flags there are, 0 to 20
 */
public record FactSpace(List<Integer> sizes, int flags) {

    private static final int MOST_VALUES = 62;
    private static final int MOST_FLAGS = 20;

    public FactSpace {
        sizes = List.copyOf(sizes);
        if (sizes.isEmpty() || sizes.stream().anyMatch(size -> size < 1 || size > MOST_VALUES)) {
            throw new IllegalArgumentException(
                    "sizes %s: there must be a feature, and each has 1 to %d values.".formatted(sizes, MOST_VALUES));
        }
        if (flags < 0 || flags > MOST_FLAGS) {
            throw new IllegalArgumentException("flags %d: 0 to %d can be looked at.".formatted(flags, MOST_FLAGS));
        }
    }

    /** How many different things can be told. */
    public long cases() {
        return cells() << flags;
    }

    /** How many combinations of values there are, whatever the flags. */
    long cells() {
        return sizes.stream().mapToLong(Integer::longValue).reduce(1, Math::multiplyExact);
    }

    /** The values of one combination; the last feature changes fastest. */
    List<Integer> cell(long number) {
        List<Integer> values = new ArrayList<>();
        long rest = number;
        for (int feature = sizes.size() - 1; feature >= 0; feature--) {
            values.addFirst((int) (rest % sizes.get(feature)));
            rest /= sizes.get(feature);
        }
        return List.copyOf(values);
    }
}
