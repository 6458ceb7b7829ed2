package org.evenhand.planning;

/** Told how far a plan is; asked whether it should go on. Called from one thread at a time. */
public interface PlanProgress {

    PlanProgress SILENT = (done, step) -> true;

    /**
     * @param done 0 to 1
     * @param step what is being done, as a phrase
     * @return false to stop, on which {@link Planning#run} throws {@link java.util.concurrent.CancellationException}
     */
    boolean at(double done, String step);
}
