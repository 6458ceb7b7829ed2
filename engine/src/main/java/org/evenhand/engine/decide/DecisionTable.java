package org.evenhand.engine.decide;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.ObjLongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * A decision table over a finite space of facts, of which the first row that holds is the answer (hit policy FIRST of DMN 1.3, section 8.2.10).
 * What can be asked of it is asked in every case there is, so that a finding is exact, not a sample. That a table should be complete and
 * without contradiction is as old as tables are (Pooch 1974, ACM Computing Surveys 6(2)); missing and overlapping rules of DMN tables:
 * Calvanese et al. 2016, BPM.
 *
 * <p>Invariant: the cases that rows decide and the cases of the gaps make up all cases.
 */
public final class DecisionTable {

    private static final int MOST_RULES = 64;

    private final FactSpace space;
    private final List<Rule> rules;

    private DecisionTable(FactSpace space, List<Rule> rules) {
        this.space = space;
        this.rules = rules;
    }

    /**
     * @param rules at most 64; read by their order, and those with the same order as they are given
     * @throws IllegalArgumentException if a rule does not fit the space, or two have one id
     */
    public static DecisionTable of(FactSpace space, List<Rule> rules) {
        if (rules.size() > MOST_RULES || rules.stream().map(Rule::id).distinct().count() < rules.size()) {
            throw new IllegalArgumentException("A table has at most %d rows, each with an id of its own: %s."
                    .formatted(MOST_RULES, rules.stream().map(Rule::id).toList()));
        }
        for (Rule rule : rules) {
            if (rule.allowed().size() != space.sizes().size()
                    || rule.answers().size() != space.sizes().getLast()) {
                throw new IllegalArgumentException(
                        "%s: a row has a condition for each of %s and an answer for each value of the last."
                                .formatted(rule.id(), space.sizes()));
            }
        }
        return new DecisionTable(
                space,
                rules.stream().sorted(Comparator.comparingInt(Rule::order)).toList());
    }

    /** The rows in the order in which they are read. */
    public List<Rule> rules() {
        return rules;
    }

    /** The row that answers; empty in a gap. */
    public Optional<Rule> decide(Case told) {
        return rules.stream().filter(rule -> rule.holds(told)).findFirst();
    }

    /** Asks it everything. Takes time in proportion to cases × pairs of rows that hold together. */
    public Findings check() {
        long[] decided = new long[rules.size()];
        Map<List<Object>, GapSoFar> gaps = new LinkedHashMap<>();
        @Nullable OverlapSoFar[][] overlaps = new OverlapSoFar[rules.size()][rules.size()];
        everyCase((told, holding) -> {
            if (holding == 0) {
                gap(told, gaps);
                return;
            }
            decided[Long.numberOfTrailingZeros(holding)]++;
            overlap(told, holding, overlaps);
        });
        Map<String, Long> byRow = new LinkedHashMap<>();
        for (int row = 0; row < decided.length; row++) {
            byRow.put(rules.get(row).id(), decided[row]);
        }
        return new Findings(
                space.cases(), gaps.values().stream().map(GapSoFar::gap).toList(), listed(overlaps), byRow);
    }

    /**
     * In which cases the other table's answer is another. Two rows that give the same answer are no change, whatever they are called.
     *
     * @throws IllegalArgumentException if it is over another space
     */
    public Changes compare(DecisionTable other) {
        if (!other.space.equals(space)) {
            throw new IllegalArgumentException(
                    "Tables over %s and %s cannot be compared.".formatted(space, other.space));
        }
        Map<List<Integer>, ChangeSoFar> changes = new LinkedHashMap<>();
        Holding there = other.new Holding();
        everyCase((told, holding) -> {
            int from = first(holding);
            int to = first(there.in(told));
            if (!answer(from, told.values()).equals(other.answer(to, told.values()))) {
                changes.computeIfAbsent(List.of(from, to), pair -> new ChangeSoFar(told))
                        .add(told);
            }
        });
        return new Changes(
                space.cases(),
                changes.entrySet().stream()
                        .map(pair -> new Changes.Change(
                                id(pair.getKey().getFirst()),
                                other.id(pair.getKey().getLast()),
                                pair.getValue().cases,
                                pair.getValue().example))
                        .toList());
    }

    /** Shows every case that a row answers, with that row. */
    public void everyAnswer(BiConsumer<Case, Rule> look) {
        everyCase((told, holding) -> {
            if (holding != 0) {
                look.accept(told, rules.get(first(holding)));
            }
        });
    }

    private static int first(long holding) {
        return holding == 0 ? -1 : Long.numberOfTrailingZeros(holding);
    }

    private Optional<String> id(int row) {
        return row < 0 ? Optional.empty() : Optional.of(rules.get(row).id());
    }

