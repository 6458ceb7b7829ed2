package org.evenhand.app.workforce.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.evenhand.app.site.Numbers;
import org.evenhand.app.site.Words;
import org.evenhand.app.site.components.Cell;
import org.evenhand.app.site.components.Option;
import org.evenhand.app.workforce.SharedDays.Lending;
import org.evenhand.engine.share.Coverage;
import org.evenhand.engine.share.Reason;
import org.evenhand.engine.share.Sharing;
import org.evenhand.planning.Known;
import org.evenhand.planning.LendingTerms;
import org.evenhand.planning.PlanResult;
import org.evenhand.planning.PlanRow;
import org.evenhand.planning.RunRecord;
import org.evenhand.planning.Scenario;
import org.evenhand.planning.sharing.SharingOfPlan;
import org.evenhand.planning.sharing.SharingWords;
import org.evenhand.vocabulary.Unit;
import org.springframework.stereotype.Component;

/** Puts together what a plan of lent days says. */
@Component
class SharingPages {

    private static final int MOST_ROWS = 30;

    /** Half a per cent: less does not show where coverage is rounded. */
    private static final double VISIBLE = 0.005;

    private final AssumptionNames names;

    SharingPages(AssumptionNames names) {
        this.names = names;
    }

    /** The year asked for; the last where there is none of it. */
    static int year(PlanResult plan, String asked) {
        return PlanChoice.of(plan, "", "", asked)
                .year()
                .orElseGet(() -> plan.years().getLast());
    }

    SharingPage of(StudioFrame frame, PlanResult plan, int year, Lending lending) {
        Optional<SharingPage.Lent> lent = lending instanceof Lending.Planned planned
                ? Optional.of(lent(frame, plan, year, planned.shared()))
                : Optional.empty();
        return new SharingPage(
                frame,
                answer(plan, year, lending),
                choose(plan, year),
                lent,
                lending instanceof Lending.Impossible impossible
                        ? Optional.of(conflict(impossible.conflict()))
                        : Optional.empty(),
                plan.record().assumptions().stream()
                        .filter(used -> used.assumption().id().startsWith(LendingTerms.PREFIX))
                        .map(this::assumed)
                        .toList(),
                frame.path() + "/assumptions?group=SHARING",
                PlanWords.source());
    }

    private static PlanPage.Choose choose(PlanResult plan, int year) {
        return new PlanPage.Choose(
                List.of(),
                PlanChoice.EACH,
                List.of(),
                PlanChoice.EACH,
                plan.years().stream()
                        .map(one -> Option.of(String.valueOf(one), PlanWords.year(one)))
                        .toList(),
                String.valueOf(year),
                "year=" + year);
    }

    private static String answer(PlanResult plan, int year, Lending lending) {
        return switch (lending) {
            case Lending.Planned planned -> answer(planned.shared(), PlanWords.year(year));
            case Lending.Impossible impossible -> Words.of("studio.sharing.impossible", PlanWords.year(year));
            case Lending.Nobody nobody ->
                Words.of(plan.areas().size() == 1 ? "studio.sharing.nobody.one" : "studio.sharing.nobody.unknown");
            case Lending.NoSolver none -> Words.of("studio.sharing.noSolver");
            case Lending.Busy busy -> Words.of("studio.sharing.busy");
        };
    }

    private static String answer(Sharing.Shared shared, String year) {
        Coverage worst = shared.coverages().stream()
                .min(Comparator.comparingDouble(SharingPages::after))
                .orElseThrow();
        String after = PlanWords.share(after(worst));
        String before = PlanWords.share(
                shared.coverages().stream().mapToDouble(Coverage::alone).min().orElseThrow());
        if (shared.reasons().isEmpty()) {
            return Words.of("studio.sharing.answer.nothing", year, before);
        }
        long gain = shared.coverages().stream()
                .filter(one -> after(one) - one.alone() > VISIBLE)
                .count();
        long lose = shared.coverages().stream()
                .filter(one -> one.alone() - after(one) > VISIBLE)
                .count();
        return Words.of(
                before.equals(after) ? "studio.sharing.answer.same" : "studio.sharing.answer.better",
                year,
                before,
                after,
                worst.area(),
                worst.condition(),
                Numbers.whole(gain),
                Numbers.whole(lose),
                Numbers.whole(shared.coverages().size()));
    }

    private static SharingPage.Lent lent(StudioFrame frame, PlanResult plan, int year, Sharing.Shared shared) {
        String when = PlanWords.year(year);
        return new SharingPage.Lent(
                warnings(plan, year),
                rows(
                        Words.of("studio.sharing.coverage.caption", when),
                        shared.coverages().stream()
                                .sorted(Comparator.comparingDouble(
                                        (Coverage one) -> -Math.abs(one.alone() - after(one))))
                                .map(SharingPages::coverage)
                                .toList()),
                rows(Words.of("studio.sharing.areas.caption", when), areas(shared)),
                rows(
                        Words.of("studio.sharing.transfers.caption", when),
                        shared.reasons().stream()
                                .sorted(Comparator.comparing(Reason::days).reversed())
                                .map(SharingPages::transfer)
                                .toList()),
                SharingWords.of(shared.proved()),
                "%s/levels.csv?year=%d".formatted(frame.path(), year),
                "%s/transfers.csv?year=%d".formatted(frame.path(), year));
    }

