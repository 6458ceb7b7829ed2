package org.evenhand.engine.wait;

import java.util.Optional;
import java.util.OptionalDouble;
import org.evenhand.vocabulary.Interval;

/**
 * A day on which at least one wait ended, and the estimate from that day until the next such day.
 *
 * @param days since asking
 * @param atRisk how many had waited at least so long; whoever was last looked at on this very day counts
 * @param ended how many waits ended on this day
 * @param stillWaiting the estimated share whose wait is longer than this, 0 to 1
 * @param standardError of that share (Greenwood); absent where the share is 0
 * @param interval 95 %, log-log; absent where the share is 0 or 1, for which the method has none
 */
public record Step(
        int days,
        long atRisk,
        long ended,
        double stillWaiting,
        OptionalDouble standardError,
        Optional<Interval> interval) {}
