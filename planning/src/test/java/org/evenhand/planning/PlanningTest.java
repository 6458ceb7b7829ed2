package org.evenhand.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CancellationException;
import org.evenhand.engine.demand.Elicited;
import org.evenhand.engine.plan.Drivers;
import org.evenhand.engine.plan.Profile;
import org.evenhand.packs.Packs;
import org.evenhand.packs.SharedData;
import org.evenhand.planning.PlanResult.Block;
import org.evenhand.planning.PlanResult.PhaseVerdict;
import org.evenhand.planning.PlanRow.Supply;
import org.evenhand.planning.Scenario.Assumption;
import org.evenhand.planning.Scenario.ExpertsAtHand;
import org.evenhand.planning.Scenario.Lever;
import org.evenhand.planning.Scenario.LeverKind;
import org.evenhand.planning.Scenario.Method;
import org.evenhand.planning.Scenario.Run;
import org.evenhand.planning.Scenario.YearShare;
import org.evenhand.vocabulary.Basis;
import org.evenhand.vocabulary.NotUnderstood;
import org.evenhand.vocabulary.Profession;
import org.junit.jupiter.api.Test;

class PlanningTest {

    private static final PlanInputs INPUTS =
            PlanInputs.from(Packs.on(SharedData.project().resolve("packs/data")));

    private static final Scenario PLAIN = new Scenario(
            "Plain",
            "",
            2025,
            8,
            List.of("383", "380", "E12000001"),
            List.of(Profession.SLT, Profession.QTOD),
            List.of(),
            List.of(),
            Optional.empty(),
            List.of(),
            Optional.empty(),
            List.of(),
            new Run(7, 400, Method.AUTO),
            List.of());

    private static final ExpertsAtHand DAYS = new ExpertsAtHand(
            List.of(new YearShare(2025, 0), new YearShare(2026, 0.2), new YearShare(2027, 0.5), new YearShare(2028, 1)),
            Map.of(Profession.SLT, 0.9, Profession.QTOD, 0.1),
            List.of(),
            OptionalInt.of(2029));

    @Test
    void a_plan_has_a_row_for_every_area_profession_and_year() {
        PlanResult result = run(PLAIN);

        // Leeds, Bradford and the twelve authorities of the North East; two professions; the base year and eight more.
        assertThat(result.areas()).hasSize(14);
        assertThat(result.rows()).hasSize(14 * 2 * 9);
        assertThat(result.totals()).hasSize(2 * 9);
        assertThat(result.method()).isEqualTo(Method.EXACT);
    }

    @Test
    void totals_are_what_areas_add_up_to_and_spread_as_areas_that_err_together() {
        PlanResult result = run(PLAIN);

        PlanRow total = total(result, Profession.SLT, 2030);
        List<PlanRow> rows = result.rows(Profession.SLT).stream()
                .filter(row -> row.year() == 2030)
                .toList();
        double need =
                rows.stream().mapToDouble(row -> row.need().total().mean()).sum();
        double supply = rows.stream()
                .mapToDouble(row -> row.supply().orElseThrow().mean())
                .sum();
        double alone = Math.sqrt(rows.stream()
                .mapToDouble(row -> Math.pow(row.supply().orElseThrow().sd(), 2))
                .sum());
        double together = rows.stream()
                .mapToDouble(row -> row.supply().orElseThrow().sd())
                .sum();
        assertThat(total.need().total().mean()).isCloseTo(need, within(1e-9 * need));
        assertThat(total.supply().orElseThrow().mean()).isCloseTo(supply, within(1e-9 * supply));
        assertThat(total.supply().orElseThrow().sd()).isBetween(alone, together);
    }

    @Test
    void without_leaving_and_joining_nothing_changes() {
        Scenario still = PLAIN.with(number("slt.annual-leaver-rate", 0)).with(number("slt.net-growth", 0));

        PlanResult result = run(still);

        for (PlanRow row : result.rows(Profession.SLT)) {
            PlanRow first = find(result, row.area(), Profession.SLT, 2025);
            assertThat(row.supply().orElseThrow().people())
                    .isCloseTo(first.supply().orElseThrow().people(), within(1e-9));
        }
    }

