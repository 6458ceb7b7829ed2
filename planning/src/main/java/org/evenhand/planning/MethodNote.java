package org.evenhand.planning;

import java.util.List;
import java.util.stream.Collectors;
import org.evenhand.vocabulary.Basis;

/** What came of a scenario, how, and from what, in words that go with the tables. */
public final class MethodNote {

    private static final String FILES = """
            - rows.csv: need, people there and gap by area, profession and year, in full-time equivalents. supply_known says of each number \
            whether it was published for that very area, is only implied by a figure of a larger one, or why it is not known. An empty cell is not \
            known and never 0. need_without names published counts that are withheld: with any, need is at least what stands there, and no gap is \
            stated.
            - totals.csv: the same over all areas; their spread is that of areas which err together, not that of areas by themselves.
            - run-0.csv: every assumption at its most likely value and every flow at its mean, so that it can be followed by hand; not the mean.
            - need.csv: what need is made of in the first year and the last: condition, layer, ages. ALL is work for children of every need. Plans \
            are divided by age as published for the area, or as England's are where the area's ages are not published or a band holds too few \
            children; what is not published by age at all (assessments, pupils on SEN support, children of a national figure) is divided as plans are, \
            which is an assumption.
            - drivers.csv: what moves the gap of the last year, step by step; the steps and what they do together add up to it.
            - displacement.csv, phases.csv, money-ends.csv, waits.csv: only a heading where the scenario asks nothing of the kind, or nothing is found.
            - assumptions.csv: every number used, with its reason. scenario.json: the question itself, with the edition of every pack that \
            was read: to run it again gives the same bytes.
            """;

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
        note.append("- Areas: %d. Professions: %s.\n"
                .formatted(
                        result.areas().size(),
                        scenario.professions().stream()
                                .map(profession -> "%s (%s)".formatted(profession.title(), profession))
                                .collect(Collectors.joining(", "))));
        note.append(counted(result));
        note.append("- Computed: %s\n".formatted(method(record)));
        long assumed = record.assumptions().stream()
                .filter(used -> used.assumption().basis() == Basis.ASSUMPTION)
                .count();
        note.append("- Of %d numbers used, %d are assumptions without a source. All are in assumptions.csv.\n"
                .formatted(record.assumptions().size(), assumed));
        note.append(changed(record));
        note.append(lending(result));
        note.append("- Intervals hold 90 per cent. They leave out what the model itself does not know.\n\n");
        note.append("## What should be known\n\n");
        record.notes().forEach(line -> note.append("- ").append(line).append('\n'));
        note.append("\n## Files\n\n").append(FILES);
        note.append("\n## Data\n\n");
        record.data().forEach(version -> note.append("- ").append(version).append('\n'));
        note.append("\nHow it is worked out: docs/methods/workforce-plan.md.\n");
        return note.toString();
    }

    private static String counted(PlanResult result) {
        int published = 0;
        int implied = 0;
        int unknown = 0;
        for (PlanRow row : result.rows()) {
            if (row.year() == result.scenario().baseYear()) {
                switch (row.known()) {
                    case Known.PublishedHere here -> published++;
                    case Known.ImpliedByNational spread -> implied++;
                    case Known.NotKnown none -> unknown++;
                }
            }
        }
        return ("- People at the start: of %,d pairs of area and profession %,d are published for the area itself, %,d are only implied by a figure"
                        + " of a larger area, %,d are not known.\n")
                .formatted(published + implied + unknown, published, implied, unknown);
    }

    private static String changed(RunRecord record) {
        List<String> changed = record.assumptions().stream()
                .filter(RunRecord.Used::changed)
                .map(used -> used.assumption().id())
                .toList();
        return changed.isEmpty()
                ? "- The scenario sets no number otherwise than the packs.\n"
                : "- Set by the scenario, otherwise than the packs: %s.\n".formatted(String.join(", ", changed));
    }

    private static String lending(PlanResult result) {
        if (result.areas().size() < 2) {
            return "";
        }
        LendingTerms terms = LendingTerms.of(result.record().assumptions().stream()
                .map(RunRecord.Used::assumption)
                .toList());
        return ("- Who should lend days to whom, where it is asked: to the %d nearest areas, at most %s km in a straight line; %s km by road for each of"
                        + " these, and %s of a day lost for each of those; at most %s of its days of a profession lent by an area; %s\n")
                .formatted(
                        terms.neighbours(),
                        terms.greatestDistance(),
                        terms.roadRatio(),
                        terms.lossPerRoadKilometre(),
                        terms.mostLent(),
                        terms.leastCoverage() > 0
                                ? "a coverage of at least %s for each.".formatted(terms.leastCoverage())
                                : "no floor under anybody's coverage.");
    }

    private static String method(RunRecord record) {
        return switch (record.method()) {
            case SIMULATED -> "by simulation, %d draws, seed %d.".formatted(record.draws(), record.seed());
            case EXACT, AUTO ->
                "mean and spread without simulation; quantiles and probabilities as of a normal distribution.";
        };
    }
}
