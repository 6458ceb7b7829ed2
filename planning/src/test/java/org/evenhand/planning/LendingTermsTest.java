package org.evenhand.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import org.evenhand.engine.demand.Elicited;
import org.evenhand.packs.Packs;
import org.evenhand.packs.SharedData;
import org.evenhand.vocabulary.Basis;
import org.evenhand.vocabulary.NotUnderstood;
import org.evenhand.vocabulary.Profession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a scenario may say about lending, where it is refused, and that the record of a run holds it. */
class LendingTermsTest {

    private static PlanInputs inputs;

    @BeforeAll
    static void packs() {
        inputs = PlanInputs.from(Packs.on(SharedData.project().resolve("packs/data")));
    }

    private static Scenario.Assumption set(String id, double value, String unit) {
        return new Scenario.Assumption(
                id, new Elicited(value, value, value), unit, Basis.ASSUMPTION, "Agreed between the areas (invented).");
    }

    private static Scenario of(String... areas) {
        return new Scenario(
                "Lending",
                "",
                2026,
                1,
                List.of(areas),
                List.of(Profession.EP),
                List.of(set("sharing.most-lent", 0.25, "SHARE")),
                List.of(),
                java.util.Optional.empty(),
                List.of(),
                java.util.Optional.empty(),
                List.of(),
                Scenario.Run.usual(),
                List.of());
    }

    @Test
    void what_a_scenario_sets_on_lending_is_used_and_stands_in_the_record_and_the_method_note() {
        PlanResult plan = Planning.run(of("383", "380"), inputs, PlanOptions.plain());

        assertThat(plan.record().assumptions())
                .filteredOn(used -> used.assumption().id().startsWith(LendingTerms.PREFIX))
                .extracting(used -> used.assumption().id(), RunRecord.Used::changed)
                .containsExactly(
                        tuple("sharing.greatest-distance", false),
                        tuple("sharing.least-coverage", false),
                        tuple("sharing.loss-per-road-kilometre", false),
                        tuple("sharing.most-lent", true),
                        tuple("sharing.neighbours", false),
                        tuple("sharing.road-ratio", false));
        assertThat(MethodNote.of(plan)).contains("at most 0.25 of its days");
        assertThat(plan.record().data()).anyMatch(data -> data.pack().equals("sharing-assumptions"));
    }

    @Test
    void the_scenario_that_a_run_writes_names_every_edition_and_gives_the_same_bytes_again() {
        Map<String, String> first = PlanTables.files(Planning.run(of("383"), inputs, PlanOptions.plain()));

        Scenario again =
                ((ScenarioFile.Outcome.Read) ScenarioFile.read(String.valueOf(first.get("scenario.json")))).scenario();

        assertThat(again.data()).isEqualTo(inputs.data());
        assertThat(PlanTables.files(Planning.run(again, inputs, PlanOptions.plain())))
                .isEqualTo(first);
    }

    @Test
    void a_plan_of_one_area_lends_nothing_and_records_no_terms() {
        PlanResult plan = Planning.run(of("383"), inputs, PlanOptions.plain());

        assertThat(plan.record().assumptions())
                .noneMatch(used -> used.assumption().id().startsWith(LendingTerms.PREFIX));
    }

    @Test
    void a_value_that_cannot_be_is_refused_with_its_path_its_rule_and_a_remedy() {
        String file = """
                {"version": 1, "name": "Lending", "base_year": 2026, "years": 1, "areas": ["383", "380"], "professions": ["EP"],
                 "assumptions": [{"id": "sharing.neighbours", "low": 2.5, "mode": 3, "high": 4, "unit": "RATIO", "basis": "ASSUMPTION",
                 "reason": "Agreed (invented)."}]}
                """;

        ScenarioFile.Outcome.Refused refused = (ScenarioFile.Outcome.Refused) ScenarioFile.read(file);

        assertThat(refused.problems())
                .filteredOn(problem -> problem.path().equals("/assumptions/0/low"))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.value()).isEqualTo("2.5");
                    assertThat(problem.rule()).contains("whole number from 1 to 200");
                    assertThat(problem.remedy()).isNotEmpty();
                });
    }

    @Test
    void terms_on_which_nothing_of_a_day_would_arrive_are_refused() {
        List<Scenario.Assumption> all =
                inputs.assumptionsOf(of("383", "380").with(set("sharing.loss-per-road-kilometre", 0.02, "SHARE")));

        // 60 km × 1.3 × 0.02 = 1.56 days of each day.
        assertThatThrownBy(() -> LendingTerms.of(all))
                .isInstanceOf(NotUnderstood.class)
                .hasMessageContaining("sharing.loss-per-road-kilometre")
                .hasMessageContaining("nothing of a lent day would be left");
    }
}
