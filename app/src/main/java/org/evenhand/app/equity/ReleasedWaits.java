package org.evenhand.app.equity;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.evenhand.vocabulary.DataVersion;
import org.evenhand.vocabulary.Disclosure;
import org.evenhand.vocabulary.LaCode;

/**
 * A figure of waits as the public may see it.
 *
 * @param n how many waits are behind it, rounded; empty where it is held back
 * @param curve empty where it is held back
 */
public record ReleasedWaits(
        LaCode area,
        Series series,
        LocalDate asOf,
        Disclosure disclosure,
        OptionalLong n,
        String method,
        List<DataVersion> data,
        Optional<Curve> curve) {

    /**
     * What is published of a curve: its state at the end of each week, in whole per cent, so that no single child's day can be read off.
     *
     * @param weeks the first is the day of asking
     * @param median after how many days half had been seen
     */
    public record Curve(List<Week> weeks, Median median) {

        public Curve {
            weeks = List.copyOf(weeks);
        }
    }

    /**
     * @param day 0, 7, 14 …
     * @param percent still waiting, whole
     * @param low of the 95 % interval
     * @param high of the 95 % interval
     * @param waiting how many had waited so long, rounded; empty where they are too few to be told
     */
    public record Week(int day, int percent, int low, int high, OptionalLong waiting) {}

    /**
     * @param reached whether half had been seen; if not, {@code days} is the longest wait so far and half is further off
     * @param low 95 %, days
     * @param high 95 %, days; empty where the data do not bound it
     */
    public record Median(boolean reached, long days, long low, OptionalLong high) {}
}
