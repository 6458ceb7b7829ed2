package org.evenhand.app.workforce.web;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.evenhand.app.site.Numbers;
import org.evenhand.app.site.Words;
import org.evenhand.app.site.components.Cell;
import org.evenhand.planning.PlanArea;
import org.evenhand.planning.PlanResult;
import org.evenhand.planning.PlanResult.Block;
import org.evenhand.planning.PlanResult.PhaseVerdict;
import org.evenhand.vocabulary.Unit;
import org.springframework.stereotype.Component;

/** Puts together what a plan says on the roll-out: phases, the end of the money, displacement and waits. */
@Component
class RollOutPages {

    private static final int MOST_ROWS = 30;

    /** More likely than not. */
    private static final double LIKELY = 0.5;

    RollOutPage of(StudioFrame frame, PlanResult plan) {
        return new RollOutPage(
                frame,
                plan.phasing().stream().map(RollOutPages::phase).toList(),
                plan.phasing().stream()
                        .map(RollOutPages::blocked)
                        .filter(blocked ->
                                !blocked.rows().isEmpty() || !blocked.together().isEmpty())
                        .toList(),
                plan.moneyEnds().map(RollOutPages::moneyEnds),
                worst(plan).stream()
                        .limit(MOST_ROWS)
                        .map(RollOutPages::displaced)
                        .toList(),
                worst(plan).size(),
                alarm(plan),
                plan.waits().stream().map(RollOutPages::wait).toList(),
                PlanWords.source());
    }

    private static List<Cell> phase(PhaseVerdict verdict) {
        String opens = switch (verdict) {
            case PhaseVerdict.Opens opening -> PlanWords.year(opening.year());
            case PhaseVerdict.NeverOpens never -> Words.of("studio.phase.never");
        };
        int years = (int) blocks(verdict).stream().map(Block::year).distinct().count();
        return List.of(
                Cell.of(verdict.phase()),
                Cell.of(opens),
                Cell.of(years == 0 ? Words.of("studio.phase.nothing") : Words.of("studio.phase.years", years)));
    }

    private static List<Block> blocks(PhaseVerdict verdict) {
        return switch (verdict) {
            case PhaseVerdict.Opens opening -> opening.before();
            case PhaseVerdict.NeverOpens never -> never.blocks();
        };
    }

    /** Of the last year that was closed: what would have to change first. */
    private static RollOutPage.Blocked blocked(PhaseVerdict verdict) {
        List<Block> all = blocks(verdict);
        int last = all.stream().mapToInt(Block::year).max().orElse(0);
        List<Block> then = all.stream().filter(block -> block.year() == last).toList();
        return new RollOutPage.Blocked(
                verdict.phase(),
                then.isEmpty()
                        ? Words.of("studio.phase.free")
                        : Words.of("studio.phase.inTheWay", then.size(), PlanWords.year(last)),
                then.stream()
                        .sorted(Comparator.comparingDouble(RollOutPages::probability))
                        .limit(MOST_ROWS)
                        .map(RollOutPages::block)
                        .toList(),
                then.size(),
                verdict.together().stream()
                        .map(one -> Words.of(
                                "studio.phase.together",
                                one.profession().title(),
                                one.region().name(),
                                one.few().stream().map(PlanArea::name).collect(Collectors.joining(", "))))
                        .toList());
    }

    private static double probability(Block block) {
        return switch (block) {
            case Block.Capacity capacity -> capacity.probability();
            case Block.RegionCapacity capacity -> capacity.probability();
            case Block.Unknown unknown -> 2;
            case Block.UnknownRegion unknown -> 2;
            case Block.Training training -> -2;
            case Block.Evaluation evaluation -> -1;
        };
    }

    private static List<Cell> block(Block block) {
        return switch (block) {
            case Block.Capacity capacity ->
                List.of(
                        Cell.of(capacity.area().name()),
                        Cell.of(capacity.profession().title()),
                        Cell.of(Words.of("studio.block.capacity", PlanWords.likelihood(capacity.probability()))));
            case Block.RegionCapacity capacity ->
                List.of(
                        Cell.of(Words.of(
                                "studio.block.region", capacity.region().name())),
                        Cell.of(capacity.profession().title()),
                        Cell.of(Words.of("studio.block.capacity", PlanWords.likelihood(capacity.probability()))));
            case Block.UnknownRegion unknown ->
                List.of(
                        Cell.of(Words.of("studio.block.region", unknown.region().name())),
                        Cell.of(unknown.profession().title()),
                        Cell.of(Words.of("studio.block.unknown")));
            case Block.Unknown unknown ->
                List.of(
                        Cell.of(unknown.area().name()),
                        Cell.of(unknown.profession().title()),
                        Cell.of(Words.of("studio.block.unknown")));
            case Block.Training training ->
                List.of(
                        Cell.of(Words.of("studio.block.everywhere")),
                        Cell.of(""),
                        Cell.of(Words.of("studio.block.training", PlanWords.share(training.trained()))));
            case Block.Evaluation evaluation ->
                List.of(
                        Cell.of(Words.of("studio.block.everywhere")),
                        Cell.of(""),
                        Cell.of(Words.of("studio.block.evaluation", evaluation.previous())));
        };
    }

