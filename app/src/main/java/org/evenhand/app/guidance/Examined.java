package org.evenhand.app.guidance;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.evenhand.app.guidance.Facts.About;
import org.evenhand.app.guidance.Facts.Area;
import org.evenhand.app.guidance.Facts.Sign;
import org.evenhand.app.guidance.PublishedThresholds.Example;
import org.evenhand.app.guidance.ThresholdTerms.Promise;
import org.evenhand.app.site.Words;
import org.evenhand.engine.decide.Case;
import org.evenhand.engine.decide.DecisionTable;
import org.evenhand.engine.decide.Findings;
import org.evenhand.engine.decide.Rule;
import org.jspecify.annotations.Nullable;

/**
 * What is found when a table is asked everything that can be told, and its examples are run.
 *
 * @param cases how many different things can be told
 * @param mostCycles this number of cycles stands for all that are higher, too
 * @param unreached rows that are never the answer
 * @param withoutExample rows that no example is about
 * @param decided by the row's id, how many cases it decides
 */
public record Examined(
        long cases,
        int mostCycles,
        List<Gap> gaps,
        List<Overlap> overlaps,
        List<ThresholdRow> unreached,
        List<ThresholdRow> withoutExample,
        Map<String, Long> decided,
        List<Kept> promises,
        List<Worked> worked) {

    /**
     * Cases that no row answers.
     *
     * @param without none of these signs was told; empty where signs do not matter
     * @param example the simplest of them
     */
    public record Gap(About about, int cycles, List<Area> areas, Set<Sign> without, long cases, Facts example) {

        public boolean isWhateverTheArea() {
            return areas.size() == Area.values().length;
        }
    }

    /**
     * Two rows that hold together.
     *
     * @param first the one that is read first, where one is
     * @param differing in how many of the cases they answer differently
     */
    public record Overlap(
            ThresholdRow first, ThresholdRow second, long cases, long differing, boolean isConflict, Facts example) {}

    /**
     * Whether a promise is kept.
     *
     * @param broken in how many cases it is not
     * @param example the simplest of these
     */
    public record Kept(Promise promise, long broken, Optional<Facts> example) {}

    /**
     * An example and what the table says of it.
     *
     * @param actual absent where no row answers
     */
    public record Worked(Example example, Optional<Decision> actual) {

        public boolean isAsExpected() {
            return actual.isPresent()
                    && actual.get().rowId().equals(example.row())
                    && actual.get().layer().equals(example.layer())
                    && actual.get().professions().getFirst() == example.firstProfession();
        }
    }

    /** Looks at every case; takes some tenths of a second. */
    static Examined of(PublishedThresholds table) {
        ThresholdContent content = table.content();
        CasesOfFacts cases = CasesOfFacts.of(content);
        DecisionTable sets = cases.table(content, table.terms());
        Findings found = sets.check();
        Set<String> shown = new HashSet<>();
        content.examples().forEach(example -> shown.add(example.row()));
        return new Examined(
                found.cases(),
                cases.mostCycles(),
                found.gaps().stream()
                        .map(gap -> new Gap(
                                cases.about(gap.values()),
                                cases.cycles(gap.values()),
                                CasesOfFacts.areas(gap.last()),
                                CasesOfFacts.signs(gap.without()),
                                gap.cases(),
                                cases.facts(gap.example())))
                        .toList(),
                found.overlaps().stream()
                        .map(overlap -> new Overlap(
                                content.find(overlap.first()).orElseThrow(),
                                content.find(overlap.second()).orElseThrow(),
                                overlap.cases(),
                                overlap.differing(),
                                overlap.isConflict(),
                                cases.facts(overlap.example())))
                        .toList(),
                content.rows().stream()
                        .filter(row -> found.unreached().contains(row.id()))
                        .toList(),
                content.rows().stream().filter(row -> !shown.contains(row.id())).toList(),
                found.decided(),
                promises(content, table.terms().promises(), cases, sets),
                content.examples().stream()
                        .map(example -> new Worked(example, table.read(example.facts())))
                        .toList());
    }

    /** A case that no row answers is a gap, and said to be one. */
    private static List<Kept> promises(
            ThresholdContent content, List<Promise> promises, CasesOfFacts cases, DecisionTable table) {
        List<Look> looks =
                promises.stream().map(promise -> new Look(promise, content)).toList();
        table.everyAnswer((told, rule) -> looks.forEach(look -> look.at(told, rule, cases)));
        return looks.stream().map(Look::found).toList();
    }

    /** One promise, looked at in one case after another. */
    private static final class Look {

        private final Promise promise;
        private final Set<String> breaking;
        private final int signs;
        private final int unless;
        private long broken;
        private @Nullable Facts example;

        Look(Promise promise, ThresholdContent content) {
            this.promise = promise;
            this.signs = CasesOfFacts.flags(promise.signs());
            this.unless = CasesOfFacts.flags(promise.unless());
            this.breaking = content.rows().stream()
                    .filter(row -> !promise.isKeptBy(row.answer()))
                    .map(ThresholdRow::id)
                    .collect(Collectors.toSet());
        }

        void at(Case told, Rule rule, CasesOfFacts cases) {
            if ((told.flags() & unless) != 0
                    || (signs != 0 && (told.flags() & signs) == 0)
                    || cases.cycles(told.values()) < promise.fromCycles()
                    || !breaking.contains(rule.id())
                    || !(promise.about().isEmpty() || promise.about().contains(cases.about(told.values())))) {
                return;
            }
            broken++;
            Facts facts = cases.facts(told);
            example = example == null || facts.signs().size() < example.signs().size() ? facts : example;
        }

        Kept found() {
            return new Kept(promise, broken, Optional.ofNullable(example));
        }
    }

    public List<Overlap> conflicts() {
        return overlaps.stream().filter(Overlap::isConflict).toList();
    }

    public long asExpected() {
        return worked.stream().filter(Worked::isAsExpected).count();
    }

    public List<Kept> brokenPromises() {
        return promises.stream().filter(kept -> kept.broken() > 0).toList();
    }

    /** Why it may not be published, one sentence for each kind of fault; empty where it may. */
    public List<String> faults() {
        List<String> faults = new ArrayList<>();
        fault("gaps", gaps.size(), faults);
        fault("conflicts", conflicts().size(), faults);
        fault("unreached", unreached.size(), faults);
        fault("promises", brokenPromises().size(), faults);
        fault("examples", worked.size() - asExpected(), faults);
        fault("withoutExample", withoutExample.size(), faults);
        return faults;
    }

    private static void fault(String kind, long found, List<String> faults) {
        if (found > 0) {
            faults.add(
                    found == 1
                            ? Words.of("thresholds.fault." + kind + ".one")
                            : Words.of("thresholds.fault." + kind, found));
        }
    }
}
