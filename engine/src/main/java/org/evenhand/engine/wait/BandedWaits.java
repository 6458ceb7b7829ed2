package org.evenhand.engine.wait;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.evenhand.engine.compare.Level;
import org.evenhand.engine.compare.Proportion;
import org.evenhand.vocabulary.Interval;

/**
 * How long those who are <em>still waiting</em> have waited so far, from published counts by band of weeks.
 *
 * <p>These are not completed waits and must not be read as such: nobody in them has been seen, long waits are over-represented among them
 * (who is seen quickly is hardly ever caught waiting), and all will wait longer than they have. So there is no survival curve here, and
 * {@link KaplanMeier} must not be run on such counts. What can be said without assumption is said: the share of those still waiting who have
 * waited longer than so many weeks, and between which weeks the middle one of them lies.
 *
 * <p>Invariant: shares fall from 1 as weeks grow; bounds hold whatever the waits within a band are.
 *
 * <p>Source: counting. On why a survival estimate is not possible from one such count: B. W. Turnbull (1976), Journal of the Royal Statistical
 * Society B 38, 290–295, needs bounds on completed waits, which these are not; D. R. Cox (1962), Renewal Theory, section 5.4, on the
 * over-representation of long waits. See docs/methods/waits.md.
 */
public final class BandedWaits {

    /**
     * @param fromWeeks waited so far, at least
     * @param toWeeks waited so far, less than; absent for the last, open band. On which side of a band a wait of exactly so many weeks
     *     stands is the publisher's rule
     * @param children how many are still waiting in this band
     */
    public record Band(int fromWeeks, OptionalInt toWeeks, long children) {

        public Band {
            if (children < 0) {
                throw new IllegalArgumentException(
                        "The band from %d weeks holds %d children.".formatted(fromWeeks, children));
            }
            if (toWeeks.isPresent() && toWeeks.getAsInt() <= fromWeeks) {
                throw new IllegalArgumentException("The band from %d to %d weeks is empty. Maybe the two were swapped."
                        .formatted(fromWeeks, toWeeks.getAsInt()));
            }
        }

        public static Band of(int fromWeeks, int toWeeks, long children) {
            return new Band(fromWeeks, OptionalInt.of(toWeeks), children);
        }

        public static Band from(int fromWeeks, long children) {
            return new Band(fromWeeks, OptionalInt.empty(), children);
        }
    }

    /** The share of those still waiting who have waited longer than so many weeks. */
    public sealed interface Over {

        /** The bands have an edge there. The interval is Wilson's, at 95 %. */
        record Exactly(Proportion proportion, Interval interval) implements Over {}

        /** A band lies across it: the share is somewhere between. */
        record Between(double low, double high) implements Over {}
    }

    /**
     * Where the middle one of those still waiting lies.
     *
     * @param lowWeeks has waited at least so long
     * @param highWeeks has waited less than so long; absent in the open band
     */
    public record MiddleOfThoseStillWaiting(int lowWeeks, OptionalInt highWeeks) {}

    private final List<Band> bands;
    private final long stillWaiting;

    private BandedWaits(List<Band> bands, long stillWaiting) {
        this.bands = bands;
        this.stillWaiting = stillWaiting;
    }

    /**
     * @param bands from 0 weeks upwards, each beginning where the one before ends; only the last may be open
     * @throws IllegalArgumentException if they leave a gap, overlap, or do not begin at 0
     */
    public static BandedWaits of(List<Band> bands) {
        int expected = 0;
        long sum = 0;
        for (int i = 0; i < bands.size(); i++) {
            Band band = bands.get(i);
            if (band.fromWeeks() != expected) {
                throw new IllegalArgumentException(
                        "A band begins at %d weeks where %d was expected. Maybe one is missing or they are unsorted."
                                .formatted(band.fromWeeks(), expected));
            }
            if (band.toWeeks().isEmpty() && i < bands.size() - 1) {
                throw new IllegalArgumentException(
                        "The open band from %d weeks is not the last.".formatted(band.fromWeeks()));
            }
            expected = band.toWeeks().orElse(Integer.MAX_VALUE);
            sum = Math.addExact(sum, band.children());
        }
        return new BandedWaits(List.copyOf(bands), sum);
    }

    public List<Band> bands() {
        return bands;
    }

    /** How many children are still waiting in all. */
    public long stillWaiting() {
        return stillWaiting;
    }

    /**
     * @param weeks not negative: 18, 52
     * @return empty where nobody is waiting
     */
    public Optional<Over> over(int weeks) {
        if (stillWaiting == 0) {
            return Optional.empty();
        }
        long surely = 0;
        long perhaps = 0;
        for (Band band : bands) {
            boolean begun = band.fromWeeks() >= weeks;
            boolean reachesBeyond = band.toWeeks().isEmpty() || band.toWeeks().getAsInt() > weeks;
            surely += begun ? band.children() : 0;
            perhaps += reachesBeyond ? band.children() : 0;
        }
        if (surely == perhaps) {
            Proportion proportion = Proportion.of(surely, stillWaiting);
            return Optional.of(new Over.Exactly(proportion, proportion.interval(Level.NINETY_FIVE)));
        }
        return Optional.of(new Over.Between((double) surely / stillWaiting, (double) perhaps / stillWaiting));
    }

    /** Between which weeks the median of those still waiting lies; empty where nobody is waiting. */
    public Optional<MiddleOfThoseStillWaiting> middle() {
        if (stillWaiting == 0) {
            return Optional.empty();
        }
        // With an even number there are two in the middle, who may stand in different bands.
        Band first = bandOf((stillWaiting + 1) / 2);
        Band second = bandOf(stillWaiting / 2 + 1);
        return Optional.of(new MiddleOfThoseStillWaiting(first.fromWeeks(), second.toWeeks()));
    }

    private Band bandOf(long place) {
        long before = 0;
        for (Band band : bands) {
            before += band.children();
            if (before >= place) {
                return band;
            }
        }
        throw new IllegalStateException("Place %d lies beyond the %d still waiting.".formatted(place, stillWaiting));
    }
}
