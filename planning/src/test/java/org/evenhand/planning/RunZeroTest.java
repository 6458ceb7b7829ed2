package org.evenhand.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import org.evenhand.engine.demand.Elicited;
import org.evenhand.engine.plan.Profile;
import org.evenhand.packs.Packs;
import org.evenhand.packs.SharedData;
import org.evenhand.planning.PlanResult.PointRow;
import org.evenhand.planning.Scenario.Assumption;
import org.evenhand.planning.Scenario.Lever;
import org.evenhand.planning.Scenario.LeverKind;
import org.evenhand.vocabulary.Basis;
import org.evenhand.vocabulary.Profession;
import org.junit.jupiter.api.Test;

/** Run 0 and what its numbers say by hand: England as one area, speech and language therapists. */
class RunZeroTest {

    private static final PlanInputs INPUTS =
            PlanInputs.from(Packs.on(SharedData.project().resolve("packs/data")));

    private static final Scenario ENGLAND =
            Scenario.unchanged("England", 2025, 2, List.of(Scenario.ENGLAND), List.of(Profession.SLT));

    /** 7,111 in the NHS × 0.5 ÷ 0.8 FTE a person = 4,444 people. */
    private static final double PEOPLE = 4_444;

    @Test
    void who_is_there_can_be_followed_by_hand() {
        PlanResult plan = run(ENGLAND);

        // 9 % of 4,444 leave and 9 % + 2.5 % of them join: 2.5 % more, times 0.8. The bands are whole people, which
        // moves less than one of them.
        assertThat(point(plan, 2025).supply().orElseThrow()).isCloseTo(PEOPLE * 0.8, within(1e-9));
        assertThat(point(plan, 2026).supply().orElseThrow()).isCloseTo(PEOPLE * 1.025 * 0.8, within(1.0));
    }

    @Test
    void it_is_the_plan_itself_where_every_number_is_known() {
        Scenario known = ENGLAND;
        for (RunRecord.Used used : run(ENGLAND).record().assumptions()) {
            Assumption one = used.assumption();
            known = known.with(new Assumption(
                    one.id(), Elicited.exactly(one.value().mode()), one.unit(), Basis.ASSUMPTION, "For a test."));
        }

        PlanResult plan = run(known);

        PointRow point = point(plan, 2027);
        assertThat(point.supply().orElseThrow())
                .isCloseTo(plan.totals().getLast().supply().orElseThrow().mean(), within(1e-6));
        // The ranges of tasks are in no assumption: they stay, and run 0 has their most likely values, which lie below
        // their means.
        assertThat(point.need().orElseThrow())
                .isLessThan(plan.totals().getLast().need().total().mean());
        assertThat(point(run(ENGLAND), 2027)).isEqualTo(point);
    }

    @Test
    void more_from_abroad_are_more_of_those_who_come_from_abroad() {
        double before = point(run(ENGLAND), 2026).supply().orElseThrow();

        double abroad =
                point(run(twice(LeverKind.INTERNATIONAL)), 2026).supply().orElseThrow();
        double returned = point(run(twice(LeverKind.RETURNERS)), 2026).supply().orElseThrow();

        // 11.5 % of 4,444 join, 40 % of them otherwise than from a course; a fifth of these come from abroad and half
        // return.
        double otherwise = 0.115 * PEOPLE * 0.4 * 0.8;
        assertThat(abroad - before).isCloseTo(otherwise * 0.2, within(1e-6));
        assertThat(returned - before).isCloseTo(otherwise * 0.5, within(1e-6));
    }

    private static Scenario twice(LeverKind kind) {
        return ENGLAND.withLevers(
                List.of(new Lever(kind, Optional.empty(), List.of(), Profile.step(2026, 2), "For a test.")));
    }

    private static PointRow point(PlanResult plan, int year) {
        return plan.pointEstimates().stream()
                .filter(row -> row.year() == year)
                .findFirst()
                .orElseThrow();
    }

    private static PlanResult run(Scenario scenario) {
        return Planning.run(scenario, INPUTS, new PlanOptions(1, PlanProgress.SILENT));
    }
}
