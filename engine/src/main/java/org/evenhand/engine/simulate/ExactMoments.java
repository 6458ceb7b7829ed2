package org.evenhand.engine.simulate;

import java.util.Collections;
import java.util.List;

/**
 * Mean and standard deviation of a linear {@link StockFlow} without simulation, so without sampling error.
 *
 * <p>Given the multipliers h of leaving and g of joiners, everybody goes their own way. With S(b) the probability that one who was in band b at the
 * start is still there, and R(t) that one who joined at the end of year t is, people have
 *
 * <pre>
 *   mean      I(h) + g K(h),   I = Σ people(b) S(b),   K = Σ joiners(t) R(t)
 *   variance  Σ people(b) S(b) (1 − S(b)) + g K(h)          (binomial, Poisson)
 * </pre>
 *
 * and by the law of total variance, expectations over h by Gauss quadrature, those over g from its mean and variance:
 *
 * <pre>
 *   chance     = E[ Σ people(b) S(b) (1 − S(b)) ] + E[g] E[K]
 *   parameters = Var[ I + E[g] K ] + Var[g] E[K²]
 * </pre>
 *
 * The variance over h is taken of deviations from the mean, not as a difference of squares. Takes time in proportion to areas × professions ×
 * years × (bands + years)².
 *
 * <p>Where areas leave differently or people move between areas the same holds with sums over all areas somebody may have come from, for an area
 * and for any set of areas; {@link Whereabouts} says how. It takes time in proportion to areas × areas of a group × professions × years² × bands.
 * See docs/methods/workforce-simulation.md.
 */
public final class ExactMoments {

    /** Points of the quadrature over the multiplier of leaving. */
    static final int POINTS = 48;

    private final Shape shape;
    private final double[] mean;
    private final double[] chance;
    private final double[] parameters;

    private ExactMoments(Shape shape) {
        this.shape = shape;
        mean = new double[shape.rows()];
        chance = new double[shape.rows()];
        parameters = new double[shape.rows()];
    }

    /**
     * @param mean people
     * @param chanceVariance people squared: who happens to leave and join
     * @param parameterVariance people squared: what is not known about the rates
     */
    public record Moments(double mean, double chanceVariance, double parameterVariance) {

        public double sd() {
            return Math.sqrt(chanceVariance + parameterVariance);
        }
    }

    /** @throws IllegalArgumentException if the model is not linear */
    public static ExactMoments of(StockFlow model) {
        requireLinear(model);
        ExactMoments moments = new ExactMoments(model.shape());
        for (int profession = 0; profession < model.shape().professions(); profession++) {
            if (model.isAlikeEverywhere(profession)) {
                Survival survival = Survival.of(model, profession);
                for (int year = 0; year < model.shape().years(); year++) {
                    moments.fill(model, profession, year, survival.in(year));
                }
            } else {
                moments.fill(model, profession, Check.countingInts(model.shape().areas()));
            }
        }
        return moments;
    }

    /**
     * Of groups of areas, such as regions: who is in any area of a group. The variances of areas do not add up to this, because areas share a profession's
     * multipliers and exchange people.
     *
     * @param groupOf the group of each area, from 0 to {@code groups} − 1, which is the area in the result
     * @throws IllegalArgumentException if the model is not linear, or the groups do not fit
     */
    public static ExactMoments ofGroups(StockFlow model, List<Integer> groupOf, int groups) {
        requireLinear(model);
        Check.groups(model.shape(), groupOf, groups);
        if (model.isMergeable(groupOf)) {
            return of(model.merged(groupOf, groups));
        }
        Shape shape = model.shape();
        ExactMoments moments = new ExactMoments(new Shape(groups, shape.professions(), shape.years(), shape.bands()));
        for (int profession = 0; profession < shape.professions(); profession++) {
            moments.fill(model, profession, groupOf);
        }
        return moments;
    }

    /** Of all areas together: areas share a profession's multipliers, so the variances of areas do not add up to this. */
    public static ExactMoments ofTotals(StockFlow model) {
        return ofGroups(model, Collections.nCopies(model.shape().areas(), 0), 1);
    }

    private static void requireLinear(StockFlow model) {
        if (!model.isLinear()) {
            throw new IllegalArgumentException(
                    "The model has limited posts or training places, so it is not linear and has no"
                            + " exact moments here. Simulate it with MonteCarlo, or leave the limits out.");
        }
    }

    /** People at the end of a year. */
    public Moments get(int area, int profession, int year) {
        int row = shape.row(area, profession, year);
        return new Moments(mean[row], chance[row], parameters[row]);
    }

    public double mean(int area, int profession, int year) {
        return mean[shape.row(area, profession, year)];
    }

    public double sd(int area, int profession, int year) {
        int row = shape.row(area, profession, year);
        return Math.sqrt(chance[row] + parameters[row]);
    }

    private void fill(StockFlow model, int profession, List<Integer> groupOf) {
        Whereabouts whereabouts = Whereabouts.of(model, profession);
        boolean[] there = new boolean[groupOf.size()];
        for (int group = 0; group < shape.areas(); group++) {
            for (int area = 0; area < there.length; area++) {
                there[area] = groupOf.get(area) == group;
            }
            for (int year = 0; year < shape.years(); year++) {
                Moments moments = whereabouts.in(there, year);
                int row = shape.row(group, profession, year);
                mean[row] = moments.mean();
                chance[row] = moments.chanceVariance();
                parameters[row] = moments.parameterVariance();
            }
        }
    }

    private void fill(StockFlow model, int profession, int year, Survival.Year survival) {
        double[] x = new double[survival.size()];
        for (int area = 0; area < shape.areas(); area++) {
            for (int band = 0; band < shape.bands(); band++) {
                x[band] = model.people(area, profession, band);
            }
            for (int joined = 0; joined <= year; joined++) {
                x[shape.bands() + joined] = model.joiners(area, profession, joined);
            }
            int row = shape.row(area, profession, year);
            mean[row] = survival.mean(x);
            chance[row] = survival.chance(x);
            parameters[row] = survival.parameters(x);
        }
    }
}