    private static RollOutPage.MoneyEnds moneyEnds(PlanResult.MoneyEnds ends) {
        double days =
                ends.areas().stream().mapToDouble(PlanResult.Breaks::daysLost).sum();
        double posts =
                ends.areas().stream().mapToDouble(PlanResult.Breaks::unfunded).sum();
        double training = ends.areas().stream()
                .mapToDouble(PlanResult.Breaks::stillInTraining)
                .sum();
        return new RollOutPage.MoneyEnds(
                PlanWords.year(ends.year()),
                Words.of(
                        "studio.money.sentence",
                        Numbers.in(Unit.DAYS_PER_YEAR, days),
                        PlanWords.people(posts),
                        PlanWords.people(training)),
                ends.areas().stream()
                        .sorted(Comparator.comparingDouble((PlanResult.Breaks one) -> -one.unfunded()))
                        .limit(MOST_ROWS)
                        .map(RollOutPages::breaks)
                        .toList(),
                ends.areas().size());
    }

    private static List<Cell> breaks(PlanResult.Breaks breaks) {
        return List.of(
                Cell.of(breaks.area().name()),
                Cell.of(breaks.profession().title()),
                Cell.number(Numbers.in(Unit.DAYS_PER_YEAR, breaks.daysLost())),
                Cell.number(PlanWords.people(breaks.unfunded())),
                Cell.number(PlanWords.people(breaks.stillInTraining())),
                Cell.number(breaks.shareOfSupply().map(PlanWords::share).orElse("[x]")));
    }

    /** Of each area and profession the year in which most is lost, where a loss is more likely than not; the largest first. */
    private static List<PlanResult.Displaced> worst(PlanResult plan) {
        Map<String, PlanResult.Displaced> worst = new LinkedHashMap<>();
        for (PlanResult.Displaced one : plan.displacement()) {
            if (one.probability() >= LIKELY && one.baseline() > 0) {
                worst.merge(
                        one.area().code() + " " + one.profession().name(),
                        one,
                        (before, now) -> lost(now) > lost(before) ? now : before);
            }
        }
        return worst.values().stream()
                .sorted(Comparator.comparingDouble((PlanResult.Displaced one) -> -lost(one)))
                .toList();
    }

    private static double lost(PlanResult.Displaced one) {
        return one.baseline() - one.left();
    }

    private static List<Cell> displaced(PlanResult.Displaced one) {
        return List.of(
                Cell.of(one.area().name()),
                Cell.of(one.profession().title()),
                PlanWords.yearCell(one.year()),
                Cell.number(PlanWords.people(one.baseline())),
                Cell.number(PlanWords.people(one.left())),
                Cell.number(PlanWords.people(one.expertsAtHand())),
                Cell.number(PlanWords.likelihood(one.probability())));
    }

    private static List<Cell> wait(PlanResult.ProjectedWait wait) {
        return List.of(
                Cell.of(wait.area().name()),
                Cell.of(wait.profession().title()),
                PlanWords.yearCell(wait.year()),
                Cell.number(Numbers.in(Unit.CHILDREN, wait.waiting())),
                Cell.number(Numbers.in(Unit.CHILDREN, wait.overTarget())),
                Cell.number(Numbers.in(Unit.CHILDREN, wait.targetQueue())),
                Cell.number(Numbers.in(Unit.CHILDREN, wait.capacity())),
                Cell.number(Numbers.in(Unit.CHILDREN, wait.capacityNeeded())));
    }

    private static Optional<String> alarm(PlanResult plan) {
        long likely = plan.displacement().stream()
                .filter(one -> one.probability() >= LIKELY)
                .map(PlanResult.Displaced::area)
                .distinct()
                .count();
        if (likely == 0) {
            return Optional.empty();
        }
        return Optional.of(
                likely == 1
                        ? Words.of("studio.displaced.alarm.one")
                        : Words.of("studio.displaced.alarm", Numbers.whole(likely)));
    }
}
