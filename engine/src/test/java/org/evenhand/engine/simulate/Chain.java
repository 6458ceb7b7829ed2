package org.evenhand.engine.simulate;

import java.util.function.IntPredicate;

/**
 * The same moments by another way: the whole matrix of the Markov chain on area and band, multiplied year by year, and Simpson's rule over the
 * multiplier of leaving, which must have the density 30 x² (1 − x)² on its range (elicited, the mode in the middle). Simpson errs by 720/180 steps⁻⁴ of a
 * square of the mean or so, 2e-14 with 4,000 steps.
 */
final class Chain {

    private static final int STEPS = 4_000;

    private final StockFlow model;
    private final double[][] moving;
    private final int bands;
    private final int cells;

    /** @param moving probability to be in an area after the moves of a year, for one of an area who stays */
    Chain(StockFlow model, double[][] moving) {
        this.model = model;
        this.moving = moving;
        bands = model.shape().bands();
        cells = model.shape().areas() * bands;
    }

    ExactMoments.Moments in(IntPredicate areas, int lastYear) {
        Multiplier.Elicited h = (Multiplier.Elicited) model.leavingMultiplier(0);
        Multiplier.Elicited g = (Multiplier.Elicited) model.joinerMultiplier(0);
        // Beta with shapes 3 and 3: mean the middle, variance a 28th of the squared range.
        double joiners = (g.low() + g.high()) / 2;
        double joinersVariance = (g.high() - g.low()) * (g.high() - g.low()) / 28;
        double mean = 0;
        double squares = 0;
        double chance = 0;
        double joinedSquares = 0;
        for (int k = 0; k <= STEPS; k++) {
            double x = (double) k / STEPS;
            double weight =
                    (k == 0 || k == STEPS ? 1 : k % 2 == 1 ? 4 : 2) / (3.0 * STEPS) * 30 * x * x * (1 - x) * (1 - x);
            double[] found = given(h.low() + x * (h.high() - h.low()), areas, lastYear);
            double all = found[0] + joiners * found[2];
            mean += weight * all;
            squares += weight * all * all;
            chance += weight * (found[1] + joiners * found[2]);
            joinedSquares += weight * found[2] * found[2];
        }
        return new ExactMoments.Moments(mean, chance, squares - mean * mean + joinersVariance * joinedSquares);
    }

    /** Of those of the start: mean and variance; of joiners, their multiplier being 1, the mean. */
    private double[] given(double h, IntPredicate areas, int lastYear) {
        double[] found = new double[3];
        for (int from = -1; from <= lastYear; from++) {
            double[][] power = identity();
            for (int year = from + 1; year <= lastYear; year++) {
                power = product(power, year(h, year));
            }
            for (int cell = 0; cell < cells; cell++) {
                double there = 0;
                for (int to = 0; to < cells; to++) {
                    there += areas.test(to / bands) ? power[cell][to] : 0;
                }
                int area = cell / bands;
                int band = cell % bands;
                if (from < 0) {
                    found[0] += model.people(area, 0, band) * there;
                    found[1] += model.people(area, 0, band) * there * (1 - there);
                } else {
                    found[2] += model.joiners(area, 0, from) * model.joinerShare(0, band) * there;
                }
            }
        }
        return found;
    }

    /** Leaves, rises, moves. */
    private double[][] year(double h, int year) {
        double[][] matrix = new double[cells][cells];
        for (int cell = 0; cell < cells; cell++) {
            int area = cell / bands;
            int band = cell % bands;
            double leaving = model.leaving(0, year, band) * model.leavingFactor(area, 0, year) * h;
            for (int to = 0; to < model.shape().areas(); to++) {
                double here = (1 - Math.min(model.leavingCap(), leaving)) * moving[area][to];
                matrix[cell][to * bands + band] = here * (1 - model.rising(0, band));
                if (band + 1 < bands) {
                    matrix[cell][to * bands + band + 1] = here * model.rising(0, band);
                }
            }
        }
        return matrix;
    }

    private double[][] identity() {
        double[][] matrix = new double[cells][cells];
        for (int i = 0; i < cells; i++) {
            matrix[i][i] = 1;
        }
        return matrix;
    }

    private double[][] product(double[][] a, double[][] b) {
        double[][] product = new double[cells][cells];
        for (int i = 0; i < cells; i++) {
            for (int j = 0; j < cells; j++) {
                for (int k = 0; k < cells; k++) {
                    product[i][j] += a[i][k] * b[k][j];
                }
            }
        }
        return product;
    }
}
