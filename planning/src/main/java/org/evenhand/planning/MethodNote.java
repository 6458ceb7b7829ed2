package org.evenhand.planning;

import org.evenhand.vocabulary.Basis;

/** What came of a scenario, how, and from what, in words that go with the tables. */
public final class MethodNote {

    private MethodNote() {}

    public static String of(PlanResult result) {
        RunRecord record = result.record();
        Scenario scenario = result.scenario();
        StringBuilder note = new StringBuilder();
        note.append("# ").append(scenario.name()).append("\n\nA scenario, not a forecast.\n\n");
        if (!scenario.description().isEmpty()) {
            note.append(scenario.description()).append("\n\n");
        }
        note.append("- Years: %d to %d; a year begins in April.\n".formatted(scenario.baseYear(), scenario.lastYear()));
        note.append("- Areas: %d. Professions: %s.\n".formatted(result.areas().size(), scenario.professions()));
        note.append("- Computed: %s\n".formatted(method(record)));
        long assumed = record.assumptions().stream()
                .filter(used -> used.assumption().basis() == Basis.ASSUMPTION)
                .count();
        note.append("- Of %d numbers used, %d are assumptions without a source. All are in assumptions.csv.\n"
                .formatted(record.assumptions().size(), assumed));
        note.append("- Intervals hold 90 per cent. They leave out what the model itself does not know.\n\n");
        note.append("## What should be known\n\n");
        record.notes().forEach(line -> note.append("- ").append(line).append('\n'));
        note.append("\n## Data\n\n");
        record.data().forEach(version -> note.append("- ").append(version).append('\n'));
        note.append("\nHow it is worked out: docs/methods/workforce-plan.md.\n");
        return note.toString();
    }

    private static String method(RunRecord record) {
        return switch (record.method()) {
            case SIMULATED -> "by simulation, %d draws, seed %d.".formatted(record.draws(), record.seed());
            case EXACT, AUTO ->
                "mean and spread without simulation; quantiles and probabilities as of a normal distribution.";
        };
    }
}
