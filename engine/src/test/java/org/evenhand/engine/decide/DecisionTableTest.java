package org.evenhand.engine.decide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A small table that can be counted by hand: two kinds of person, three numbers of cycles, two flags (1 and 2), so 2 × 3 × 4 = 24 cases. The
 * last feature is the cycles.
 */
class DecisionTableTest {

    private static final FactSpace SPACE = new FactSpace(List.of(2, 3), 2);
    private static final long ANY_KIND = 0b11;
    private static final long ANY_CYCLES = 0b111;

    private static Rule row(String id, int order, long kinds, long cycles, int anyFlag, String answer) {
        return new Rule(id, order, List.of(kinds, cycles), anyFlag, List.of(answer, answer, answer));
    }

    private static final Rule URGENT = row("urgent", 10, ANY_KIND, ANY_CYCLES, 0b01, "now");
    private static final Rule DIRECT = row("direct", 20, ANY_KIND, ANY_CYCLES, 0b10, "soon");
    private static final Rule FIRST_TIME = row("first-time", 30, ANY_KIND, 0b001, 0, "try");
    private static final Rule LATER = row("later", 40, 0b01, 0b110, 0, "soon");

    private static final DecisionTable TABLE = DecisionTable.of(SPACE, List.of(URGENT, DIRECT, FIRST_TIME, LATER));

    @Test
    void what_no_row_answers_is_a_gap_with_its_cases_and_its_simplest_example() {
        Findings found = TABLE.check();

        // The second kind, after one or more cycles, with neither flag: 1 × 2 × 1 = 2 cases.
        assertThat(found.cases()).isEqualTo(24);
        assertThat(found.gaps())
                .containsExactly(new Findings.Gap(List.of(1), List.of(1, 2), 0b11, 2, new Case(List.of(1, 1), 0b00)));
    }

    @Test
    void each_case_is_decided_by_the_first_row_that_holds() {
        Findings found = TABLE.check();

        // Flag 1 is set in 12 of 24 cases, flag 2 without it in 6; of the 6 without either, 2 are the first time,
        // 2 are the first kind later, and 2 are the gap.
        assertThat(found.decided())
                .containsOnly(
                        java.util.Map.entry("urgent", 12L),
                        java.util.Map.entry("direct", 6L),
                        java.util.Map.entry("first-time", 2L),
                        java.util.Map.entry("later", 2L));
        assertThat(TABLE.decide(new Case(List.of(1, 2), 0b11)).map(Rule::id)).contains("urgent");
        assertThat(TABLE.decide(new Case(List.of(1, 2), 0b00))).isEmpty();
    }

    @Test
    void rows_that_hold_together_are_an_overlap_and_no_conflict_where_one_goes_first() {
        Findings found = TABLE.check();

        // Both flags are set in 2 × 3 = 6 cases. “direct” and “later” answer the same: 1 × 2 cells × 2 sets of flags.
        assertThat(found.overlaps())
                .contains(new Findings.Overlap("urgent", "direct", 6, 6, true, new Case(List.of(0, 0), 0b11)))
                .contains(new Findings.Overlap("direct", "later", 4, 0, true, new Case(List.of(0, 1), 0b10)));
        assertThat(found.conflicts()).isEmpty();
    }

