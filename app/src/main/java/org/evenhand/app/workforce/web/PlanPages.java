package org.evenhand.app.workforce.web;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.evenhand.app.place.Sourced;
import org.evenhand.app.place.Sources;
import org.evenhand.app.site.Words;
import org.evenhand.app.site.charts.Fan;
import org.evenhand.app.site.charts.Waterfall;
import org.evenhand.app.site.components.Cell;
import org.evenhand.app.site.components.Option;
import org.evenhand.engine.plan.Drivers;
import org.evenhand.planning.Known;
import org.evenhand.planning.PlanArea;
import org.evenhand.planning.PlanResult;
import org.evenhand.planning.PlanResult.ProfessionDrivers;
import org.evenhand.planning.PlanRow;
import org.evenhand.vocabulary.Figure;
import org.evenhand.vocabulary.Interval;
import org.evenhand.vocabulary.Profession;
import org.evenhand.vocabulary.Unit;
import org.springframework.stereotype.Component;

/** Puts together the first page of a scenario. */
@Component
class PlanPages {

    static final String METHOD = "workforce-plan";

    private static final int HEADLINES = 3;

    /** More rows than a person reads; all are in the file. */
    private static final int MOST_ROWS = 400;

    private final Sources sources;

    PlanPages(Sources sources) {
        this.sources = sources;
    }

    PlanPage of(StudioFrame frame, PlanResult plan, PlanChoice choice, List<Option> comparable) {
        List<PlanRow> rows = choice.rows(plan);
        PlanArea area = choice.area().orElseGet(() -> PlanChoice.whole(plan));
        int year = choice.year().orElseGet(() -> plan.years().getLast());
        List<PlanRow> shortest =
                shortest(plan, new PlanChoice(Optional.of(area), choice.profession(), Optional.of(year)));
        Optional<Profession> drawn =
                choice.profession().or(() -> shortest.stream().findFirst().map(PlanRow::profession));
        return new PlanPage(
                frame,
                answer(shortest, area, year),
                figures(shortest, plan),
                choose(plan, choice),
                table(choice, rows),
                plan.contradicted(rows),
                behind(rows),
                drawn.flatMap(profession -> MadeOf.of(plan, area, profession, year)),
                drawn.flatMap(profession -> fan(plan, area, profession)),
                drawn.flatMap(profession -> moved(plan, profession)),
                comparable);
    }

    /** The largest shortfalls among the rows chosen. */
    List<Sourced> figures(PlanResult plan, PlanChoice choice) {
        return figures(shortest(plan, choice), plan);
    }

    private List<Sourced> figures(List<PlanRow> shortest, PlanResult plan) {
        List<PlanRow> missing = shortest.stream()
                .filter(row -> row.gap().orElseThrow().mean() > 0)
                .toList();
        return (missing.isEmpty()
                        ? shortest.stream().limit(1)
                        : missing.stream().limit(HEADLINES))
                .map(row -> sources.with(figure(row, plan)))
                .toList();
    }

    /** From the largest shortfall; without those of whom it is not known how many there are. */
    static List<PlanRow> shortest(PlanResult plan, PlanChoice choice) {
        return choice.rows(plan).stream()
                .filter(row -> row.gap().isPresent())
                .sorted(Comparator.comparingDouble(
                        (PlanRow row) -> -row.gap().orElseThrow().mean()))
                .toList();
    }

    static String answer(List<PlanRow> shortest, PlanArea area, int year) {
        if (shortest.isEmpty()) {
            return Words.of("studio.answer.notKnown", area.name());
        }
        PlanRow worst = shortest.getFirst();
        PlanRow.Gap gap = worst.gap().orElseThrow();
        return gap.mean() > 0
                ? Words.of(
                        "studio.answer.short",
                        area.name(),
                        PlanWords.year(year),
                        PlanWords.people(gap.mean()),
                        inSentence(worst.profession()),
                        PlanWords.share(gap.coverage()),
                        PlanWords.likelihood(gap.probabilityClosed()))
                : Words.of("studio.answer.enough", area.name(), PlanWords.year(year));
    }

