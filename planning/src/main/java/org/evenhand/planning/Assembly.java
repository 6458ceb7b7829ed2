package org.evenhand.planning;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Puts a scenario and the inputs together for the engine. */
final class Assembly {

    private final Scenario scenario;
    private final PlanInputs inputs;
    private final PlanOptions options;

    Assembly(Scenario scenario, PlanInputs inputs, PlanOptions options) {
        this.scenario = scenario;
        this.inputs = inputs;
        this.options = options;
    }

    PlanResult result() {
        options.progress().at(1, "done");
        return new PlanResult(
                scenario,
                Scenario.Method.EXACT,
                inputs.areasOf(scenario),
                IntStream.rangeClosed(scenario.baseYear(), scenario.lastYear())
                        .boxed()
                        .toList(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                List.of(),
                new RunRecord(
                        "1",
                        Scenario.Method.EXACT,
                        scenario.run().seed(),
                        scenario.run().draws(),
                        inputs.data(),
                        List.of(),
                        List.of()));
    }
}
