package org.evenhand.app.continuity;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.evenhand.app.continuity.Continuity.Change;
import org.evenhand.app.continuity.Continuity.ChildMet;
import org.evenhand.app.continuity.Continuity.SettingMet;
import org.evenhand.engine.disclose.CountTable;
import org.evenhand.engine.disclose.FigureRule;
import org.evenhand.engine.disclose.Suppression;
import org.evenhand.engine.wait.KaplanMeier;
import org.evenhand.engine.wait.Quantile;
import org.evenhand.engine.wait.Wait;
import org.evenhand.packs.policy.ContinuityRules;
import org.evenhand.packs.policy.DisclosureRules;
import org.evenhand.vocabulary.DataVersion;
import org.evenhand.vocabulary.DaySpan;
import org.evenhand.vocabulary.Disclosure;
import org.evenhand.vocabulary.LaCode;
import org.evenhand.vocabulary.SettingType.Stage;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Continuity of an area as those who plan and lead see it: by stage of education, with small numbers held back by the pack disclosure-control. */
@Service
@Transactional(readOnly = true)
public class AreaContinuity {

    /** A child with this many professionals or more is in the last column. */
    static final int MOST = 4;

    private static final String ALL = "ALL";

    private final Continuity continuity;
    private final ContinuityRules rules;
    private final DisclosureRules disclosure;
    private final Clock clock;

    AreaContinuity(Continuity continuity, ContinuityRules rules, DisclosureRules disclosure, Clock clock) {
        this.continuity = continuity;
        this.rules = rules;
        this.disclosure = disclosure;
        this.clock = clock;
    }

    /**
     * Half had been met again within so many days.
     *
     * @param isReached false where half still wait: it takes longer
     */
    public record Half(long days, boolean isReached) {}

    /**
     * One stage of education, or all. What is empty is held back.
     *
     * @param stage empty for all
     * @param children who were met
     * @param median number of professionals of a child
     * @param byProfessionals children with 1, 2, 3, and 4 or more professionals
     */
    public record Children(
            Optional<Stage> stage, OptionalLong children, OptionalDouble median, List<OptionalLong> byProfessionals) {

        public Children {
            byProfessionals = List.copyOf(byProfessionals);
        }
    }

    /**
     * One stage of education, or all.
     *
     * @param half of the changes; empty where held back
     */
    public record Changes(
            Optional<Stage> stage,
            OptionalLong changes,
            Optional<Half> half,
            OptionalLong metAgain,
            OptionalLong stillWaiting,
            OptionalLong closedBefore) {}

    /**
     * One stage of education, or all.
     *
     * @param settings that were met
     * @param alongside of these with the same specialist in enough terms in a row
     */
    public record Settings(Optional<Stage> stage, OptionalLong settings, OptionalLong alongside) {}

    /**
     * Of an area, in the year until a day.
     *
     * @param termsInARow that count as alongside
     * @param smallest counts below it are held back
     */
    public record Shown(
            LaCode area,
            DaySpan period,
            List<Children> children,
            List<Changes> changes,
            List<Settings> settings,
            int termsInARow,
            long smallest,
            long roundedTo,
            boolean isAssumed,
            List<DataVersion> data) {

        public Shown {
            children = List.copyOf(children);
            changes = List.copyOf(changes);
            settings = List.copyOf(settings);
            data = List.copyOf(data);
        }

        /** Whether nobody met anybody. */
        public boolean isEmpty() {
            return children.isEmpty() && changes.isEmpty() && settings.isEmpty();
        }
    }

    public Shown of(LaCode area) {
        DaySpan period = DaySpan.yearUntil(LocalDate.now(clock));
        return shown(
                area,
                period,
                continuity.children(area, period),
                continuity.changes(area, period),
                continuity.settings(area, period));
    }

    /** With small numbers held back. */
    Shown shown(LaCode area, DaySpan period, List<ChildMet> children, List<Change> changes, List<SettingMet> settings) {
        return new Shown(
                area,
                period,
                children(children),
                changes(changes),
                settings(settings),
                rules.termsInARow().value(),
                disclosure.rule().threshold(),
                disclosure.rule().roundTo(),
                continuity.terms(area, period).list().stream().anyMatch(term -> term.isAssumed()),
                List.of(rules.version(), disclosure.version()));
    }

    private List<Children> children(List<ChildMet> found) {
        Counts<ChildMet> counts = new Counts<>(
                found,
                child -> Optional.of(child.type().stage()),
                IntStream.rangeClosed(1, MOST)
                        .<Predicate<ChildMet>>mapToObj(
                                number -> child -> Math.min(MOST, child.professionals()) == number)
                        .toList());
        return counts.lines()
                .map(stage -> new Children(stage, counts.total(stage), median(counts.of(stage)), counts.cells(stage)))
                .toList();
    }

