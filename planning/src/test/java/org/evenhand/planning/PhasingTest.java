package org.evenhand.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.evenhand.engine.demand.Kind;
import org.evenhand.engine.plan.Profile;
import org.evenhand.packs.Packs;
import org.evenhand.packs.SharedData;
import org.evenhand.planning.PlanResult.Block;
import org.evenhand.planning.PlanResult.PhaseVerdict;
import org.evenhand.planning.Scenario.ExpertsAtHand;
import org.evenhand.planning.Scenario.Lever;
import org.evenhand.planning.Scenario.LeverKind;
import org.evenhand.planning.Scenario.Method;
import org.evenhand.planning.Scenario.Phase;
import org.evenhand.planning.Scenario.Phasing;
import org.evenhand.planning.Scenario.Run;
import org.evenhand.planning.Scenario.YearShare;
import org.evenhand.vocabulary.Layer;
import org.evenhand.vocabulary.NotUnderstood;
import org.evenhand.vocabulary.Profession;
import org.junit.jupiter.api.Test;

/** Phases where a national figure implies less than one person: the City of London (201) has a few dozen children with plans. */
class PhasingTest {

    private static final PlanInputs INPUTS =
            PlanInputs.from(Packs.on(SharedData.project().resolve("packs/data")));
    private static final String LONDON = "E12000007";
    private static final String CITY = "201";
    private static final String CAMDEN = "202";

    @Test
    void an_area_too_small_to_be_judged_alone_is_judged_with_its_region() {
        PhaseVerdict verdict = verdict(LONDON, 0.01);

        assertThat(verdict).isInstanceOf(PhaseVerdict.Opens.class);
        assertThat(verdict.together()).singleElement().satisfies(together -> {
            assertThat(together.region().name()).isEqualTo("London");
            assertThat(together.few()).extracting(PlanArea::code).containsExactly(CITY);
        });
    }

    @Test
    void the_region_is_in_the_way_when_all_of_it_adds_too_little() {
        PhaseVerdict verdict = verdict(LONDON, 100_000);

        assertThat(verdict)
                .isInstanceOfSatisfying(
                        PhaseVerdict.NeverOpens.class,
                        never -> assertThat(never.blocks())
                                .isNotEmpty()
                                .allSatisfy(block -> assertThat(block)
                                        .isInstanceOfSatisfying(
                                                Block.RegionCapacity.class,
                                                capacity -> assertThat(capacity.probability())
                                                        .isLessThan(0.6))));
    }

    @Test
    void nobody_can_judge_it_where_only_some_of_its_region_is_planned() {
        PhaseVerdict verdict = verdict(CAMDEN, 0.01);

        assertThat(verdict.together()).isEmpty();
        assertThat(verdict)
                .isInstanceOfSatisfying(
                        PhaseVerdict.NeverOpens.class,
                        never -> assertThat(never.blocks())
                                .allSatisfy(block -> assertThat(block).isInstanceOf(Block.Unknown.class)));
    }

    @Test
    void what_is_changed_outside_the_plan_is_told() {
        PlanResult result = run(scenario(List.of("383"), "E12000001", 1, "E12000007"));

        assertThat(result.record().notes())
                .contains(
                        "The lever “For a test.” changes nothing in E12000001: no area of this plan is there.",
                        "The phase “Small” is not judged in E12000007: no area of this plan is there.");
    }

    @Test
    void a_lever_for_what_is_no_area_is_refused() {
        assertThatThrownBy(() -> run(scenario(List.of("383"), "999", 1, "383")))
                .isInstanceOf(NotUnderstood.class)
                .hasMessageContaining("999");
    }

    /** A phase in the City alone, in a plan of other areas too; nobody leaves, so that everywhere somebody is added. */
    private static PhaseVerdict verdict(String others, double days) {
        return run(scenario(List.of(CITY, others), Scenario.ENGLAND, days, CITY))
                .phasing()
                .getFirst();
    }

    private static Scenario scenario(List<String> areas, String lever, double days, String phase) {
        return new Scenario(
                "Phases",
                "",
                2025,
                5,
                areas,
                List.of(Profession.QTVI),
                List.of(),
                List.of(new Lever(
                        LeverKind.LEAVERS,
                        Optional.of(Profession.QTVI),
                        List.of(lever),
                        Profile.step(2026, 0),
                        "For a test.")),
                Optional.of(new ExpertsAtHand(
                        List.of(new YearShare(2025, 0)), Map.of(Profession.QTVI, 1.0), List.of(), OptionalInt.empty())),
                List.of(),
                Optional.of(new Phasing(
                        0.6,
                        0,
                        1,
                        0,
                        List.of(new Phase(
                                "Small",
                                List.of(phase),
                                new Layer("TARGETED_PLUS"),
                                Map.of(Kind.PRIMARY, days),
                                2026)))),
                List.of(),
                new Run(7, 100, Method.AUTO),
                List.of());
    }

    private static PlanResult run(Scenario scenario) {
        return Planning.run(scenario, INPUTS, PlanOptions.plain());
    }
}
