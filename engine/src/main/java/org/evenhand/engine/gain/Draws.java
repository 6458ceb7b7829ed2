package org.evenhand.engine.gain;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.evenhand.engine.demand.Elicited;

/**
 * Draws of a number that people put as low, mode and high, by the inverse of its distribution function over 1,024 cells: with x = low + (high −
 * low) sin²θ, the beta density of {@link Elicited} is sin^(2α−1) θ cos^(2β−1) θ up to a factor. The mean of many draws agrees with the exact one
 * to the error of the draws; a cell is at most 0.16 % of the range wide.
 */
final class Draws {

    private static final int CELLS = 1_024;

    private Draws() {}

    static double[] of(Elicited number, int draws, SplittableRandom random) {
        double[] values = new double[draws];
        if (number.exact()) {
            Arrays.fill(values, number.mode());
            return values;
        }
        double[] below = cumulative(number);
        for (int draw = 0; draw < draws; draw++) {
            double share = random.nextDouble() * below[CELLS];
            int found = Arrays.binarySearch(below, share);
            int cell = Math.clamp(found < 0 ? -found - 2 : found, 0, CELLS - 1);
            double within = (share - below[cell]) / Math.max(below[cell + 1] - below[cell], Double.MIN_NORMAL);
            double sine = StrictMath.sin((cell + Math.clamp(within, 0, 1)) * Math.PI / (2 * CELLS));
            values[draw] = number.low() + (number.high() - number.low()) * sine * sine;
        }
        return values;
    }

    private static double[] cumulative(Elicited number) {
        double width = number.high() - number.low();
        double powerOfSine = 2 * (1 + 4 * (number.mode() - number.low()) / width) - 1;
        double powerOfCosine = 2 * (1 + 4 * (number.high() - number.mode()) / width) - 1;
        double[] below = new double[CELLS + 1];
        for (int cell = 0; cell < CELLS; cell++) {
            double angle = (cell + 0.5) * Math.PI / (2 * CELLS);
            below[cell + 1] = below[cell]
                    + StrictMath.pow(StrictMath.sin(angle), powerOfSine)
                            * StrictMath.pow(StrictMath.cos(angle), powerOfCosine);
        }
        return below;
    }
}
