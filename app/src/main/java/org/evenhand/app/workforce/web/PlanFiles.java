package org.evenhand.app.workforce.web;

import java.util.List;
import java.util.Objects;
import org.evenhand.planning.PlanResult;
import org.evenhand.planning.PlanTables;

/** The files of a plan that anybody may take away: those that the command line writes, and all rows as data. */
final class PlanFiles {

    /** Names as they stand in an address after the scenario. */
    static final List<String> NAMES = List.of(
            "rows.csv",
            "totals.csv",
            "run-0.csv",
            "need.csv",
            "drivers.csv",
            "displacement.csv",
            "phases.csv",
            "money-ends.csv",
            "waits.csv",
            "assumptions.csv",
            "method.md",
            "scenario.json",
            "plan.json");

    private PlanFiles() {}

    /** @param name one of {@link #NAMES} that the command line writes */
    static String get(PlanResult plan, String name) {
        return Objects.requireNonNull(PlanTables.files(plan).get(name), name);
    }
}
