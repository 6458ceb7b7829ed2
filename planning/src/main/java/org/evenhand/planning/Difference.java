package org.evenhand.planning;

import java.util.Optional;
import org.evenhand.planning.PlanRow.Gap;
import org.evenhand.planning.PlanRow.Supply;

/**
 * By how much the gap of a row differs between two scenarios, in full-time equivalents, and how sure that is.
 *
 * <p>The variance of a difference is var + var − 2 cov, and the covariance of two plans is not worked out. Two rules take it from either side:
 * <ul>
 *   <li>alike: what nobody knows exactly — rates, multipliers, need — errs in both the same way and cancels as far as it weighs the same, so that
 *       (sd of need − sd of need)² + (sd of rates − sd of rates)² is left; chance falls differently in the two and adds up. What the change itself rests on
 *       may be left out, so that this range is the narrowest.
 *   <li>apart: both err by themselves, var + var. They share nearly all they rest on, so that this range is the widest.
 * </ul>
 * Rows that are equal in every number are those of one plan, and differ by nothing. Ranges hold 90 per cent of a normal distribution.
 *
 * @param mean second less first; below 0 where the second has fewer missing
 * @param sdAlike standard deviation by the first rule
 * @param sdApart standard deviation by the second rule, never below the first
 */
public record Difference(double mean, double sdAlike, double sdApart) {

    /** The 95th percentile of the standard normal distribution. */
    private static final double NINETY_FIVE = 1.6448536269514722;

    /** Empty where the gap of either is not known. */
    public static Optional<Difference> of(PlanRow first, PlanRow second) {
        if (first.gap().isEmpty() || second.gap().isEmpty()) {
            return Optional.empty();
        }
        if (first.equals(second)) {
            return Optional.of(new Difference(0, 0, 0));
        }
        Gap one = first.gap().get();
        Gap other = second.gap().get();
        double apart = Math.hypot(one.sd(), other.sd());
        double need = first.need().total().sd() - second.need().total().sd();
        double rates = rates(first) - rates(second);
        double chance = Math.hypot(chance(first), chance(second));
        double alike = Math.sqrt(need * need + rates * rates + chance * chance);
        return Optional.of(new Difference(other.mean() - one.mean(), Math.min(alike, apart), apart));
    }

    private static double rates(PlanRow row) {
        return row.supply().map(Supply::sdParameter).orElse(0.0);
    }

    private static double chance(PlanRow row) {
        return row.supply().map(Supply::sdChance).orElse(0.0);
    }

    /** How far the narrowest range reaches to either side of the mean. */
    public double reachAlike() {
        return NINETY_FIVE * sdAlike;
    }

    /** How far the widest range reaches to either side of the mean. */
    public double reachApart() {
        return NINETY_FIVE * sdApart;
    }
}
