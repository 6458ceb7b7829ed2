package org.evenhand.engine.wait;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import org.evenhand.engine.compare.Level;
import org.evenhand.vocabulary.Interval;

/**
 * The share still waiting after each number of days, with those who have had no answer yet counted for as long as they have waited. An
 * unanswered request makes the figure worse, not invisible.
 *
 * <p>S(t) = Π (1 − d/n) over the days up to t on which waits ended, d of the n that had waited so long. Variance by Greenwood: S² Σ d/(n(n −
 * d)). Interval: exp(−exp(log(−log S) ± z σ/log S)), σ² the Greenwood sum. The interval of a quantile holds the days on which the
 * interval of S holds 1 − share.
 *
 * <p>Conventions are those of {@code survfit(conf.type = "log-log")} and {@code quantile.survfit} of R's survival 3.5-3: where S runs
 * exactly level at 1 − share (within 1.5e-8), the quantile is the middle of the level stretch, which ends at the longest observation if
 * nothing follows. Where R says NA for a limit, the lower is 0 and the upper infinite here.
 *
 * <p>Assumes that who is still waiting is like who was answered later (censoring tells nothing). Not for published counts by band: see
 * {@link BandedWaits}.
 *
 * <p>Invariant: S falls from 1 and never rises; without unanswered waits it is the share of waits that are longer; turning an ended wait into
 * an unanswered one never lowers S anywhere. Time and memory are proportional to the number of waits plus the longest.
 *
 * <p>Source: E. L. Kaplan, P. Meier (1958), Journal of the American Statistical Association 53, 457–481, equation 2b; M. Greenwood (1926);
 * J. D. Kalbfleisch, R. L. Prentice (1980), section 1.3 (log-log); R. Brookmeyer, J. Crowley (1982), Biometrics 38, 29–41. See
 * docs/methods/waits.md.
 */
public final class KaplanMeier {

    /** As in quantile.survfit: the square root of the spacing of doubles at 1. */
    private static final double LEVEL_WITHIN = 1.4901161193847656e-8;

    private static final double Z = Level.NINETY_FIVE.z();

    private final long size;
    private final long ended;
    private final int longest;
    private final List<Step> steps;

    private KaplanMeier(long size, long ended, int longest, List<Step> steps) {
        this.size = size;
        this.ended = ended;
        this.longest = longest;
        this.steps = steps;
    }

    /**
     * @param waits at least one
     * @throws IllegalArgumentException if there is none
     */
    public static KaplanMeier of(Collection<Wait> waits) {
        int longest = waits.stream().mapToInt(Wait::days).max().orElseThrow(KaplanMeier::noWaits);
        long[] endedOn = new long[longest + 1];
        long[] lastSeenOn = new long[longest + 1];
        for (Wait wait : waits) {
            (wait.ended() ? endedOn : lastSeenOn)[wait.days()]++;
        }
        return ofCounts(endedOn, lastSeenOn);
    }

    /**
     * The same from counts by day, for millions of waits.
     *
     * @param endedOn how many waits ended after 0, 1, 2 … days
     * @param lastSeenOn how many had lasted 0, 1, 2 … days when last looked at, and go on; of the same length
     * @throws IllegalArgumentException if the lengths differ, a count is negative, or all are 0
     */
    public static KaplanMeier ofCounts(long[] endedOn, long[] lastSeenOn) {
        if (endedOn.length != lastSeenOn.length || endedOn.length > Wait.LONGEST_DAYS + 1) {
            throw new IllegalArgumentException(
                    "%d days of ended waits and %d of unanswered ones: give as many, at most %d."
                            .formatted(endedOn.length, lastSeenOn.length, Wait.LONGEST_DAYS + 1));
        }
        long size = 0;
        long ended = 0;
        int longest = 0;
        for (int day = 0; day < endedOn.length; day++) {
            if (endedOn[day] < 0 || lastSeenOn[day] < 0) {
                throw new IllegalArgumentException("The count of day %d is negative: %d ended, %d unanswered."
                        .formatted(day, endedOn[day], lastSeenOn[day]));
            }
            long here = Math.addExact(endedOn[day], lastSeenOn[day]);
            size = Math.addExact(size, here);
            ended += endedOn[day];
            longest = here > 0 ? day : longest;
        }
        if (size == 0) {
            throw noWaits();
        }
        return new KaplanMeier(size, ended, longest, List.copyOf(steps(endedOn, lastSeenOn, size)));
    }

