package org.evenhand.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import org.evenhand.engine.demand.Elicited;
import org.evenhand.engine.plan.Drivers;
import org.evenhand.engine.plan.Profile;
import org.evenhand.packs.Packs;
import org.evenhand.packs.SharedData;
import org.evenhand.planning.Scenario.Assumption;
import org.evenhand.planning.Scenario.Lever;
import org.evenhand.planning.Scenario.LeverKind;
import org.evenhand.planning.Scenario.Method;
import org.evenhand.planning.Scenario.Run;
import org.evenhand.vocabulary.Basis;
import org.evenhand.vocabulary.NotUnderstood;
import org.evenhand.vocabulary.Profession;
import org.junit.jupiter.api.Test;

/** People who move between authorities of a region, and leaving that differs between areas. */
class MovesInPlansTest {

    private static final PlanInputs INPUTS =
            PlanInputs.from(Packs.on(SharedData.project().resolve("packs/data")));

    private static final String NORTH_EAST = "E12000001";
    private static final String YORKSHIRE = "E12000003";

    /** Newcastle upon Tyne, of the North East. */
    private static final String NEWCASTLE = "391";

    private static final Scenario TWO_REGIONS = new Scenario(
            "Two regions",
            "",
            2025,
            8,
            List.of(NORTH_EAST, YORKSHIRE),
            List.of(Profession.SLT, Profession.EP),
            List.of(),
            List.of(),
            Optional.empty(),
            List.of(),
            Optional.empty(),
            List.of(),
            new Run(7, 400, Method.AUTO),
            List.of());

    @Test
    void moves_conserve_the_total_and_leave_areas_that_fare_alike_as_they_were() {
        PlanResult moving = run(TWO_REGIONS);
        PlanResult still = run(TWO_REGIONS.with(rate(0)));

        for (int i = 0; i < moving.totals().size(); i++) {
            PlanRow.Supply there = moving.totals().get(i).supply().orElseThrow();
            PlanRow.Supply before = still.totals().get(i).supply().orElseThrow();
            assertThat(there.mean()).isCloseTo(before.mean(), within(1e-9 * before.mean()));
            assertThat(there.sdChance()).isCloseTo(before.sdChance(), within(1e-9 * before.mean()));
            assertThat(there.sdParameter()).isCloseTo(before.sdParameter(), within(1e-9 * before.mean()));
        }
        for (PlanRow row : moving.rows()) {
            PlanRow before = find(still, row.area().code(), row.profession(), row.year());
            double mean = before.supply().orElseThrow().mean();
            // Bands of experience are whole people, so areas differ in them by less than a person, which moves even
            // out.
            assertThat(row.supply().orElseThrow().mean()).isCloseTo(mean, within(0.3));
        }
        PlanRow last = find(moving, NEWCASTLE, Profession.SLT, 2033);
        assertThat(last.supply().orElseThrow().sdChance())
                .isGreaterThan(find(still, NEWCASTLE, Profession.SLT, 2033)
                        .supply()
                        .orElseThrow()
                        .sdChance());
    }

    @Test
    void fewer_leavers_in_one_region_move_only_what_they_should() {
        PlanResult before = run(TWO_REGIONS);
        PlanResult after = run(TWO_REGIONS.withLevers(List.of(leavers(NORTH_EAST))));

        for (PlanRow row : after.rows()) {
            double then = people(before, row.area().code(), row.profession(), row.year());
            double now = row.supply().orElseThrow().people();
            boolean changes = isIn(row, NORTH_EAST) && row.year() >= 2026 && then > 0;
            assertThat(now > then).as(row.area() + " " + row.year()).isEqualTo(changes);
            if (isIn(row, YORKSHIRE)) {
                assertThat(now).isCloseTo(then, within(1e-9 * (1 + then)));
            }
        }
        assertThat(after.method()).isEqualTo(Method.EXACT);
    }

    @Test
    void fewer_leavers_in_one_authority_reach_its_neighbours_by_moves_alone() {
        Scenario here = TWO_REGIONS.withLevers(List.of(leavers(NEWCASTLE)));

        PlanResult before = run(TWO_REGIONS);
        PlanResult after = run(here);
        PlanResult still = run(here.with(rate(0)));
        PlanResult stillBefore = run(TWO_REGIONS.with(rate(0)));

        for (PlanArea area : after.areas()) {
            double then = people(before, area.code(), Profession.SLT, 2033);
            double moved = people(after, area.code(), Profession.SLT, 2033);
            double alone = people(still, area.code(), Profession.SLT, 2033);
            double aloneThen = people(stillBefore, area.code(), Profession.SLT, 2033);
            boolean isNewcastle = area.code().equals(NEWCASTLE);
            boolean isNear = area.region().orElseThrow().code().equals(NORTH_EAST) && then > 0;
            assertThat(moved > then + 1e-9).as(area.name()).isEqualTo(isNear);
            assertThat(alone > aloneThen + 1e-9).as(area.name()).isEqualTo(isNewcastle);
        }
        // What Newcastle gives to its neighbours, it has not itself.
        assertThat(people(after, NEWCASTLE, Profession.SLT, 2033))
                .isLessThan(people(still, NEWCASTLE, Profession.SLT, 2033));
    }

