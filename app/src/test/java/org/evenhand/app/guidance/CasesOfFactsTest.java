package org.evenhand.app.guidance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.evenhand.engine.decide.DecisionTable;
import org.evenhand.engine.decide.Rule;
import org.evenhand.packs.Packs;
import org.evenhand.vocabulary.DataVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The published tables in every case there is: 3 subjects × 3 numbers of cycles × 10 areas × 2^13 sets of signs = 737,280, and more. */
class CasesOfFactsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final Thresholds THRESHOLDS = Thresholds.from(Packs.on(Packs.builtInShelf()));

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-01", "2026-11-22"})
    void a_published_table_has_no_gap_no_conflict_and_no_row_that_is_never_the_answer(String version) {
        Examined found = THRESHOLDS.examined(THRESHOLDS.find(version).orElseThrow());

        assertThat(found.faults()).isEmpty();
        assertThat(found.decided().values().stream().mapToLong(Long::longValue).sum())
                .isEqualTo(found.cases());
    }

    /** “individual-help” asks for 2 cycles, so 0, 1, 2 and “3 or more” are told apart: 3 × 4 × 10 × 8,192. */
    @Test
    void the_space_is_as_large_as_the_rows_need() {
        assertThat(THRESHOLDS.examined(THRESHOLDS.inForce(TODAY)).cases()).isEqualTo(983_040);
        assertThat(THRESHOLDS
                        .examined(THRESHOLDS.find("2026-11-01").orElseThrow())
                        .cases())
                .isEqualTo(737_280);
    }

    @Test
    void the_table_keeps_all_ten_promises_in_every_case() {
        Examined found = THRESHOLDS.examined(THRESHOLDS.inForce(TODAY));

        assertThat(found.promises()).hasSize(10);
        assertThat(found.brokenPromises()).isEmpty();
    }

    /** The older one had no help for one child, which the promise asks for; so the promise can be broken. */
    @Test
    void a_promise_that_is_not_kept_is_found_with_a_case() {
        PublishedThresholds old = THRESHOLDS.find("2026-11-01").orElseThrow();
        PublishedThresholds today = THRESHOLDS.inForce(TODAY);
        PublishedThresholds oldRows = Thresholds.written(
                old.version(),
                old.content(),
                new Edition(old.version(), Optional.empty(), TODAY, false),
                old.version(),
                today.terms());

        List<Examined.Kept> broken = Examined.of(oldRows).brokenPromises();

        // One child, 2 cycles or “2 or more”, any of 10 areas, none of 13 signs.
        assertThat(broken).hasSize(1);
        assertThat(broken.getFirst().promise().code()).isEqualTo("individual-below");
        assertThat(broken.getFirst().broken()).isEqualTo(10);
        assertThat(broken.getFirst().example().orElseThrow().signs()).isEmpty();
    }

    /** Only the new row answers differently: one child × “2” and “3 or more” × 10 areas × no sign = 20 cases. */
    @Test
    void two_versions_are_compared_row_by_row_with_the_cases_that_change() {
        Comparison changes = THRESHOLDS.compare(
                THRESHOLDS.find("2026-11-01").orElseThrow(),
                THRESHOLDS.find("2026-11-22").orElseThrow());

        assertThat(changes.changed()).isEqualTo(20);
        assertThat(changes.answers()).hasSize(1);
        assertThat(changes.answers().getFirst().before().map(ThresholdRow::id)).contains("after-a-cycle");
        assertThat(changes.answers().getFirst().now().map(ThresholdRow::id)).contains("individual-help");
        assertThat(changes.rows())
                .extracting(Comparison.ChangedRow::id, Comparison.ChangedRow::kind)
                .contains(
                        tuple("individual-help", Comparison.Kind.ADDED),
                        tuple("statutory-advice", Comparison.Kind.CHANGED));
    }

    @Test
    void reading_the_rows_and_the_engine_s_sets_come_to_the_same_in_every_case() {
        PublishedThresholds table = THRESHOLDS.inForce(TODAY);
        CasesOfFacts cases = CasesOfFacts.of(table.content());
        DecisionTable sets = cases.table(table.content(), table.terms());

        long different = cases.all()
                .filter(facts -> !table.content().rows().stream()
                        .filter(row -> row.conditions().hold(facts))
                        .findFirst()
                        .map(ThresholdRow::id)
                        .equals(sets.decide(cases.of(facts)).map(Rule::id)))
                .count();

        assertThat(different).isZero();
    }

    /** Written as DMN and read again by the engine that decides, a table is the same; it throws where it comes to another answer. */
    @Test
    void a_table_written_here_is_decided_by_the_engine_as_it_reads() {
        PublishedThresholds table = THRESHOLDS.inForce(TODAY);
        PublishedThresholds here = Thresholds.written(
                new DataVersion("thresholds", "test"),
                table.content(),
                new Edition(table.version(), Optional.empty(), TODAY, false),
                table.version(),
                table.terms());
        ThresholdTable engine = ThresholdTable.of(here);

        assertThat(CasesOfFacts.of(table.content()).all().filter(facts -> Math.floorMod(facts.hashCode(), 97) == 0))
                .allSatisfy(facts -> assertThat(engine.decide(facts).rowId())
                        .isEqualTo(table.read(facts).orElseThrow().rowId()));
        assertThat(ThresholdContent.read(table.content().json().text())).isEqualTo(table.content());
    }
}
