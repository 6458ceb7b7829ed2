package org.evenhand.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.evenhand.packs.Packs;
import org.evenhand.packs.SharedData;
import org.evenhand.planning.sharing.SharingOfPlan;
import org.evenhand.vocabulary.Profession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is withheld, and what is too small to be divided, is not known. It is never 0. */
class WithheldTest {

    private static final Path BUILT_IN = SharedData.project().resolve("packs/data");
    private static final PlanInputs PUBLISHED = PlanInputs.from(Packs.on(BUILT_IN));
    private static final String LEEDS = "383";

    @TempDir
    private Path shelf = Path.of("");

    @Test
    void nobody_is_said_to_be_missing_where_a_national_figure_implies_less_than_one_person() {
        PlanResult plan = run(PUBLISHED, "[\"authorities\"]", "QTOD");

        // Wirral: 3 of 8,765 plans for hearing impairment; 860.34 ÷ 0.8 = 1,075 teachers; 3 × 1,075 ÷ 8,765 = 0.37.
        // The others of the six: Rutland, Peterborough, Darlington (0.7 to 0.9), City of London and Isles of Scilly.
        PlanRow wirral = plan.find("344", Profession.QTOD, 2025).orElseThrow();
        assertThat(wirral.known())
                .isInstanceOfSatisfying(
                        Known.NotKnown.class, none -> assertThat(none.why()).contains("less than one person"));
        assertThat(wirral.supply()).isEmpty();
        assertThat(wirral.gap()).isEmpty();
        assertThat(SharingOfPlan.takesPart(wirral)).isFalse();
        assertThat(plan.rows().stream().filter(row -> row.year() == 2025 && !SharingOfPlan.takesPart(row)))
                .hasSize(6);
        assertThat(plan.record().notes())
                .anyMatch(note -> note.contains("Wirral") && note.contains("less than one person"));
    }

    @Test
    void no_coverage_is_nought_where_nobody_was_counted() {
        PlanResult plan = run(PUBLISHED, "[\"authorities\"]", "SLT\", \"OT\", \"PT\", \"EP\", \"QTOD\", \"QTVI");

        assertThat(plan.rows())
                .allMatch(row -> row.gap().isEmpty() || row.gap().orElseThrow().coverage() > 0);
    }

    @Test
    void a_total_over_all_authorities_is_the_national_figure_to_one_person() {
        PlanResult plan = run(PUBLISHED, "[\"authorities\"]", "QTOD");

        // 860.34 full-time equivalents of 0.8 are 1,075.4 people.
        assertThat(plan.totals().getFirst().supply().orElseThrow().people()).isCloseTo(1075, within(1e-9));
    }

    @Test
    void what_a_withheld_count_is_needed_for_is_not_known() throws IOException {
        PlanInputs withheld = withoutPlansForHearingImpairmentIn(LEEDS);

        PlanRow leeds = run(withheld, "[\"383\", \"380\"]", "QTOD")
                .find(LEEDS, Profession.QTOD, 2025)
                .orElseThrow();

        assertThat(leeds.known())
                .isInstanceOfSatisfying(
                        Known.NotKnown.class,
                        none -> assertThat(none.why()).contains("withheld", "EHC plans for hearing impairment"));
        assertThat(leeds.supply()).isEmpty();
        assertThat(leeds.gap()).isEmpty();
        assertThat(leeds.isNeedKnown()).isFalse();
    }

    @Test
    void need_that_rests_on_a_withheld_count_is_at_least_the_rest_of_it() throws IOException {
        PlanInputs withheld = withoutPlansForHearingImpairmentIn(LEEDS);

        PlanResult plan = run(withheld, "[\"383\", \"380\"]", "SLT");
        PlanRow leeds = plan.find(LEEDS, Profession.SLT, 2025).orElseThrow();
        PlanRow whole = run(PUBLISHED, "[\"383\", \"380\"]", "SLT")
                .find(LEEDS, Profession.SLT, 2025)
                .orElseThrow();

        // Speech and language therapists are spread by other needs, so they are known; one of their tasks is not.
        assertThat(leeds.supply()).isEqualTo(whole.supply());
        assertThat(leeds.need().withheld()).containsExactly("EHC plans for hearing impairment");
        assertThat(leeds.need().total().mean())
                .isPositive()
                .isLessThan(whole.need().total().mean());
        assertThat(leeds.gap()).isEmpty();
        assertThat(plan.find("380", Profession.SLT, 2025).orElseThrow().gap()).isPresent();
        assertThat(plan.totals().getFirst().gap()).isEmpty();
        assertThat(PlanTables.rows(List.of(leeds))).contains("EHC plans for hearing impairment");
    }

    @Test
    void a_plan_says_how_much_of_a_national_figure_is_placed_nowhere() throws IOException {
        PlanInputs withheld = withoutPlansForHearingImpairmentIn(LEEDS);

        PlanResult plan = run(withheld, "[\"authorities\"]", "QTOD");

        // Leeds has 166 of England’s 8,765 plans for hearing impairment in the Department’s table: 1.9%.
        assertThat(plan.record().notes()).anyMatch(note -> note.contains("1.9% of the national figure"));
        assertThat(plan.totals().getFirst().supply()).isEmpty();
        assertThat(MethodNote.of(plan)).contains("Leeds: these counts are withheld: EHC plans for hearing impairment");
    }

    /** The Department's table as it would be had one cell been “c”. */
    private PlanInputs withoutPlansForHearingImpairmentIn(String authority) throws IOException {
        return PlanInputs.from(Editions.with(shelf, "ehc-plans", (table, row, column) -> {
            boolean withheld = table.equals("figures")
                    && row.text("area").equals(authority)
                    && row.text("measure").equals("HI");
            return withheld && column.equals("value")
                    ? ""
                    : withheld && column.equals("state") ? "suppressed" : row.textOrEmpty(column);
        }));
    }

    private static PlanResult run(PlanInputs inputs, String areas, String professions) {
        return Planning.run(ScenarioFileTest.scenario(areas, professions), inputs, PlanOptions.plain());
    }
}
