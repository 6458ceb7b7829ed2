package org.evenhand.engine.simulate;

/**
 * Counts for all draws of a batch. There are two: one that works on several draws at once with the processor's vector instructions, and one that
 * does not. They do the same operations on the same numbers in the same order, so their results are the same to the last bit.
 *
 * <p>A count is how many of the sums of a distribution's probabilities, from 0 upwards, a uniform number reaches.
 */
interface Kernel {

    /** Up to so many people are counted up from 0 with a number that every cell has; larger ones have numbers of their own. */
    int MOST_COUNTED = 255;

    /** Where nobody is hit with less than this probability, the recurrence would begin too near to what a double can hold. */
    double LEAST_COUNTED = 1e-290;

    /** The same for the mean of joiners. */
    double MOST_MEAN_COUNTED = 60;

    /** Draws two uniform numbers with the generators of the batch, {@link Batch#first} and {@link Batch#second}. */
    void uniform(Batch batch);

    /**
     * Draws from binomial distributions.
     *
     * @param u uniform numbers from 1 to below 2, as bits, in steps of 2⁻³²
     * @param n how many it may happen to, by draw from {@code nAt}
     * @param rest probability that it does not happen to one, by draw from {@code at}
     * @param odds that it does, by draw from {@code at}
     * @param result to how many it does not happen, by draw from 0
     * @param steps how many mostly suffice; never changes a result
     * @return whether all were small enough; if not, {@code result} is of no use
     */
    boolean binomial(long[] u, double[] n, int nAt, double[] rest, double[] odds, int at, double[] result, int steps);

    /**
     * Draws from Poisson distributions.
     *
     * @param none e to minus the mean, by draw from {@code at}
     * @param mean by draw from {@code at}
     * @param result by draw from {@code to}
     * @return whether all were small enough; if not, {@code result} is of no use
     */
    boolean poisson(long[] u, double[] none, double[] mean, int at, double[] result, int to, int steps);

    /**
     * Moves people up a band: {@code still} and those that came from below are in it, the others of {@code before} go up.
     *
     * @param people is set, by draw from {@code at}
     * @param risen from below; afterwards those who go up
     */
    void rise(double[] people, int at, double[] before, double[] still, double[] risen);

    /** The quickest this machine has. */
    static Kernel quickest() {
        return ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent() && VectorKernel.isWorthwhile()
                ? new VectorKernel()
                : new ScalarKernel();
    }
}
