package org.evenhand.planning;

/** From a scenario to JSON. */
final class ScenarioWriting {

    private ScenarioWriting() {}

    static String of(Scenario scenario) {
        return "{\"name\": \"" + scenario.name() + "\"}";
    }
}
