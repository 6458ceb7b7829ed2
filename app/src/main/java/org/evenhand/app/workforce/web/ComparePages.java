package org.evenhand.app.workforce.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.evenhand.app.site.Words;
import org.evenhand.app.site.charts.Fan;
import org.evenhand.app.site.components.Cell;
import org.evenhand.app.site.components.Option;
import org.evenhand.planning.Difference;
import org.evenhand.planning.PlanArea;
import org.evenhand.planning.PlanResult;
import org.evenhand.planning.PlanRow;
import org.springframework.stereotype.Component;

/** Puts two scenarios side by side: the same area, profession and year of each. */
@Component
class ComparePages {

    private final PlanPages plans;

    ComparePages(PlanPages plans) {
        this.plans = plans;
    }

    /** A row that both have. */
    private record Pair(PlanRow first, PlanRow second) {

        double change() {
            double before = first.gap().map(PlanRow.Gap::mean).orElse(Double.NaN);
            return second.gap().map(PlanRow.Gap::mean).orElse(Double.NaN) - before;
        }
    }

    ComparePage.Compared of(
            StudioFrame first, PlanResult a, StudioFrame second, PlanResult b, String area, String year) {
        PlanChoice choice = PlanChoice.of(a, area.equals(PlanChoice.EACH) ? "" : area, PlanChoice.EACH, year);
        PlanArea where = choice.area().orElseGet(() -> PlanChoice.whole(a));
        int when = choice.year().orElseGet(() -> a.years().getLast());
        PlanChoice of = new PlanChoice(Optional.of(where), Optional.empty(), Optional.of(when));
        List<Pair> pairs = pairs(of.rows(a), rowsOf(b, where, when));
        Optional<Pair> most = pairs.stream()
                .filter(pair -> !Double.isNaN(pair.change()))
                .max(Comparator.comparingDouble(pair -> Math.abs(pair.change())));
        List<Fan> fans = new ArrayList<>();
        most.ifPresent(pair -> {
            plans.fan(a, pair.first().area(), pair.first().profession()).ifPresent(fans::add);
            plans.fan(b, pair.second().area(), pair.second().profession()).ifPresent(fans::add);
        });
        return new ComparePage.Compared(
                first,
                second,
                choose(a, where, when),
                answer(most, second, when),
                Words.of("studio.compare.caption", PlanWords.within(where), PlanWords.year(when)),
                head(first, second),
                pairs.stream().map(ComparePages::cells).toList(),
                fans,
                PlanWords.source());
    }

    /** The whole of the one is compared with the whole of the other, whatever it is called there. */
    private static List<PlanRow> rowsOf(PlanResult plan, PlanArea area, int year) {
        PlanArea there = PlanChoice.areas(plan).contains(area) ? area : PlanChoice.whole(plan);
        return new PlanChoice(Optional.of(there), Optional.empty(), Optional.of(year)).rows(plan);
    }

    private static List<Pair> pairs(List<PlanRow> first, List<PlanRow> second) {
        List<Pair> pairs = new ArrayList<>();
        for (PlanRow row : first) {
            second.stream()
                    .filter(other -> other.profession() == row.profession())
                    .findFirst()
                    .ifPresent(other -> pairs.add(new Pair(row, other)));
        }
        return pairs;
    }

    private static String answer(Optional<Pair> most, StudioFrame second, int year) {
        return most.map(pair -> Math.abs(pair.change()) < 0.05
                        ? Words.of("studio.compare.same", PlanWords.year(year))
                        : Words.of(
                                pair.change() < 0 ? "studio.compare.less" : "studio.compare.more",
                                second.name(),
                                PlanWords.people(Math.abs(pair.change())),
                                PlanPages.inSentence(pair.first().profession()),
                                PlanWords.year(year)))
                .orElseGet(() -> Words.of("studio.compare.notKnown"));
    }

    private static PlanPage.Choose choose(PlanResult plan, PlanArea area, int year) {
        return new PlanPage.Choose(
                PlanChoice.areas(plan).stream()
                        .map(one -> Option.of(one.code(), one.name()))
                        .toList(),
                area.code(),
                List.of(),
                PlanChoice.EACH,
                plan.years().stream()
                        .map(one -> Option.of(String.valueOf(one), PlanWords.year(one)))
                        .toList(),
                String.valueOf(year),
                "");
    }

    private static List<Cell> head(StudioFrame first, StudioFrame second) {
        return List.of(
                Cell.of(Words.of("studio.column.profession")),
                Cell.number(Words.of("studio.compare.short", first.name())),
                Cell.number(Words.of("studio.compare.short", second.name())),
                Cell.number(Words.of("studio.compare.change")),
                Cell.number(Words.of("studio.compare.apart")),
                Cell.number(Words.of("studio.compare.there")),
                Cell.number(Words.of("studio.compare.needed")));
    }

    private static List<Cell> cells(Pair pair) {
        Optional<Difference> difference = Difference.of(pair.first(), pair.second());
        return List.of(
                Cell.of(pair.first().profession().title()),
                PlanWords.shortBy(pair.first()),
                PlanWords.shortBy(pair.second()),
                difference.map(PlanWords::change).orElseGet(() -> Cell.number("[x]")),
                Cell.number(difference
                        .map(one -> PlanWords.around(one.mean(), one.reachApart()))
                        .orElse("[x]")),
                Cell.number(thereChange(pair)),
                Cell.number(PlanWords.signed(pair.second().need().total().mean()
                        - pair.first().need().total().mean())));
    }

    private static String thereChange(Pair pair) {
        if (pair.first().supply().isEmpty() || pair.second().supply().isEmpty()) {
            return "[x]";
        }
        return PlanWords.signed(pair.second().supply().get().mean()
                - pair.first().supply().get().mean());
    }
}
