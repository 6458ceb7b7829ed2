package org.evenhand.planning;

import java.util.List;

/** From JSON to a scenario, or to everything that is wrong with it. */
final class ScenarioReading {

    private ScenarioReading() {}

    static ScenarioFile.Outcome of(byte[] json) {
        return new ScenarioFile.Outcome.Refused(
                List.of(new ScenarioProblem("", "", "is not read yet.", "Wait: %d bytes.".formatted(json.length))));
    }
}