    @Test
    void the_total_is_what_areas_add_up_to_where_they_differ() {
        PlanResult result = run(TWO_REGIONS.withLevers(List.of(leavers(NEWCASTLE))));

        for (int year = 2025; year <= 2033; year++) {
            int y = year;
            double sum = result.rows(Profession.EP).stream()
                    .filter(row -> row.year() == y)
                    .mapToDouble(row -> row.supply().orElseThrow().people())
                    .sum();
            PlanRow total = result.totals().stream()
                    .filter(row -> row.profession() == Profession.EP && row.year() == y)
                    .findFirst()
                    .orElseThrow();
            assertThat(total.supply().orElseThrow().people()).isCloseTo(sum, within(1e-9 * sum));
        }
    }

    @Test
    void drivers_name_moves_where_they_change_the_total() {
        PlanResult alike = run(TWO_REGIONS);
        PlanResult differing = run(TWO_REGIONS.withLevers(List.of(leavers(NEWCASTLE))));

        assertThat(steps(alike)).doesNotContain("People move between areas");
        assertThat(steps(differing)).contains("People move between areas", "Levers on leaving");
        PlanRow last = differing.totals().stream()
                .filter(row -> row.profession() == Profession.SLT && row.year() == 2033)
                .findFirst()
                .orElseThrow();
        assertThat(differing.drivers().getFirst().drivers().end())
                .isCloseTo(last.gap().orElseThrow().mean(), within(1e-5));
    }

    @Test
    void a_simulation_with_moves_agrees_with_the_exact_plan() {
        Scenario here = TWO_REGIONS.with(rate(0.1)).withLevers(List.of(leavers(NEWCASTLE)));
        PlanResult exact = run(here);

        PlanResult simulated = run(here.withRun(new Run(7, 400, Method.SIMULATED)));

        for (PlanRow row : simulated.rows()) {
            PlanRow.Supply there = find(exact, row.area().code(), row.profession(), row.year())
                    .supply()
                    .orElseThrow();
            double fullTime = there.people() == 0 ? 1 : there.mean() / there.people();
            // Four standard errors of a mean of 400 draws, and a little for those without spread.
            double tolerance = 4 * there.sd() / fullTime / Math.sqrt(400) + 1e-9;
            assertThat(row.supply().orElseThrow().people()).isCloseTo(there.people(), within(tolerance));
        }
    }

    @Test
    void nobody_moves_where_a_region_is_not_wholly_in_the_plan() {
        Scenario partly = TWO_REGIONS.withAreas(List.of(NEWCASTLE, "393", "383"));

        PlanResult moving = run(partly);

        assertThat(moving.rows()).isEqualTo(run(partly.with(rate(0))).rows());
        assertThat(moving.record().notes()).anyMatch(note -> note.startsWith("Nobody moves"));
        assertThat(moving.record().assumptions())
                .noneMatch(used -> used.assumption().id().endsWith("moves-rate"));
        assertThat(run(TWO_REGIONS.withAreas(List.of("england"))).record().notes())
                .anyMatch(note -> note.startsWith("Nobody moves"));
    }

    @Test
    void it_is_said_who_moves_and_that_the_rate_is_an_assumption() {
        PlanResult result = run(TWO_REGIONS.with(rate(0.05)));

        assertThat(result.record().notes())
                .anyMatch(note -> note.contains("SLT 5.0%") && note.contains("No file has real moves"));
        assertThat(run(TWO_REGIONS).record().assumptions())
                .anyMatch(used -> used.assumption().id().equals("all.moves-rate")
                        && used.assumption().basis() == Basis.ASSUMPTION);
    }

    @Test
    void a_rate_that_cannot_be_is_refused() {
        for (double value : new double[] {-0.1, 1.5}) {
            assertThatThrownBy(() -> run(TWO_REGIONS.with(rate(value)))).isInstanceOf(NotUnderstood.class);
        }
    }

    private static boolean isIn(PlanRow row, String region) {
        return row.area().region().orElseThrow().code().equals(region);
    }

    private static List<String> steps(PlanResult result) {
        return result.drivers().getFirst().drivers().steps().stream()
                .map(Drivers.Step::name)
                .toList();
    }

    private static PlanResult run(Scenario scenario) {
        return Planning.run(scenario, INPUTS, PlanOptions.plain());
    }

    private static Assumption rate(double value) {
        return new Assumption("all.moves-rate", Elicited.exactly(value), "SHARE", Basis.ASSUMPTION, "For a test.");
    }

    private static Lever leavers(String area) {
        return new Lever(LeverKind.LEAVERS, Optional.empty(), List.of(area), Profile.step(2026, 0.8), "For a test.");
    }

    private static PlanRow find(PlanResult result, String area, Profession profession, int year) {
        return result.find(area, profession, year).orElseThrow();
    }

    private static double people(PlanResult result, String area, Profession profession, int year) {
        return find(result, area, profession, year).supply().orElseThrow().people();
    }
}
