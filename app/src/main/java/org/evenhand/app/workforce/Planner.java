package org.evenhand.app.workforce;

import org.evenhand.planning.PlanProgress;
import org.evenhand.planning.PlanResult;
import org.evenhand.planning.Scenario;

/** Works out what follows from a scenario. */
@FunctionalInterface
interface Planner {

    /**
     * @throws org.evenhand.vocabulary.NotUnderstood where the scenario names what is not there
     * @throws java.util.concurrent.CancellationException if the progress asked to stop
     */
    PlanResult run(Scenario scenario, PlanProgress progress);
}