    private List<Changes> changes(List<Change> found) {
        Counts<Change> counts = new Counts<>(
                found,
                change -> Optional.of(change.type().stage()),
                List.of(
                        change -> change.next().isPresent(),
                        Change::isStillWaiting,
                        change -> change.next().isEmpty() && change.closedOn().isPresent()));
        return counts.lines()
                .map(stage -> {
                    List<OptionalLong> cells = counts.cells(stage);
                    return new Changes(
                            stage,
                            counts.total(stage),
                            half(counts.of(stage)),
                            cells.get(0),
                            cells.get(1),
                            cells.get(2));
                })
                .toList();
    }

    private List<Settings> settings(List<SettingMet> found) {
        int enough = rules.termsInARow().value();
        Counts<SettingMet> counts = new Counts<>(
                found.stream().filter(setting -> setting.type().isPresent()).toList(),
                setting -> setting.type().map(type -> type.stage()),
                List.of(setting -> setting.termsInARow() >= enough, setting -> setting.termsInARow() < enough));
        return counts.lines()
                .map(stage -> new Settings(
                        stage, counts.total(stage), counts.cells(stage).getFirst()))
                .toList();
    }

    private OptionalDouble median(List<ChildMet> children) {
        if (isFew(children.size())) {
            return OptionalDouble.empty();
        }
        int[] sorted =
                children.stream().mapToInt(ChildMet::professionals).sorted().toArray();
        int middle = sorted.length / 2;
        return OptionalDouble.of(sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2.0);
    }

    /** Who was not met before the request was closed, or until today, has waited at least until then. */
    private Optional<Half> half(List<Change> changes) {
        if (isFew(changes.size())) {
            return Optional.empty();
        }
        LocalDate today = LocalDate.now(clock);
        List<Wait> waits = changes.stream()
                .map(change -> new Wait(
                        Math.toIntExact(Math.max(
                                0,
                                ChronoUnit.DAYS.between(
                                        change.last(),
                                        change.next().or(change::closedOn).orElse(today)))),
                        change.next().isPresent()))
                .toList();
        return Optional.of(
                switch (KaplanMeier.of(waits).median()) {
                    case Quantile.Reached reached -> new Half(Math.round(reached.days()), true);
                    case Quantile.NotReached open -> new Half(open.longerThanDays(), false);
                });
    }

    private boolean isFew(int count) {
        return new FigureRule(disclosure.rule().threshold(), 1).disclosureOf(count, 1) != Disclosure.SHOWN;
    }

    /** Things of the three stages, counted in columns that together are all of them; no small count can be worked out from the others. */
    private final class Counts<T> {

        private final List<T> things;
        private final Function<T, Optional<Stage>> stageOf;
        private final List<Predicate<T>> columns;
        private final List<Stage> stages;
        private final Suppression suppression;

        Counts(List<T> things, Function<T, Optional<Stage>> stageOf, List<Predicate<T>> columns) {
            this.things = things;
            this.stageOf = stageOf;
            this.columns = columns;
            // That an area has no college, say, is known from elsewhere; a line for it would only hide others.
            this.stages = Arrays.stream(Stage.values())
                    .filter(stage -> things.isEmpty() || !of(Optional.of(stage)).isEmpty())
                    .toList();
            this.suppression = Suppression.of(
                    CountTable.of(
                            IntStream.range(0, columns.size())
                                    .mapToObj(String::valueOf)
                                    .toList(),
                            new CountTable.Group(
                                    ALL,
                                    stages.stream()
                                            .<CountTable.Area>map(this::counted)
                                            .toList())),
                    disclosure.rule());
        }

        private CountTable.Counted counted(Stage stage) {
            List<T> of = of(Optional.of(stage));
            return new CountTable.Counted(
                    stage.name(),
                    columns.stream()
                            .map(column -> of.stream().filter(column).count())
                            .toList());
        }

        /** All first; none where nothing was found. */
        Stream<Optional<Stage>> lines() {
            return things.isEmpty()
                    ? Stream.of()
                    : Stream.concat(Stream.of(Optional.empty()), stages.stream().map(Optional::of));
        }

        List<T> of(Optional<Stage> stage) {
            return stage.isEmpty()
                    ? things
                    : things.stream()
                            .filter(thing -> stageOf.apply(thing).equals(stage))
                            .toList();
        }

        OptionalLong total(Optional<Stage> stage) {
            return suppression.total(row(stage)).value();
        }

        List<OptionalLong> cells(Optional<Stage> stage) {
            return IntStream.range(0, columns.size())
                    .mapToObj(column ->
                            suppression.at(row(stage), String.valueOf(column)).value())
                    .toList();
        }

        private String row(Optional<Stage> stage) {
            return stage.map(Stage::name).orElse(ALL);
        }
    }
}