    private String answer(int row, List<Integer> values) {
        return row < 0 ? "" : rules.get(row).answer(values);
    }

    private void everyCase(ObjLongConsumer<Case> look) {
        Holding holding = new Holding();
        for (long cell = 0; cell < space.cells(); cell++) {
            List<Integer> values = space.cell(cell);
            for (int flags = 0; flags < 1 << space.flags(); flags++) {
                Case told = new Case(values, flags);
                look.accept(told, holding.in(told));
            }
        }
    }

    /** Which rows hold in a case, as bits. What a set of flags allows is worked out once, and what a cell allows once in a row. */
    private final class Holding {

        private final long[] byFlags = new long[1 << space.flags()];
        private List<Integer> values = List.of();
        private long byValues;

        Holding() {
            for (int flags = 0; flags < byFlags.length; flags++) {
                for (int row = 0; row < rules.size(); row++) {
                    int any = rules.get(row).anyFlag();
                    byFlags[flags] |= any == 0 || (any & flags) != 0 ? 1L << row : 0;
                }
            }
        }

        long in(Case told) {
            if (!told.values().equals(values)) {
                values = told.values();
                byValues = rowsAllowing(values);
            }
            return byValues & byFlags[told.flags()];
        }
    }

    private long rowsAllowing(List<Integer> values) {
        long rows = 0;
        for (int row = 0; row < rules.size(); row++) {
            rows |= rules.get(row).allows(values) ? 1L << row : 0;
        }
        return rows;
    }

    private void gap(Case told, Map<List<Object>, GapSoFar> gaps) {
        int without = 0;
        for (Rule rule : rules) {
            without |= rule.allows(told.values()) ? rule.anyFlag() : 0;
        }
        List<Integer> all = told.values();
        List<Integer> butLast = all.subList(0, all.size() - 1);
        int flags = without;
        gaps.computeIfAbsent(List.of(butLast, without), key -> new GapSoFar(butLast, flags, told))
                .add(told);
    }

    private void overlap(Case told, long holding, @Nullable OverlapSoFar[][] overlaps) {
        for (long firsts = holding; firsts != 0; firsts &= firsts - 1) {
            int first = Long.numberOfTrailingZeros(firsts);
            for (long seconds = firsts & firsts - 1; seconds != 0; seconds &= seconds - 1) {
                int second = Long.numberOfTrailingZeros(seconds);
                boolean differs = !answer(first, told.values()).equals(answer(second, told.values()));
                OverlapSoFar soFar = overlaps[first][second];
                if (soFar == null) {
                    soFar = new OverlapSoFar(told, differs);
                    overlaps[first][second] = soFar;
                }
                soFar.add(told, differs);
            }
        }
    }

    private List<Findings.Overlap> listed(@Nullable OverlapSoFar[][] overlaps) {
        List<Findings.Overlap> listed = new ArrayList<>();
        for (int first = 0; first < overlaps.length; first++) {
            for (int second = first + 1; second < overlaps.length; second++) {
                OverlapSoFar found = overlaps[first][second];
                if (found != null) {
                    listed.add(found.between(rules.get(first), rules.get(second)));
                }
            }
        }
        return listed;
    }

    private static final class GapSoFar {

        private final List<Integer> values;
        private final int without;
        private final List<Integer> last = new ArrayList<>();
        private Case example;
        private long cases;

        GapSoFar(List<Integer> values, int without, Case first) {
            this.values = values;
            this.without = without;
            this.example = first;
        }

        void add(Case told) {
            cases++;
            if (!last.contains(told.values().getLast())) {
                last.add(told.values().getLast());
            }
            example = told.flagsSet() < example.flagsSet() ? told : example;
        }

        Findings.Gap gap() {
            return new Findings.Gap(values, List.copyOf(last), without, cases, example);
        }
    }

    private static final class OverlapSoFar {

        private Case example;
        private boolean exampleDiffers;
        private long cases;
        private long differing;

        OverlapSoFar(Case first, boolean differs) {
            this.example = first;
            this.exampleDiffers = differs;
        }

        void add(Case told, boolean differs) {
            cases++;
            differing += differs ? 1 : 0;
            boolean isBetter =
                    differs == exampleDiffers ? told.flagsSet() < example.flagsSet() : differs && !exampleDiffers;
            if (isBetter) {
                example = told;
                exampleDiffers = differs;
            }
        }

        Findings.Overlap between(Rule first, Rule second) {
            return new Findings.Overlap(
                    first.id(), second.id(), cases, differing, first.order() != second.order(), example);
        }
    }

    private static final class ChangeSoFar {

        private Case example;
        private long cases;

        ChangeSoFar(Case first) {
            this.example = first;
        }

        void add(Case told) {
            cases++;
            example = told.flagsSet() < example.flagsSet() ? told : example;
        }
    }
}