    /** The floors that cannot be reached together, then what limits them. None of the floors could be left out of this list. */
    private static SharingPage.Conflict conflict(Sharing.Impossible impossible) {
        List<List<Cell>> rows = new ArrayList<>();
        impossible
                .floors()
                .forEach(floor -> rows.add(List.of(
                        Cell.of(Words.of("studio.sharing.conflict.floor")),
                        Cell.of(floor.area()),
                        Cell.of(floor.condition()),
                        Cell.number(PlanWords.share(floor.coverage().doubleValue())))));
        impossible.stores().forEach(store -> rows.add(limit("store", store)));
        impossible.lending().forEach(store -> rows.add(limit("lending", store)));
        return new SharingPage.Conflict(
                Words.of(
                        "studio.sharing.conflict.said",
                        PlanWords.share(impossible.share().doubleValue())),
                rows);
    }

    private static List<Cell> limit(String kind, Sharing.StoreName store) {
        return List.of(
                Cell.of(Words.of("studio.sharing.conflict." + kind)),
                Cell.of(store.area()),
                Cell.of(store.profession()),
                Cell.number(days(store.days())));
    }

    private static SharingPage.Rows rows(String caption, List<List<Cell>> all) {
        return new SharingPage.Rows(caption, all.stream().limit(MOST_ROWS).toList(), all.size());
    }

    /** What a reader must know before the numbers. */
    private static List<String> warnings(PlanResult plan, int year) {
        List<PlanRow> rows =
                plan.rows().stream().filter(row -> row.year() == year).toList();
        List<PlanRow> part = rows.stream().filter(SharingOfPlan::takesPart).toList();
        long implied = part.stream()
                .filter(row -> row.supply().orElseThrow().known() instanceof Known.ImpliedByNational)
                .count();
        List<String> warnings = new ArrayList<>();
        if (implied > 0) {
            warnings.add(Words.of("studio.sharing.implied", Numbers.whole(implied), Numbers.whole(part.size())));
        }
        if (part.size() < rows.size()) {
            warnings.add(Words.of("studio.sharing.leftOut", Numbers.whole(rows.size() - part.size())));
        }
        return warnings;
    }

    private static List<Cell> coverage(Coverage one) {
        return List.of(
                Cell.of(Words.of("studio.sharing.pair", one.area(), one.condition())),
                Cell.number(PlanWords.share(one.alone())),
                Cell.number(PlanWords.share(after(one))));
    }

    private static double after(Coverage one) {
        return one.coverage().doubleValue();
    }

    /** Of each area that lends or borrows: days given, and days that arrive. */
    private static List<List<Cell>> areas(Sharing.Shared shared) {
        Map<String, BigDecimal> given = new TreeMap<>();
        Map<String, BigDecimal> got = new TreeMap<>();
        for (Reason one : shared.reasons()) {
            given.merge(one.giver(), one.days(), BigDecimal::add);
            got.merge(one.receiver(), one.arriving(), BigDecimal::add);
        }
        return Stream.concat(given.keySet().stream(), got.keySet().stream())
                .distinct()
                .sorted(Comparator.comparing((String area) -> given.getOrDefault(area, BigDecimal.ZERO))
                        .reversed()
                        .thenComparing(Comparator.naturalOrder()))
                .map(area -> List.of(
                        Cell.of(area),
                        Cell.number(days(given.getOrDefault(area, BigDecimal.ZERO))),
                        Cell.number(days(got.getOrDefault(area, BigDecimal.ZERO)))))
                .toList();
    }

    private static List<Cell> transfer(Reason one) {
        return List.of(
                Cell.of(Words.of("studio.sharing.way", one.giver(), one.receiver(), one.profession())),
                Cell.number(days(one.days())),
                Cell.number(days(one.arriving())),
                Cell.of(SharingWords.of(one)));
    }

    private static String days(BigDecimal days) {
        return Numbers.in(Unit.DAYS_PER_YEAR, days.doubleValue());
    }

    private List<Cell> assumed(RunRecord.Used used) {
        Scenario.Assumption assumption = used.assumption();
        return List.of(
                Cell.of(names.title(assumption.id())),
                Cell.number(AssumptionNames.shown(assumption)),
                Cell.of(used.changed() ? Words.of("studio.sharing.set") : PlanWords.basis(assumption.basis())),
                Cell.of(names.withoutTitle(assumption)));
    }
}
