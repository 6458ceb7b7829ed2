package org.evenhand.app.workforce;

import org.evenhand.planning.PlanResult;

/** Where a run stands. */
public sealed interface Running {

    record Done(PlanResult result) implements Running {}

    /** @param before how many come first */
    record Waiting(int before) implements Running {}

    /**
     * @param done 0 to 1
     * @param step what is being done, as a phrase
     */
    record Working(double done, String step) implements Running {}

    /** Somebody stopped it, or it took too long. It can be asked for again. */
    record Stopped(boolean tookTooLong) implements Running {}

    /** The scenario cannot be run as it is. */
    record Refused(String why) implements Running {}

    /** It would take more than one visitor may have. */
    record TooLarge(long work, long most) implements Running {}

    /** All places are taken. */
    record Full(int waiting) implements Running {}
}