    @Test
    void twice_the_need_halves_the_coverage() {
        Scenario twice = PLAIN.withLevers(List.of(lever(LeverKind.NEED, Optional.empty(), 2020, 2)));

        PlanRow before = total(run(PLAIN), Profession.SLT, 2029);
        PlanRow after = total(run(twice), Profession.SLT, 2029);

        assertThat(after.gap().orElseThrow().coverage())
                .isCloseTo(before.gap().orElseThrow().coverage() / 2, within(1e-9));
        assertThat(after.gap().orElseThrow().probabilityClosed())
                .isLessThanOrEqualTo(before.gap().orElseThrow().probabilityClosed());
    }

    @Test
    void twice_the_training_places_arrive_when_the_course_is_over() {
        Scenario doubled =
                PLAIN.withLevers(List.of(lever(LeverKind.TRAINING_PLACES, Optional.of(Profession.SLT), 2027, 2)));

        PlanResult before = run(PLAIN);
        PlanResult after = run(doubled);

        // The course takes three years: who starts in 2027 is there at the end of 2030.
        assertThat(people(after, Profession.SLT, 2029)).isEqualTo(people(before, Profession.SLT, 2029));
        assertThat(people(after, Profession.SLT, 2030)).isGreaterThan(people(before, Profession.SLT, 2030));
        assertThat(people(after, Profession.QTOD, 2033)).isEqualTo(people(before, Profession.QTOD, 2033));
    }

    @Test
    void a_simulation_agrees_with_the_exact_plan() {
        PlanResult exact = run(PLAIN);
        PlanResult simulated = run(PLAIN.withRun(new Run(7, 400, Method.SIMULATED)));

        for (PlanRow row : simulated.rows()) {
            if (row.supply().isEmpty()) {
                // Darlington, where less than one teacher of the deaf is implied.
                continue;
            }
            Supply there = find(exact, row.area(), row.profession(), row.year())
                    .supply()
                    .orElseThrow();
            double fullTime = there.people() == 0 ? 1 : there.mean() / there.people();
            // Four standard errors of a mean of 400 draws, and a little for those without spread.
            double tolerance = 4 * there.sd() / fullTime / Math.sqrt(400) + 1e-9;
            assertThat(row.supply().orElseThrow().people()).isCloseTo(there.people(), within(tolerance));
        }
    }

    @Test
    void the_same_plan_on_any_number_of_threads_is_equal_to_the_last_bit() {
        Scenario limited = PLAIN.withLevers(List.of(lever(LeverKind.FUNDED_POSTS, Optional.empty(), 2026, 1)));

        PlanResult one = Planning.run(limited, INPUTS, new PlanOptions(1, PlanProgress.SILENT));
        PlanResult eight = Planning.run(limited, INPUTS, new PlanOptions(8, PlanProgress.SILENT));

        assertThat(one.method()).isEqualTo(Method.SIMULATED);
        assertThat(eight).isEqualTo(one);
    }

    @Test
    void posts_that_are_not_paid_for_are_not_filled() {
        Scenario grown = PLAIN.with(number("slt.net-growth", 0.2));
        Scenario limited = grown.withLevers(List.of(lever(LeverKind.FUNDED_POSTS, Optional.empty(), 2026, 1)));

        // A quarter of the posts is vacant at the start, so there are 4/3 as many posts as people, rounded in each of
        // 14 areas.
        double start = people(run(limited), Profession.SLT, 2025);
        assertThat(people(run(limited), Profession.SLT, 2033)).isLessThanOrEqualTo(start * 4 / 3 + 7);
        assertThat(people(run(grown), Profession.SLT, 2033)).isGreaterThan(start * 2);
    }

    @Test
    void drivers_explain_the_gap_from_the_base_year_to_the_last() {
        PlanResult result = run(withDays(PLAIN, OptionalInt.empty()));

        Drivers drivers = result.drivers().getFirst().drivers();

        // Without anything happening, the last year is as the base year is.
        PlanRow first = total(result, Profession.SLT, 2025);
        PlanRow last = total(result, Profession.SLT, 2033);
        assertThat(drivers.start()).isCloseTo(first.gap().orElseThrow().mean(), within(1e-5));
        assertThat(drivers.end()).isCloseTo(last.gap().orElseThrow().mean(), within(1e-5));
    }

