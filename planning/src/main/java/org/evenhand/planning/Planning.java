package org.evenhand.planning;

import org.evenhand.vocabulary.NotUnderstood;

/** Runs scenarios. */
public final class Planning {

    private Planning() {}

    /**
     * What follows from a scenario. The same scenario and inputs give the same result, bit for bit, on any number of threads.
     *
     * @throws NotUnderstood where the scenario names what the inputs do not have: an area, an assumption, an edition
     * @throws java.util.concurrent.CancellationException if the progress asked to stop
     */
    public static PlanResult run(Scenario scenario, PlanInputs inputs, PlanOptions options) {
        return new Assembly(scenario, inputs, options).result();
    }
}
