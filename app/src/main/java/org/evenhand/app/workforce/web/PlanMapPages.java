package org.evenhand.app.workforce.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.evenhand.app.site.Words;
import org.evenhand.app.site.charts.AreaMap;
import org.evenhand.app.site.charts.Steps;
import org.evenhand.app.site.components.Cell;
import org.evenhand.app.site.components.Option;
import org.evenhand.planning.PlanResult;
import org.evenhand.planning.PlanRow;
import org.evenhand.vocabulary.Profession;
import org.springframework.stereotype.Component;

/** Puts together the map of a plan: one profession in one year, by authority. */
@Component
class PlanMapPages {

    private static final int CLASSES = 5;

    private final HexMaps hexMaps;

    PlanMapPages(HexMaps hexMaps) {
        this.hexMaps = hexMaps;
    }

    /** What the map can show. */
    enum Measure {
        COVERAGE,
        GAP,
        NEED;

        String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Measure of(String key) {
            return Arrays.stream(values())
                    .filter(measure -> measure.key().equals(key))
                    .findFirst()
                    .orElse(COVERAGE);
        }

        OptionalDouble value(PlanRow row) {
            return switch (this) {
                case COVERAGE ->
                    row.gap().map(gap -> OptionalDouble.of(gap.coverage())).orElse(OptionalDouble.empty());
                case GAP -> row.gap().map(gap -> OptionalDouble.of(gap.mean())).orElse(OptionalDouble.empty());
                case NEED ->
                    row.isNeedKnown() ? OptionalDouble.of(row.need().total().mean()) : OptionalDouble.empty();
            };
        }

        String shown(double value) {
            return this == COVERAGE ? PlanWords.share(value) : PlanWords.people(value);
        }
    }

    PlanMapPage of(StudioFrame frame, PlanResult plan, String profession, String year, String measure) {
        PlanChoice asked = PlanChoice.of(plan, PlanChoice.EACH, profession, year);
        Profession whose = asked.profession().orElseGet(() -> worst(plan));
        int when = asked.year().orElseGet(() -> plan.years().getLast());
        PlanChoice choice = new PlanChoice(Optional.empty(), Optional.of(whose), Optional.of(when));
        Measure shown = Measure.of(measure);
        List<PlanRow> rows = choice.rows(plan).stream()
                .filter(row -> row.area().authority().isPresent())
                .sorted(Comparator.comparing(row -> row.area().name()))
                .toList();
        List<Cell> head = new ArrayList<>();
        head.add(Cell.of(Words.of("studio.column.area")));
        head.addAll(PlanPages.numbersHead());
        return new PlanMapPage(
                frame,
                choose(plan, choice),
                Arrays.stream(Measure.values())
                        .map(one -> Option.of(one.key(), Words.of("studio.measure." + one.name())))
                        .toList(),
                shown.key(),
                Words.of("studio.caption", whose.title(), Words.of("studio.within.each.area"), PlanWords.year(when)),
                head,
                rows.stream().map(row -> cells(frame, row)).toList(),
                PlanWords.signs(rows),
                PlanWords.source(),
                map(frame, plan, rows, shown, whose, when));
    }

    /** Of whom most are missing in the last year. */
    private static Profession worst(PlanResult plan) {
        PlanChoice last = new PlanChoice(
                Optional.of(PlanChoice.whole(plan)),
                Optional.empty(),
                Optional.of(plan.years().getLast()));
        return PlanPages.shortest(plan, last).stream()
                .findFirst()
                .map(PlanRow::profession)
                .orElseGet(() -> plan.scenario().professions().getFirst());
    }

    private static PlanPage.Choose choose(PlanResult plan, PlanChoice choice) {
        return new PlanPage.Choose(
                List.of(),
                PlanChoice.EACH,
                plan.scenario().professions().stream()
                        .map(one -> Option.of(one.name(), one.title()))
                        .toList(),
                choice.profession().orElseThrow().name(),
                plan.years().stream()
                        .map(one -> Option.of(String.valueOf(one), PlanWords.year(one)))
                        .toList(),
                String.valueOf(choice.year().orElseThrow()),
                choice.query());
    }

    private static List<Cell> cells(StudioFrame frame, PlanRow row) {
        List<Cell> cells = new ArrayList<>();
        cells.add(Cell.of(PlanWords.link(row.area().name(), address(frame, row))));
        cells.addAll(PlanPages.numbers(row));
        return cells;
    }

    private static String address(StudioFrame frame, PlanRow row) {
        return "%s?area=%s&profession=%s&year=each"
                .formatted(frame.path(), row.area().code(), row.profession().name());
    }

    private Optional<AreaMap> map(
            StudioFrame frame, PlanResult plan, List<PlanRow> rows, Measure measure, Profession whose, int year) {
        double[] values = rows.stream()
                .flatMapToDouble(row -> measure.value(row).stream())
                .toArray();
        if (values.length < 2) {
            return Optional.empty();
        }
        Steps steps = Steps.ofEqualCounts(values, CLASSES);
        List<AreaMap.Area> areas = rows.stream()
                .flatMap(row -> hexMaps.path(row.area().code()).stream().map(path -> {
                    OptionalDouble value = measure.value(row);
                    return new AreaMap.Area(
                            row.area().name(),
                            address(frame, row),
                            value.isPresent() ? measure.shown(value.getAsDouble()) : "[x]",
                            value.isPresent() ? steps.level(value.getAsDouble()) : 0,
                            path,
                            false);
                }))
                .toList();
        return Optional.of(new AreaMap(
                Words.of("studio.map.title." + measure.name(), whose.title()),
                Words.of(
                        "studio.map.subtitle",
                        PlanWords.year(year),
                        plan.scenario().name()),
                PlanWords.source(),
                steps.key(measure::shown),
                hexMaps.frame(),
                areas));
    }
}