    @Test
    void days_for_settings_are_kept_apart_and_stop_when_the_money_ends() {
        PlanResult result = run(withDays(PLAIN, OptionalInt.of(2029)));

        assertThat(total(result, Profession.SLT, 2028).need().expertsAtHand().mean())
                .isPositive();
        assertThat(total(result, Profession.SLT, 2029).need().expertsAtHand().mean())
                .isZero();
        PlanResult.MoneyEnds ends = result.moneyEnds().orElseThrow();
        assertThat(ends.year()).isEqualTo(2029);
        assertThat(ends.areas()).allSatisfy(area -> {
            assertThat(area.daysLost()).isPositive();
            assertThat(area.stillInTraining()).isNotNegative();
        });
    }

    @Test
    void an_alarm_says_where_an_existing_service_would_shrink() {
        PlanResult result = run(withDays(PLAIN, OptionalInt.empty()));

        assertThat(result.displacement()).isNotEmpty().allSatisfy(alarm -> {
            assertThat(alarm.left()).isLessThan(alarm.baseline());
            assertThat(alarm.probability()).isBetween(0.5, 1.0);
        });
    }

    @Test
    void a_phase_opens_when_every_gate_is_open_and_says_what_blocked_it_before() {
        Scenario.Phase small = new Scenario.Phase(
                "Small",
                List.of("383"),
                new org.evenhand.vocabulary.Layer("TARGETED_PLUS"),
                Map.of(org.evenhand.engine.demand.Kind.PRIMARY, 0.5),
                2026);
        Scenario.Phase large = new Scenario.Phase(
                "Large", List.of("383"), small.layer(), Map.of(org.evenhand.engine.demand.Kind.PRIMARY, 400.0), 2026);
        Scenario phased = phased(withDays(PLAIN, OptionalInt.empty(), Map.of(Profession.SLT, 1.0)), small, large);

        List<PhaseVerdict> verdicts = run(phased).phasing();

        assertThat(verdicts.getFirst()).isInstanceOfSatisfying(PhaseVerdict.Opens.class, opens -> {
            assertThat(opens.year()).isGreaterThanOrEqualTo(2027);
            assertThat(opens.before()).hasAtLeastOneElementOfType(Block.Training.class);
        });
        assertThat(verdicts.getLast())
                .isInstanceOfSatisfying(
                        PhaseVerdict.NeverOpens.class,
                        never -> assertThat(never.blocks()).hasAtLeastOneElementOfType(Block.Capacity.class));
    }

    @Test
    void a_profession_that_nobody_counts_has_need_but_no_supply() {
        PlanResult result = run(PLAIN.withProfessions(List.of(Profession.HAB, Profession.SLT)));

        assertThat(result.rows(Profession.HAB)).allSatisfy(row -> {
            assertThat(row.supply()).isEmpty();
            assertThat(row.gap()).isEmpty();
        });
        assertThat(result.record().notes()).anyMatch(note -> note.contains("habilitation"));
        assertThat(run(PLAIN.withProfessions(List.of(Profession.HAB))).rows())
                .hasSize(14 * 9)
                .allMatch(row -> row.gap().isEmpty());
    }

    @Test
    void a_national_figure_is_never_shown_as_local() {
        assertThat(run(PLAIN).rows())
                .filteredOn(row -> row.supply().isPresent())
                .hasSizeGreaterThan(13 * 2 * 9)
                .allSatisfy(row -> assertThat(row.supply().orElseThrow().known())
                        .isInstanceOfSatisfying(
                                Known.ImpliedByNational.class,
                                implied -> assertThat(implied.assumption()).startsWith("Assumed: ")));
        assertThat(run(PLAIN.withAreas(List.of("england")))
                        .totals()
                        .getLast()
                        .supply()
                        .orElseThrow()
                        .known())
                .isInstanceOf(Known.PublishedHere.class);
    }

