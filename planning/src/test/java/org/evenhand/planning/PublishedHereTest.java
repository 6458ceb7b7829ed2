package org.evenhand.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.evenhand.packs.Packs;
import org.evenhand.packs.SharedData;
import org.evenhand.packs.areas.Areas;
import org.evenhand.packs.figures.PublishedWorkforce;
import org.evenhand.packs.importing.Import;
import org.evenhand.packs.workforce.EstablishmentKind;
import org.evenhand.vocabulary.NotUnderstood;
import org.evenhand.vocabulary.Profession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is published for an area is used as such, and what is published for another is told apart from it. */
class PublishedHereTest {

    private static final Path BUILT_IN = SharedData.project().resolve("packs/data");
    private static final PlanInputs INPUTS = PlanInputs.from(Packs.on(BUILT_IN));

    @TempDir
    private Path folder = Path.of("");

    @Test
    void social_workers_are_those_the_department_published_for_the_authority() {
        PlanResult result = run("[\"383\", \"213\"]", "SW");

        PlanRow.Supply leeds =
                result.find("383", Profession.SW, 2025).orElseThrow().supply().orElseThrow();
        // Children's social work workforce 2025, Leeds: 660.4 full-time equivalents in post; the model has whole people
        // of 0.945.
        assertThat(leeds.known())
                .isInstanceOfSatisfying(
                        Known.PublishedHere.class,
                        here -> assertThat(here.fullTimeEquivalent()).isEqualTo(660.4));
        assertThat(leeds.mean()).isCloseTo(660.4, within(1.0));
        // Westminster's count of 2025 was withheld.
        assertThat(result.find("213", Profession.SW, 2025)
                        .orElseThrow()
                        .supply()
                        .orElseThrow()
                        .known())
                .isInstanceOfSatisfying(
                        Known.PublishedHere.class,
                        here -> assertThat(here.asOf()).isEqualTo("2024-09-30"));
    }

    @Test
    void no_gap_is_stated_of_a_profession_whose_work_nobody_described() {
        PlanResult result = run("[\"383\"]", "SW");

        assertThat(result.rows()).allSatisfy(row -> assertThat(row.gap()).isEmpty());
        assertThat(result.totals()).allSatisfy(row -> assertThat(row.gap()).isEmpty());
        assertThat(result.drivers()).isEmpty();
        assertThat(result.record().notes()).anyMatch(note -> note.contains("supply without need"));
        assertThat(PlanTables.rows(result.rows()).lines().skip(1))
                .allMatch(line ->
                        line.contains(",2025,,,,,,") || line.contains(",2026,,,,,,") || line.contains(",2027,,,,,,"));
    }

    @Test
    void two_authorities_published_together_are_divided_only_under_a_named_assumption() {
        PlanResult result = run("[\"314\", \"318\"]", "SW");

        double sum = 0;
        for (PlanRow row : result.rows()) {
            if (row.year() == 2025) {
                Known.ImpliedByNational implied =
                        (Known.ImpliedByNational) row.supply().orElseThrow().known();
                assertThat(implied.assumption())
                        .contains("Kingston upon Thames and Richmond upon Thames together", "divided as EHC plans");
                sum += implied.fullTimeEquivalent() / implied.national();
            }
        }
        assertThat(sum).isCloseTo(1, within(1e-12));
    }

    @Test
    void a_figure_of_a_board_is_told_and_never_becomes_the_authority_s() {
        PlanResult result = run("[\"330\", \"383\"]", "SLT");

        assertThat(assumption(result, "330"))
                .contains("Birmingham and Solihull Integrated Care Board: 288 FTE", "only implied");
        assertThat(assumption(result, "383")).contains("West Yorkshire Integrated Care Board, no figure could be read");
        // The answer in the Lords, as it could be read, breaks off after the 27th of 42 boards.
        Packs packs = Packs.on(BUILT_IN);
        assertThat(new BoardCounts(Areas.from(packs), PublishedWorkforce.from(packs)).count(Profession.SLT))
                .isEqualTo(27);
    }

    @Test
    void a_scenario_is_planned_with_the_editions_it_names() throws IOException {
        imported("posts_2026-09-01.csv", 24);
        imported("posts_2026-10-01.csv", 28);
        Packs packs = Packs.on(BUILT_IN, folder.resolve("shelf"));

        assertThat(psychologists(packs, "")).isEqualTo(28);
        assertThat(psychologists(packs, "\"data\": [\"establishment@2026-09-01\"],"))
                .isEqualTo(24);
    }

    @Test
    void an_edition_that_is_not_there_is_refused_by_name() {
        Scenario old = scenario("[\"383\"]", "EP", "\"data\": [\"areas@1999-01-01\"],");
        Scenario other = scenario("[\"383\"]", "EP", "\"data\": [\"glossary@2026-11-21\"],");

        assertThatThrownBy(() -> PlanInputs.from(Packs.on(BUILT_IN), old))
                .isInstanceOf(NotUnderstood.class)
                .hasMessageContaining("areas@1999-01-01")
                .hasMessageContaining("areas@2025-05-01");
        assertThatThrownBy(() -> Planning.run(old, INPUTS, PlanOptions.plain()))
                .isInstanceOf(NotUnderstood.class)
                .hasMessageContaining("areas@1999-01-01");
        assertThatThrownBy(() -> Planning.run(other, INPUTS, PlanOptions.plain()))
                .isInstanceOf(NotUnderstood.class)
                .hasMessageContaining("No plan reads this pack");
    }

    private static double psychologists(Packs packs, String more) {
        Scenario scenario = scenario("[\"383\"]", "EP", more);
        PlanResult result = Planning.run(scenario, PlanInputs.from(packs, scenario), PlanOptions.plain());
        return result.find("383", Profession.EP, 2025)
                .orElseThrow()
                .supply()
                .orElseThrow()
                .mean();
    }

    private void imported(String name, int filled) throws IOException {
        Path list = Files.writeString(
                folder.resolve(name),
                "la_code,profession,funded_posts,filled,vacant\n383,EP,%d,%d,0\n".formatted(filled, filled));
        Path shelf = folder.resolve("shelf");
        Import.of(new EstablishmentKind(), Packs.on(shelf), shelf).read(list, false);
    }

    private static String assumption(PlanResult result, String area) {
        PlanRow row = result.find(area, Profession.SLT, 2025).orElseThrow();
        return ((Known.ImpliedByNational) row.supply().orElseThrow().known()).assumption();
    }

    private static PlanResult run(String areas, String profession) {
        return Planning.run(scenario(areas, profession, ""), INPUTS, PlanOptions.plain());
    }

    private static Scenario scenario(String areas, String profession, String more) {
        return ScenarioFileTest.read(
                "{\"version\": 1, \"name\": \"Here\", \"base_year\": 2025, \"years\": 2, %s \"areas\": %s, \"professions\": [\"%s\"]}"
                        .formatted(more, areas, profession));
    }
}
