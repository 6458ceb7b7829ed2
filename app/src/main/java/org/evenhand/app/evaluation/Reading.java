package org.evenhand.app.evaluation;

import java.util.OptionalLong;

/**
 * A value and what is behind it.
 *
 * @param cases how many; rounded where they are children or what is done for them, empty where they are held back
 */
public record Reading(Value value, OptionalLong cases) {

    static final Reading TOO_FEW = new Reading(new Value.TooFew(), OptionalLong.empty());

    /** Whether it says anything but that there are too few. */
    public boolean isTold() {
        return !equals(TOO_FEW);
    }

    /** Of what is public anyway. */
    static Reading open(Value value, long cases) {
        return new Reading(value, OptionalLong.of(cases));
    }
}