    @Test
    void upskilling_brings_people_after_its_years() {
        Scenario way = new Scenario(
                PLAIN.name(),
                "",
                2025,
                8,
                List.of("england"),
                List.of(Profession.QTOD),
                List.of(),
                List.of(),
                Optional.empty(),
                List.of(new Scenario.Upskilling(Optional.empty(), Profession.QTOD, 3, 100, 0.9, "x")),
                Optional.empty(),
                List.of(),
                PLAIN.run(),
                List.of());
        Scenario without = PLAIN.withAreas(List.of("england")).withProfessions(List.of(Profession.QTOD));

        assertThat(people(run(way), Profession.QTOD, 2028)).isEqualTo(people(run(without), Profession.QTOD, 2028));
        assertThat(people(run(way), Profession.QTOD, 2029) - people(run(without), Profession.QTOD, 2029))
                .isCloseTo(90, within(2.0));
    }

    @Test
    void a_plan_can_be_stopped() {
        assertThatThrownBy(() -> Planning.run(PLAIN, INPUTS, new PlanOptions(1, (done, step) -> done < 0.5)))
                .isInstanceOf(CancellationException.class);
    }

    @Test
    void an_unknown_area_or_assumption_names_itself() {
        assertThatThrownBy(() -> run(PLAIN.withAreas(List.of("999"))))
                .isInstanceOf(NotUnderstood.class)
                .hasMessageContaining("999");
        assertThatThrownBy(() -> run(PLAIN.with(number("all.working-dys", 200))))
                .isInstanceOf(NotUnderstood.class)
                .hasMessageContaining("Did you mean “all.working-days”?");
    }

    @Test
    void every_example_runs() throws IOException {
        List<String> ran = new ArrayList<>();
        for (Path file : ScenarioFileTest.examples()) {
            ScenarioFile.Outcome outcome = ScenarioFile.read(file);
            assertThat(outcome).isInstanceOf(ScenarioFile.Outcome.Read.class);
            if (outcome instanceof ScenarioFile.Outcome.Read read) {
                assertThat(run(read.scenario()).rows()).isNotEmpty();
                ran.add(read.scenario().name());
            }
        }
        assertThat(ran).hasSize(8);
    }

    private static PlanResult run(Scenario scenario) {
        return Planning.run(scenario, INPUTS, PlanOptions.plain());
    }

    private static Scenario withDays(Scenario scenario, OptionalInt ends) {
        return withDays(scenario, ends, DAYS.mix());
    }

    private static Scenario withDays(Scenario scenario, OptionalInt ends, Map<Profession, Double> mix) {
        return with(scenario, Optional.of(new ExpertsAtHand(DAYS.rollOut(), mix, List.of(), ends)), Optional.empty());
    }

    private static Scenario phased(Scenario scenario, Scenario.Phase... phases) {
        return with(
                scenario,
                scenario.expertsAtHand(),
                Optional.of(new Scenario.Phasing(0.6, 0.5, 0.25, 1, List.of(phases))));
    }

    private static Scenario with(Scenario scenario, Optional<ExpertsAtHand> days, Optional<Scenario.Phasing> phasing) {
        return new Scenario(
                scenario.name(),
                "",
                scenario.baseYear(),
                scenario.years(),
                scenario.areas(),
                scenario.professions(),
                scenario.assumptions(),
                scenario.levers(),
                days,
                List.of(),
                phasing,
                List.of(),
                scenario.run(),
                List.of());
    }

    private static Assumption number(String id, double value) {
        return new Assumption(id, Elicited.exactly(value), "SHARE", Basis.ASSUMPTION, "For a test.");
    }

    private static Lever lever(LeverKind kind, Optional<Profession> profession, int from, double factor) {
        return new Lever(kind, profession, List.of(), Profile.step(from, factor), "For a test.");
    }

    private static PlanRow total(PlanResult result, Profession profession, int year) {
        return result.totals().stream()
                .filter(row -> row.profession() == profession && row.year() == year)
                .findFirst()
                .orElseThrow();
    }

    private static PlanRow find(PlanResult result, PlanArea area, Profession profession, int year) {
        return result.find(area.code(), profession, year).orElseThrow();
    }

    private static double people(PlanResult result, Profession profession, int year) {
        return total(result, profession, year).supply().orElseThrow().people();
    }
}
