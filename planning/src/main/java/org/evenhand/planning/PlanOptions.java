package org.evenhand.planning;

/**
 * How a plan is run, beyond what the scenario says; none of it changes the result.
 *
 * @param threads 1 to 256
 * @param progress told how far it is
 */
public record PlanOptions(int threads, PlanProgress progress) {

    public PlanOptions {
        if (threads < 1 || threads > 256) {
            throw new org.evenhand.vocabulary.NotUnderstood(
                    "Threads", String.valueOf(threads), "Give a number from 1 to 256.");
        }
    }

    /** One thread, silently. */
    public static PlanOptions plain() {
        return new PlanOptions(1, PlanProgress.SILENT);
    }
}