    private static List<Step> steps(long[] endedOn, long[] lastSeenOn, long size) {
        List<Step> steps = new ArrayList<>();
        long atRisk = size;
        double survival = 1;
        double greenwood = 0;
        for (int day = 0; day < endedOn.length; day++) {
            long ended = endedOn[day];
            if (ended > 0) {
                survival *= (double) (atRisk - ended) / atRisk;
                greenwood += ended / ((double) atRisk * (atRisk - ended));
                steps.add(step(day, atRisk, ended, survival, Math.sqrt(greenwood)));
            }
            atRisk -= ended + lastSeenOn[day];
        }
        return steps;
    }

    private static Step step(int day, long atRisk, long ended, double survival, double errorOfLog) {
        if (survival == 0) {
            return new Step(day, atRisk, ended, 0, OptionalDouble.empty(), Optional.empty());
        }
        double log = Math.log(survival);
        double centre = Math.log(-log);
        double half = Z * errorOfLog / -log;
        Interval interval = new Interval(
                Math.exp(-Math.exp(centre + half)), Math.exp(-Math.exp(centre - half)), Level.NINETY_FIVE.level());
        return new Step(day, atRisk, ended, survival, OptionalDouble.of(survival * errorOfLog), Optional.of(interval));
    }

    /** How many waits there are, ended or not. */
    public long size() {
        return size;
    }

    /** How many of them ended. */
    public long ended() {
        return ended;
    }

    /** The longest wait observed, ended or not, in days; the curve says nothing beyond it. */
    public int longestDays() {
        return longest;
    }

    /** The days on which waits ended, in order; empty where none did. */
    public List<Step> steps() {
        return steps;
    }

    /**
     * The share whose wait is longer than so many days, 0 to 1.
     *
     * @param days not negative
     * @return empty beyond the longest observation, unless no wait goes on by then
     */
    public OptionalDouble stillWaitingAfter(int days) {
        Optional<Step> last = stepAt(days);
        boolean beyond = days > longest && last.map(Step::stillWaiting).orElse(1.0) > 0;
        return beyond
                ? OptionalDouble.empty()
                : OptionalDouble.of(last.map(Step::stillWaiting).orElse(1.0));
    }

    /** The last step on or before that day: its error and interval hold until the next. Empty before the first. */
    public Optional<Step> stepAt(int days) {
        int low = 0;
        int high = steps.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (steps.get(middle).days() <= days) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low == 0 ? Optional.empty() : Optional.of(steps.get(low - 1));
    }

    /** After how many days half of the waits have ended. */
    public Quantile median() {
        return quantile(0.5);
    }

    /**
     * After how many days a share of the waits has ended.
     *
     * @param share strictly between 0 and 1: 0.9 for nine in ten
     */
    public Quantile quantile(double share) {
        if (!(share > 0 && share < 1)) {
            throw new IllegalArgumentException(
                    "The share %s must lie strictly between 0 and 1. Maybe it was given in per cent.".formatted(share));
        }
        double level = 1 - share;
        OptionalDouble low =
                firstAt(level, step -> step.interval().map(Interval::low).orElse(1.0));
        OptionalDouble high =
                firstAt(level, step -> step.interval().map(Interval::high).orElse(1.0));
        Interval interval =
                new Interval(low.orElse(0), high.orElse(Double.POSITIVE_INFINITY), Level.NINETY_FIVE.level());
        OptionalDouble reached = firstAt(level, Step::stillWaiting);
        return reached.isPresent()
                ? new Quantile.Reached(reached.getAsDouble(), interval)
                : new Quantile.NotReached(longest, interval);
    }

    /** The first day on which a curve is at or below a level; the middle of the stretch on which it is exactly there. */
    private OptionalDouble firstAt(double level, ToDoubleFunction<Step> curve) {
        for (int i = 0; i < steps.size(); i++) {
            double here = curve.applyAsDouble(steps.get(i));
            if (here > level + LEVEL_WITHIN) {
                continue;
            }
            int from = steps.get(i).days();
            boolean exactly = here > level - LEVEL_WITHIN;
            int to = exactly ? (i + 1 < steps.size() ? steps.get(i + 1).days() : longest) : from;
            return OptionalDouble.of((from + to) / 2.0);
        }
        return OptionalDouble.empty();
    }

    private static IllegalArgumentException noWaits() {
        return new IllegalArgumentException(
                "There is no wait to estimate from. Maybe nobody has asked yet: then there is no figure, not a figure of 0.");
    }
}
