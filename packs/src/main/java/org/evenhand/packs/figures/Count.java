package org.evenhand.packs.figures;

import java.util.OptionalInt;
import org.evenhand.vocabulary.Disclosure;

/**
 * A published count, or why there is none.
 *
 * @param value present exactly when the state has one
 */
public record Count(OptionalInt value, Disclosure state) {

    /** What stands for a figure that the publisher's table does not have at all. */
    public static final Count NOT_PUBLISHED = new Count(OptionalInt.empty(), Disclosure.NOT_AVAILABLE);

    public Count {
        if (value.isPresent() != state.hasValue()) {
            throw new IllegalArgumentException("A count that is %s has the value %s.".formatted(state, value));
        }
    }
}
