package org.evenhand.app.equity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.evenhand.app.equity.ReleasedWaits.Curve;
import org.evenhand.app.equity.ReleasedWaits.Median;
import org.evenhand.app.equity.ReleasedWaits.Week;
import org.evenhand.engine.disclose.PartsOfAWhole;
import org.evenhand.engine.disclose.SuppressionRule;
import org.evenhand.engine.wait.KaplanMeier;
import org.evenhand.engine.wait.Quantile;
import org.evenhand.engine.wait.Wait;
import org.evenhand.vocabulary.DataVersion;
import org.evenhand.vocabulary.Disclosure;
import org.evenhand.vocabulary.Interval;
import org.evenhand.vocabulary.LaCode;
import org.evenhand.vocabulary.Profession;
import org.evenhand.vocabulary.SettingType.Stage;

/** Turns waits into what may be published of them. Nothing in here knows a request, a setting or a child. See docs/methods/own-waits.md. */
final class Release {

    static final String METHOD = "own-waits";
    private static final int DAYS_OF_A_WEEK = 7;

    private final LaCode area;
    private final LocalDate today;
    private final SuppressionRule rule;
    private final List<DataVersion> data;

    Release(LaCode area, LocalDate today, SuppressionRule rule, DataVersion ruleEdition) {
        this.area = area;
        this.today = today;
        this.rule = rule;
        this.data = List.of(new DataVersion("own-waits", today.toString()), ruleEdition);
    }

    /** All waits, then by stage, then by profession; professions that nobody has asked for are not named. */
    List<ReleasedWaits> of(List<OwnWait> waits) {
        List<Stage> stages = List.of(Stage.values());
        List<Profession> professions = Arrays.stream(Profession.values())
                .filter(one -> waits.stream().anyMatch(wait -> wait.profession() == one))
                .toList();
        Held byStage = held(stages, stage -> count(waits, wait -> wait.stage() == stage));
        Held byProfession = held(professions, one -> count(waits, wait -> wait.profession() == one));
        List<ReleasedWaits> released = new ArrayList<>();
        released.add(released(new Series.All(), waits, byStage.total() || byProfession.total()));
        for (Stage stage : stages) {
            List<OwnWait> those =
                    waits.stream().filter(wait -> wait.stage() == stage).toList();
            released.add(released(new Series.OfStage(stage), those, byStage.isHeld(stage.name())));
        }
        for (Profession profession : professions) {
            List<OwnWait> those = waits.stream()
                    .filter(wait -> wait.profession() == profession)
                    .toList();
            released.add(released(new Series.OfProfession(profession), those, byProfession.isHeld(profession.name())));
        }
        return released;
    }

    /** Which of the parts of a total are held back; where there are no parts, all is. */
    private record Held(Optional<PartsOfAWhole> parts) {

        boolean isHeld(String part) {
            return parts.map(known -> known.isHeldBack(part)).orElse(true);
        }

        boolean total() {
            return parts.map(PartsOfAWhole::isTotalHeldBack).orElse(true);
        }
    }

    private <E extends Enum<E>> Held held(List<E> parts, ToLongFunction<E> count) {
        Map<String, Long> counts = new LinkedHashMap<>();
        parts.forEach(part -> counts.put(part.name(), count.applyAsLong(part)));
        return new Held(counts.isEmpty() ? Optional.empty() : Optional.of(PartsOfAWhole.of(counts, rule)));
    }

    private static long count(List<OwnWait> waits, Function<OwnWait, Boolean> belongs) {
        return waits.stream().filter(belongs::apply).count();
    }

    private ReleasedWaits released(Series series, List<OwnWait> waits, boolean isHeldBack) {
        // None at all is held back like few, so that “none” cannot be told from “few”.
        if (isHeldBack || waits.size() < rule.threshold()) {
            return new ReleasedWaits(
                    area, series, today, Disclosure.SUPPRESSED, OptionalLong.empty(), METHOD, data, Optional.empty());
        }
        List<Wait> lasted = waits.stream().map(wait -> wait.asOf(today)).toList();
        return new ReleasedWaits(
                area,
                series,
                today,
                Disclosure.ROUNDED,
                OptionalLong.of(rule.rounded(lasted.size())),
                METHOD,
                data,
                Optional.of(curve(lasted)));
    }

    private Curve curve(List<Wait> waits) {
        KaplanMeier estimate = KaplanMeier.of(waits);
        List<Week> weeks = new ArrayList<>();
        for (int day = 0; day <= estimate.longestDays(); day += DAYS_OF_A_WEEK) {
            int here = day;
            double share = estimate.stillWaitingAfter(day).orElse(0);
            Optional<Interval> range = estimate.stepAt(day).flatMap(step -> step.interval());
            long waiting = waits.stream().filter(wait -> wait.days() >= here).count();
            weeks.add(new Week(
                    day,
                    percent(share),
                    percent(range.map(Interval::low).orElse(share)),
                    percent(range.map(Interval::high).orElse(share)),
                    waiting < rule.threshold() ? OptionalLong.empty() : OptionalLong.of(rule.rounded(waiting))));
        }
        return new Curve(weeks, median(estimate.median()));
    }

    private static Median median(Quantile quantile) {
        long low = Math.round(quantile.interval().low());
        double high = quantile.interval().high();
        OptionalLong last = Double.isInfinite(high) ? OptionalLong.empty() : OptionalLong.of(Math.round(high));
        return switch (quantile) {
            case Quantile.Reached reached -> new Median(true, Math.round(reached.days()), low, last);
            case Quantile.NotReached open -> new Median(false, open.longerThanDays(), low, last);
        };
    }

    private static int percent(double share) {
        return Math.toIntExact(Math.round(share * 100));
    }
}