    @Test
    void two_answers_at_the_same_place_are_a_conflict_and_one_answer_twice_is_none() {
        Rule atTheSamePlace = row("direct", 10, ANY_KIND, ANY_CYCLES, 0b10, "soon");
        Rule sameAnswer = row("also-soon", 10, ANY_KIND, ANY_CYCLES, 0b10, "soon");

        Findings found = DecisionTable.of(SPACE, List.of(URGENT, atTheSamePlace, sameAnswer))
                .check();

        assertThat(found.conflicts())
                .extracting(Findings.Overlap::first, Findings.Overlap::second)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("urgent", "direct"),
                        org.assertj.core.groups.Tuple.tuple("urgent", "also-soon"));
    }

    @Test
    void a_row_behind_another_that_holds_whenever_it_does_is_never_reached() {
        Rule hidden = row("hidden", 50, 0b01, 0b001, 0, "never");

        Findings found = DecisionTable.of(SPACE, List.of(URGENT, DIRECT, FIRST_TIME, LATER, hidden))
                .check();

        assertThat(found.unreached()).containsExactly("hidden");
    }

    @Test
    void another_table_is_compared_by_its_answers_and_not_by_the_names_of_its_rows() {
        Rule renamed = row("straight-to", 20, ANY_KIND, ANY_CYCLES, 0b10, "soon");
        Rule forAll = row("later", 40, ANY_KIND, 0b110, 0, "soon");

        Changes changes = TABLE.compare(DecisionTable.of(SPACE, List.of(URGENT, renamed, FIRST_TIME, forAll)));

        // Only the gap is answered now.
        assertThat(changes.changed()).isEqualTo(2);
        assertThat(changes.list())
                .containsExactly(
                        new Changes.Change(Optional.empty(), Optional.of("later"), 2, new Case(List.of(1, 1), 0b00)));
    }

    @Test
    void an_answer_may_depend_on_the_last_feature() {
        Rule byCycles = new Rule("usual", 10, List.of(ANY_KIND, ANY_CYCLES), 0, List.of("a", "b", "b"));
        Rule fixed = row("usual", 10, ANY_KIND, ANY_CYCLES, 0, "b");

        Changes changes = DecisionTable.of(SPACE, List.of(byCycles)).compare(DecisionTable.of(SPACE, List.of(fixed)));

        // Two kinds × the first number of cycles × four sets of flags.
        assertThat(changes.changed()).isEqualTo(8);
    }

    @Test
    void rows_that_do_not_fit_the_space_and_rows_of_one_name_are_refused() {
        Rule tooFew = new Rule("short", 1, List.of(1L), 0, List.of("a", "a", "a"));

        assertThatThrownBy(() -> DecisionTable.of(SPACE, List.of(tooFew))).hasMessageContaining("short");
        assertThatThrownBy(() -> DecisionTable.of(SPACE, List.of(URGENT, URGENT)))
                .hasMessageContaining("an id of its own");
        assertThatThrownBy(() -> TABLE.compare(DecisionTable.of(new FactSpace(List.of(2, 3), 1), List.of(URGENT))))
                .hasMessageContaining("cannot be compared");
    }

    /** Whatever the table: what is counted at once is what is found one case at a time. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void counts_are_those_of_asking_one_case_after_another(long seed) {
        Random lots = new Random(seed);
        DecisionTable one = anyTable(lots);
        DecisionTable other = anyTable(lots);
        long gaps = 0;
        long conflicting = 0;
        long changed = 0;
        for (long cell = 0; cell < SPACE.cells(); cell++) {
            for (int flags = 0; flags < 4; flags++) {
                Case told = new Case(SPACE.cell(cell), flags);
                List<Rule> holding =
                        one.rules().stream().filter(rule -> rule.holds(told)).toList();
                gaps += holding.isEmpty() ? 1 : 0;
                for (int i = 0; i < holding.size(); i++) {
                    for (int j = i + 1; j < holding.size(); j++) {
                        conflicting += holding.get(i).order() == holding.get(j).order()
                                        && !holding.get(i)
                                                .answer(told.values())
                                                .equals(holding.get(j).answer(told.values()))
                                ? 1
                                : 0;
                    }
                }
                changed += one.decide(told)
                                .map(rule -> rule.answer(told.values()))
                                .equals(other.decide(told).map(rule -> rule.answer(told.values())))
                        ? 0
                        : 1;
            }
        }

        Findings found = one.check();

        assertThat(found.gaps().stream().mapToLong(Findings.Gap::cases).sum()).isEqualTo(gaps);
        assertThat(found.conflicts().stream()
                        .mapToLong(Findings.Overlap::differing)
                        .sum())
                .isEqualTo(conflicting);
        assertThat(found.decided().values().stream().mapToLong(Long::longValue).sum() + gaps)
                .isEqualTo(found.cases());
        assertThat(one.compare(other).changed()).isEqualTo(changed);
        assertThat(one.compare(one).list()).isEmpty();
    }

    private static DecisionTable anyTable(Random lots) {
        List<Rule> rules = new ArrayList<>();
        for (int row = 0; row < 5; row++) {
            rules.add(row(
                    "row-" + row,
                    lots.nextInt(3),
                    lots.nextInt(4),
                    lots.nextInt(8),
                    lots.nextInt(4),
                    "answer-" + lots.nextInt(3)));
        }
        return DecisionTable.of(SPACE, rules);
    }
}
