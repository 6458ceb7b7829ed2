package org.evenhand.spark;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.evenhand.planning.PlanInputs;
import org.evenhand.planning.PlanOptions;
import org.evenhand.planning.PlanResult;
import org.evenhand.planning.PlanRow;
import org.evenhand.planning.PlanRow.Gap;
import org.evenhand.planning.PlanTables;
import org.evenhand.planning.Planning;
import org.evenhand.planning.Scenario;
import org.evenhand.planning.ScenarioFile;
import org.evenhand.vocabulary.NotUnderstood;
import org.evenhand.vocabulary.Profession;

/**
 * What came of one scenario, as lines of the tables without the number of the scenario.
 *
 * @param refusal why it could not run; empty where it ran
 * @param totals lines of {@link PlanTables#rows}
 * @param headlines lines under {@link #HEADLINES}, one for each profession
 */
record Ran(int number, String refusal, String totals, String headlines) implements Serializable {

    static final String TOTALS = PlanTables.rows(List.of()).strip();
    static final String HEADLINES =
            "profession,year,need_fte,supply_fte,gap_fte,coverage,probability_closed,first_year_likely_closed,"
                    + "areas_known,areas_short,worst_area_code,worst_coverage";

    /** From here on a gap is more likely closed than not. */
    private static final double LIKELY = 0.5;

    private static final int DIGITS = 4;

    /** Runs it on one thread: a sweep has more scenarios than there are processors. */
    static Ran of(SweptScenario swept, PlanInputs inputs) {
        Scenario scenario = switch (ScenarioFile.read(swept.json())) {
            case ScenarioFile.Outcome.Read read -> read.scenario();
            case ScenarioFile.Outcome.Refused refused ->
                throw new IllegalStateException(
                        "Scenario %d was read before and is refused now: %s. Is every machine of the same edition?"
                                .formatted(
                                        swept.number(),
                                        refused.problems().getFirst().line()));
        };
        try {
            PlanResult result = Planning.run(scenario, inputs, PlanOptions.plain());
            String totals = PlanTables.rows(result.totals());
            return new Ran(swept.number(), "", totals.substring(totals.indexOf('\n') + 1), headlines(result));
        } catch (NotUnderstood refusal) {
            return new Ran(swept.number(), String.valueOf(refusal.getMessage()), "", "");
        }
    }

    private static String headlines(PlanResult result) {
        StringBuilder lines = new StringBuilder();
        for (Profession profession : result.scenario().professions()) {
            result.totals().stream()
                    .filter(row -> row.profession() == profession)
                    .max(Comparator.comparingInt(PlanRow::year))
                    .ifPresent(last -> lines.append(headline(result, last)).append('\n'));
        }
        return lines.toString();
    }

    private static String headline(PlanResult result, PlanRow last) {
        Optional<Gap> gap = last.gap();
        List<PlanRow> known = result.rows(last.profession()).stream()
                .filter(row -> row.year() == last.year() && row.gap().isPresent())
                .toList();
        Optional<PlanRow> worst = known.stream()
                .min(Comparator.comparingDouble(Ran::coverage)
                        .thenComparing(row -> row.area().code()));
        return String.join(
                ",",
                last.profession().name(),
                String.valueOf(last.year()),
                number(Optional.of(last.need().total().mean())),
                number(last.supply().map(PlanRow.Supply::mean)),
                number(gap.map(Gap::mean)),
                number(gap.map(Gap::coverage)),
                number(gap.map(Gap::probabilityClosed)),
                firstLikelyClosed(result, last.profession()),
                String.valueOf(known.size()),
                String.valueOf(known.stream()
                        .filter(row -> row.gap().orElseThrow().mean() > 0)
                        .count()),
                worst.map(row -> row.area().code()).orElse(""),
                number(worst.map(Ran::coverage)));
    }

    private static double coverage(PlanRow row) {
        return row.gap().orElseThrow().coverage();
    }

    private static String firstLikelyClosed(PlanResult result, Profession profession) {
        return result.totals().stream()
                .filter(row -> row.profession() == profession)
                .filter(row -> row.gap().map(Gap::probabilityClosed).orElse(0.0) > LIKELY)
                .map(PlanRow::year)
                .min(Comparator.naturalOrder())
                .map(String::valueOf)
                .orElse("");
    }

    private static String number(Optional<Double> value) {
        return value.map(known -> BigDecimal.valueOf(known)
                        .setScale(DIGITS, RoundingMode.HALF_EVEN)
                        .stripTrailingZeros()
                        .toPlainString())
                .orElse("");
    }
}
