package org.evenhand.app.evaluation.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.evenhand.app.evaluation.Evaluated;
import org.evenhand.app.evaluation.Evaluated.Line;
import org.evenhand.app.evaluation.Evaluated.OfIndicator;
import org.evenhand.app.evaluation.Evaluated.OfMeasure;
import org.evenhand.app.evaluation.Period;
import org.evenhand.app.site.FormProblems;
import org.evenhand.app.site.Numbers;
import org.evenhand.app.site.Words;
import org.evenhand.app.site.components.Cell;
import org.evenhand.packs.policy.ServiceIndicators.Kind;

/**
 * Indicators of an area before and since a change: all at a glance, then each by kind of setting.
 *
 * @param evaluated empty where the days cannot be compared
 * @param source of the definitions
 * @param children where the numbers of children are from
 */
public record IndicatorsPage(
        String area,
        Optional<Evaluated> evaluated,
        PeriodsForm form,
        FormProblems problems,
        int fewest,
        int most,
        String source,
        String children) {

    public String csv() {
        return IndicatorsWeb.CSV_PATH + form.query();
    }

    /** "Monday 8 June 2026 to Sunday 30 August 2026 (12 weeks)". */
    public static String weeks(Period period) {
        return Words.of(
                "evaluation.period",
                Numbers.day(period.from()),
                Numbers.day(period.lastDay()),
                Numbers.whole(period.weeks()));
    }

    public static List<Cell> head(String first) {
        return List.of(
                Cell.of(first),
                Cell.number(Words.of("evaluation.before")),
                Cell.number(Words.of("evaluation.before.behind")),
                Cell.number(Words.of("evaluation.since")),
                Cell.number(Words.of("evaluation.since.behind")));
    }

    /** Every measure of the whole area, also those that are not measured here. */
    public static List<List<Cell>> glance(Evaluated evaluated) {
        List<List<Cell>> rows = new ArrayList<>();
        for (OfIndicator one : evaluated.indicators()) {
            for (OfMeasure measured : one.measures()) {
                String title = "%d. %s: %s"
                        .formatted(
                                one.indicator().number(),
                                one.indicator().title(),
                                measured.measure().title());
                rows.add(
                        measured.lines().isEmpty()
                                ? absent(title)
                                : row(title, measured, measured.lines().getFirst()));
            }
        }
        return rows;
    }

    /** The kinds of settings of one measure, and the whole area last. */
    public static List<List<Cell>> byKind(OfMeasure measured) {
        List<List<Cell>> rows = new ArrayList<>();
        measured.lines().stream()
                .filter(line -> line.kind().isPresent())
                .map(line -> row(line.kind().map(Kind::label).orElseThrow(), measured, line))
                .forEach(rows::add);
        rows.add(row(Words.of("evaluation.whole"), measured, measured.lines().getFirst()));
        return rows;
    }

    public static List<String> parity(OfMeasure measured) {
        return measured.ratios().stream().map(IndicatorWords::parity).toList();
    }

    private static List<Cell> absent(String title) {
        String no = Words.of("evaluation.absent");
        return List.of(Cell.of(title), Cell.number(no), Cell.number("–"), Cell.number(no), Cell.number("–"));
    }

    private static List<Cell> row(String title, OfMeasure measured, Line line) {
        return List.of(
                Cell.of(title),
                Cell.number(
                        IndicatorWords.value(line.before(), measured.measure().unit())),
                Cell.number(IndicatorWords.cases(line.before(), measured.measure())),
                Cell.number(
                        IndicatorWords.value(line.since(), measured.measure().unit())),
                Cell.number(IndicatorWords.cases(line.since(), measured.measure())));
    }
}
