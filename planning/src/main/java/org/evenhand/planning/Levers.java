package org.evenhand.planning;

import java.util.function.Predicate;
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
        return product(kind, profession, year, lever -> inArea(lever, area));
    }

    /** Of those levers only that name no areas. */
    double factorEverywhere(LeverKind kind, Profession profession, int year) {
        return product(kind, profession, year, lever -> lever.areas().isEmpty());
    }

    /** Of those levers only that name areas, this one among them. */
    double factorOnlyHere(LeverKind kind, Profession profession, PlanArea area, int year) {
        return product(kind, profession, year, lever -> !lever.areas().isEmpty() && inputs.isIn(area, lever.areas()));
    }

    private double product(LeverKind kind, Profession profession, int year, Predicate<Lever> where) {
        double factor = 1;
        for (Lever lever : scenario.levers()) {
            if (lever.kind() == kind && applies(lever, profession) && where.test(lever)) {
                factor *= lever.profile().factorIn(year);
            }
        }
        return factor;
    }

    boolean namesAreas(LeverKind kind) {
        return scenario.levers().stream()
                .anyMatch(lever -> lever.kind() == kind && !lever.areas().isEmpty());
    }

    private boolean inArea(Lever lever, PlanArea area) {
        return lever.areas().isEmpty() || inputs.isIn(area, lever.areas());
    }

    private static boolean applies(Lever lever, Profession profession) {
        return lever.profession().isEmpty() || lever.profession().get() == profession;
    }
}