    static String inSentence(Profession profession) {
        return Words.find("studio.many." + profession.name()).orElse(profession.title());
    }

    private static Figure figure(PlanRow row, PlanResult plan) {
        PlanRow.Gap gap = row.gap().orElseThrow();
        return Figure.of(
                        Words.of(
                                "studio.figure",
                                row.profession().title(),
                                PlanWords.within(row.area()),
                                PlanWords.year(row.year())),
                        gap.mean(),
                        Unit.FULL_TIME_EQUIVALENT,
                        LocalDate.of(row.year(), Month.APRIL, 1),
                        METHOD,
                        plan.record().data())
                .withInterval(new Interval(
                        Math.min(gap.low(), gap.high()), Math.max(gap.low(), gap.high()), PlanWords.LEVEL));
    }

    private static PlanPage.Choose choose(PlanResult plan, PlanChoice choice) {
        List<Option> areas = new ArrayList<>(PlanChoice.areas(plan).stream()
                .map(area -> Option.of(area.code(), area.name()))
                .toList());
        if (plan.areas().size() > 1) {
            areas.add(1, Option.of(PlanChoice.EACH, Words.of("studio.each.area")));
        }
        List<Option> professions = new ArrayList<>();
        professions.add(Option.of(PlanChoice.EACH, Words.of("studio.each.profession")));
        plan.scenario()
                .professions()
                .forEach(profession -> professions.add(Option.of(profession.name(), profession.title())));
        List<Option> years = new ArrayList<>();
        years.add(Option.of(PlanChoice.EACH, Words.of("studio.each.year")));
        plan.years().forEach(year -> years.add(Option.of(String.valueOf(year), PlanWords.year(year))));
        return new PlanPage.Choose(
                areas,
                choice.area().map(PlanArea::code).orElse(PlanChoice.EACH),
                professions,
                choice.profession().map(Profession::name).orElse(PlanChoice.EACH),
                years,
                choice.year().map(String::valueOf).orElse(PlanChoice.EACH),
                choice.query());
    }

    private static PlanPage.TableOfRows table(PlanChoice choice, List<PlanRow> rows) {
        List<Cell> head = new ArrayList<>();
        boolean byArea = choice.area().isEmpty();
        boolean byYear = choice.year().isEmpty();
        boolean byProfession = choice.profession().isEmpty() || (!byArea && !byYear);
        if (byArea) {
            head.add(Cell.of(Words.of("studio.column.area")));
        }
        if (byProfession) {
            head.add(Cell.of(Words.of("studio.column.profession")));
        }
        if (byYear) {
            head.add(Cell.of(Words.of("studio.column.year")));
        }
        head.addAll(numbersHead());
        List<List<Cell>> cells = rows.stream()
                .limit(MOST_ROWS)
                .map(row -> {
                    List<Cell> line = new ArrayList<>();
                    if (byArea) {
                        line.add(Cell.of(row.area().name()));
                    }
                    if (byProfession) {
                        line.add(Cell.of(row.profession().title()));
                    }
                    if (byYear) {
                        line.add(PlanWords.yearCell(row.year()));
                    }
                    line.addAll(numbers(row));
                    return List.copyOf(line);
                })
                .toList();
        return new PlanPage.TableOfRows(
                caption(choice),
                head,
                cells,
                Math.max(0, rows.size() - MOST_ROWS),
                PlanWords.signs(rows),
                PlanWords.source());
    }

    /** What every table of rows says of one. */
    static List<Cell> numbersHead() {
        return List.of(
                Cell.number(Words.of("studio.column.needed")),
                Cell.number(Words.of("studio.column.there")),
                Cell.of(Words.of("studio.column.known")),
                Cell.number(Words.of("studio.column.short")),
                Cell.number(Words.of("studio.column.coverage")),
                Cell.number(Words.of("studio.column.enough")));
    }

    static List<Cell> numbers(PlanRow row) {
        return List.of(
                PlanWords.needed(row),
                PlanWords.there(row),
                PlanWords.known(row),
                PlanWords.shortBy(row),
                PlanWords.coverage(row),
                PlanWords.enough(row));
    }

