package org.evenhand.engine.simulate;

import org.evenhand.vocabulary.NotUnderstood;

/**
 * A factor by which the rates of a profession may turn out higher or lower than assumed, everywhere and in all years alike: what is not known
 * about a parameter, as opposed to chance among people. One value is drawn for each profession and run.
 */
public sealed interface Multiplier {

    /** The factor is 1: the rates are taken as given. */
    static Multiplier none() {
        return new Certain(1);
    }

    /** What the run of point estimates takes: the mean of a gamma, the value itself, the most likely value of an elicited range. */
    double central();

    /**
     * Gamma distributed with mean 1 and standard deviation 1/√shape: shape 25 is 0.2.
     *
     * @param shape from 1 to 10,000
     */
    record Gamma(double shape) implements Multiplier {

        public Gamma {
            if (!(shape >= 1 && shape <= 10_000)) {
                throw new NotUnderstood(
                        "shape of a gamma distributed multiplier",
                        String.valueOf(shape),
                        "Give a number from 1 to 10,000; 25 lets the rates vary by a fifth.");
            }
        }

        @Override
        public double central() {
            return 1;
        }
    }

    /** @param value from 0 to 100 */
    record Certain(double value) implements Multiplier {

        public Certain {
            if (!(value >= 0 && value <= 100)) {
                throw new NotUnderstood(
                        "multiplier", String.valueOf(value), "Give a number from 0 to 100; 1 changes nothing.");
            }
        }

        @Override
        public double central() {
            return value;
        }
    }

    /**
     * As people who know the field say it: at least, most likely, at most. Read as a PERT distribution, the beta distribution on [low, high]
     * with shapes 1 + 4 (mode − low)/(high − low) and 1 + 4 (high − mode)/(high − low), so with mean (low + 4 mode + high)/6. Low and high are
     * bounds, not an 80 % interval: beyond them lies nothing.
     *
     * <p>Source: D. G. Malcolm, J. H. Roseboom, C. E. Clark, W. Fazar (1959), Application of a technique for research and development program
     * evaluation, Operations Research 7, 646–669.
     *
     * @param low not negative
     * @param mode not below {@code low}
     * @param high not below {@code mode}, above {@code low}, at most 100
     */
    record Elicited(double low, double mode, double high) implements Multiplier {

        public Elicited {
            if (!(0 <= low && low <= mode && mode <= high && low < high && high <= 100)) {
                throw new NotUnderstood(
                        "elicited multiplier",
                        "%s, %s, %s".formatted(low, mode, high),
                        "Give the least, the most likely and the greatest value in this order, from 0 to 100,"
                                + " the greatest above the least. A value that is certain needs no range.");
            }
        }

        @Override
        public double central() {
            return mode;
        }

        /** First shape of the beta distribution. */
        double alpha() {
            return 1 + 4 * (mode - low) / (high - low);
        }

        /** Second shape of the beta distribution. */
        double beta() {
            return 1 + 4 * (high - mode) / (high - low);
        }
    }
}
