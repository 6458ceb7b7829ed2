package org.evenhand.planning;

import org.evenhand.planning.Scenario.Lever;
import org.evenhand.planning.Scenario.LeverKind;
import org.evenhand.vocabulary.Profession;

/** What the levers of a scenario make of a number in a year. */
final class Levers {

    private final Scenario scenario;
    private final PlanInputs inputs;

    Levers(Scenario scenario, PlanInputs inputs) {
        this.scenario = scenario;
        this.inputs = inputs;
    }

    boolean has(LeverKind kind) {
        return scenario.levers().stream().anyMatch(lever -> lever.kind() == kind);
    }

    /** The product of all levers of a kind that apply; 1 where none does. */
    double factor(LeverKind kind, Profession profession, PlanArea area, int year) {
        double factor = 1;
        for (Lever lever : scenario.levers()) {
            if (lever.kind() == kind && applies(lever, profession) && inArea(lever, area)) {
                factor *= lever.profile().factorIn(year);
            }
        }
        return factor;
    }

    /** For what is the same everywhere. */
    double factor(LeverKind kind, Profession profession, int year) {
        double factor = 1;
        for (Lever lever : scenario.levers()) {
            if (lever.kind() == kind && applies(lever, profession)) {
                factor *= lever.profile().factorIn(year);
            }
        }
        return factor;
    }

    private boolean inArea(Lever lever, PlanArea area) {
        return lever.areas().isEmpty() || inputs.isIn(area, lever.areas());
    }

    private static boolean applies(Lever lever, Profession profession) {
        return lever.profession().isEmpty() || lever.profession().get() == profession;
    }
}