    private static String caption(PlanChoice choice) {
        return Words.of(
                "studio.caption",
                choice.profession().map(Profession::title).orElseGet(() -> Words.of("studio.each.profession")),
                choice.area().map(PlanWords::within).orElseGet(() -> Words.of("studio.within.each.area")),
                choice.year().map(PlanWords::year).orElseGet(() -> Words.of("studio.within.each.year")));
    }

    /** Each sentence once: a national figure stands behind the rows of many areas. */
    static List<String> behind(List<PlanRow> rows) {
        Set<String> sentences = new LinkedHashSet<>();
        for (PlanRow row : rows) {
            boolean national = row.known() instanceof Known.ImpliedByNational;
            sentences.add((national ? "" : row.area().name() + ": ")
                    + PlanWords.knownSentence(row.known(), row.profession()));
            if (!row.need().isComplete()) {
                sentences.add(Words.of(
                        "studio.needIncomplete",
                        row.area().name(),
                        row.profession().title(),
                        String.join(", ", row.need().withheld())));
            }
        }
        return sentences.stream().limit(40).toList();
    }

    Optional<Fan> fan(PlanResult plan, PlanArea area, Profession profession) {
        List<PlanRow> rows = new PlanChoice(Optional.of(area), Optional.of(profession), Optional.empty()).rows(plan);
        if (rows.size() < 2) {
            return Optional.empty();
        }
        Fan.Line needed = new Fan.Line(
                Words.of("studio.column.needed"),
                rows.stream()
                        .map(row -> row.need().total())
                        .map(need -> new Fan.Point(need.mean(), PlanWords.low(need), PlanWords.high(need)))
                        .toList());
        boolean allKnown = rows.stream().allMatch(row -> row.gap().isPresent());
        List<Fan.Line> lines = new ArrayList<>();
        if (allKnown) {
            lines.add(new Fan.Line(
                    Words.of("studio.column.there"),
                    rows.stream()
                            .map(row -> row.supply().orElseThrow())
                            .map(supply -> new Fan.Point(supply.mean(), supply.p5(), supply.p95()))
                            .toList()));
        }
        lines.add(needed);
        return Optional.of(new Fan(
                Words.of(
                        allKnown ? "studio.fan.title" : "studio.fan.needOnly",
                        profession.title(),
                        PlanWords.within(area)),
                Words.of("studio.fan.subtitle", plan.scenario().name()),
                PlanWords.source(),
                Words.of("studio.fan.unit"),
                rows.stream().map(PlanRow::year).toList(),
                lines));
    }

    private Optional<PlanPage.Moved> moved(PlanResult plan, Profession profession) {
        return plan.drivers().stream()
                .filter(found -> found.profession() == profession)
                .findFirst()
                .map(found -> moved(plan, found));
    }

    private PlanPage.Moved moved(PlanResult plan, ProfessionDrivers found) {
        Drivers drivers = found.drivers();
        List<Waterfall.Step> steps = new ArrayList<>();
        steps.add(total(
                Words.of("studio.drivers.start", PlanWords.year(plan.years().getFirst())), drivers.start()));
        drivers.steps().stream()
                .filter(step -> step.effectMillionths() != 0)
                .forEach(step -> steps.add(change(step.name(), step.effect())));
        steps.add(change(Words.of("studio.drivers.interaction"), drivers.interaction()));
        steps.add(
                total(Words.of("studio.drivers.end", PlanWords.year(plan.years().getLast())), drivers.end()));
        return new PlanPage.Moved(
                found.profession().title(),
                steps.stream()
                        .map(step -> List.of(Cell.of(step.label()), Cell.number(step.shown())))
                        .toList(),
                new Waterfall(
                        Words.of("studio.drivers.title", found.profession().title()),
                        Words.of("studio.drivers.subtitle", PlanWords.within(PlanChoice.whole(plan))),
                        PlanWords.source(),
                        steps));
    }

    private static Waterfall.Step total(String label, double amount) {
        return new Waterfall.Step(label, amount, PlanWords.people(amount), true);
    }

    private static Waterfall.Step change(String label, double amount) {
        return new Waterfall.Step(label, amount, PlanWords.signed(amount), false);
    }
}
