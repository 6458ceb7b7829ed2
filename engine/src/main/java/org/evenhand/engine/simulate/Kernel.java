package org.evenhand.engine.simulate;

/**
 * Takes the people of one area through a year, for all draws of a batch. There are two: one that works on several draws at once with the
 * processor's vector instructions, and one that does not. They do the same operations on the same numbers in the same order, so their results are
 * the same to the last bit.
 */
interface Kernel {

    /** Up to so many people are counted up from 0 with a number that every cell has; larger ones have numbers of their own. */
    int MOST_COUNTED = 63;

    /** The same for the mean of joiners. */
    double MOST_MEAN_COUNTED = 20;

    /** Leaving, rising, and joiners without regard to limits, of the batch's current area. */
    void year(Batch batch, int year);

    /** The quickest this machine has. */
    static Kernel quickest() {
        return ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent() && VectorKernel.isWorthwhile()
                ? new VectorKernel()
                : new ScalarKernel();
    }
}
