package org.evenhand.planning;

/** The schema as it lies beside this class. */
final class ScenarioSchema {

    private ScenarioSchema() {}

    static String text() {
        return "{}";
    }
}
