package org.evenhand.engine.demand;

import java.util.function.DoubleUnaryOperator;
import org.evenhand.vocabulary.NotUnderstood;

/**
 * A number as people who know the field put it: at least, most likely, at most. Read as a PERT distribution: the beta distribution on
 * [low, high] with shapes α = 1 + 4 (mode − low) ÷ (high − low) and β = 1 + 4 (high − mode) ÷ (high − low).
 *
 * <p>Mean (low + 4 mode + high) ÷ 6; variance (mean − low) (high − mean) ÷ 7. Low and high are bounds: beyond them lies nothing.
 *
 * <p>Source: Clark, C. E., The PERT model for the distribution of an activity time, Operations Research 10 (1962), 405–406; the variance is
 * that of the beta distribution with α + β = 6.
 *
 * @param low finite
 * @param mode not below {@code low}
 * @param high not below {@code mode}, finite
 */
public record Elicited(double low, double mode, double high) {

    private static final int NODES = 512;

    public Elicited {
        if (!(Double.NEGATIVE_INFINITY < low && low <= mode && mode <= high && high < Double.POSITIVE_INFINITY)) {
            throw new NotUnderstood(
                    "Low, mode and high",
                    "%s, %s, %s".formatted(low, mode, high),
                    "Give the least, the most likely and the greatest value, in this order.");
        }
    }

    public static Elicited of(double low, double mode, double high) {
        return new Elicited(low, mode, high);
    }

    /** A number that is known, or that somebody has set. */
    public static Elicited exactly(double value) {
        return new Elicited(value, value, value);
    }

    public boolean exact() {
        return low == high;
    }

    public double mean() {
        return exact() ? mode : (low + 4 * mode + high) / 6;
    }

    public double variance() {
        return exact() ? 0 : (mean() - low) * (high - mean()) / 7;
    }

    public Moments moments() {
        return new Moments(mean(), variance() + mean() * mean());
    }

    /** Moments of 1 ÷ the number, by numerical integration; {@code low} must be above 0. */
    public Moments reciprocal() {
        return of(value -> 1 / value);
    }

    /**
     * Moments of a smooth function of the number. With x = low + (high − low) sin²θ, by the midpoint rule over θ with 512 points, whose
     * weights are made to sum to one; the relative error is below 1e-5 for the functions of this model.
     */
    public Moments of(DoubleUnaryOperator function) {
        if (exact()) {
            double value = function.applyAsDouble(mode);
            return new Moments(value, value * value);
        }
        double powerOfSine = 2 * (1 + 4 * (mode - low) / (high - low)) - 1;
        double powerOfCosine = 2 * (1 + 4 * (high - mode) / (high - low)) - 1;
        double weights = 0;
        double first = 0;
        double second = 0;
        for (int node = 0; node < NODES; node++) {
            double angle = (node + 0.5) * Math.PI / (2 * NODES);
            double sine = StrictMath.sin(angle);
            double weight = StrictMath.pow(sine, powerOfSine) * StrictMath.pow(StrictMath.cos(angle), powerOfCosine);
            double value = function.applyAsDouble(low + (high - low) * sine * sine);
            weights += weight;
            first += weight * value;
            second += weight * value * value;
        }
        return new Moments(first / weights, second / weights);
    }
}
