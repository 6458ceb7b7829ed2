package org.evenhand.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.evenhand.packs.Packs;
import org.evenhand.packs.SharedData;
import org.evenhand.packs.importing.Import;
import org.evenhand.packs.importing.ImportResult;
import org.evenhand.packs.workforce.EstablishmentKind;
import org.evenhand.vocabulary.Basis;
import org.evenhand.vocabulary.NotUnderstood;
import org.evenhand.vocabulary.Profession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Plans with what people give themselves: an authority's own list of posts, a waiting list. */
class PlanningWithListsTest {

    private static final Path BUILT_IN = SharedData.project().resolve("packs/data");

    @TempDir
    private Path folder = Path.of("");

    @Test
    void an_authority_s_own_list_replaces_what_a_national_figure_would_imply() throws IOException {
        Path list = Files.writeString(
                folder.resolve("posts_2026-10-01.csv"),
                "la_code,profession,funded_posts,filled,vacant\n383,EP,30,24,6\n383,HAB,4,4,0\n");
        ImportResult imported = Import.of(
                        new EstablishmentKind(), Packs.on(folder.resolve("shelf")), folder.resolve("shelf"))
                .read(list, false);
        assertThat(imported).isInstanceOf(ImportResult.Imported.class);

        PlanResult result = Planning.run(
                scenario("[\"383\", \"380\"]", "[\"EP\", \"HAB\"]", ""),
                PlanInputs.from(Packs.on(BUILT_IN, folder.resolve("shelf"))),
                PlanOptions.plain());

        PlanRow leeds = result.find("383", Profession.EP, 2025).orElseThrow();
        // 24 full-time equivalents are 30 people who each work 0.8.
        assertThat(leeds.supply().orElseThrow().mean()).isEqualTo(24);
        assertThat(leeds.supply().orElseThrow().known())
                .isInstanceOfSatisfying(
                        Known.PublishedHere.class,
                        here -> assertThat(here.basis()).isEqualTo(Basis.LOCAL_ENTRY));
        assertThat(result.find("380", Profession.EP, 2025)
                        .orElseThrow()
                        .supply()
                        .orElseThrow()
                        .known())
                .isInstanceOf(Known.ImpliedByNational.class);
        // Nobody counts habilitation specialists but Leeds itself.
        assertThat(result.find("383", Profession.HAB, 2025).orElseThrow().supply())
                .isPresent();
        assertThat(result.find("380", Profession.HAB, 2025).orElseThrow().supply())
                .isEmpty();
        assertThat(result.record().data()).anyMatch(version -> version.pack().equals("establishment"));
    }

    @Test
    void a_waiting_list_follows_from_capacity() {
        PlanInputs inputs = PlanInputs.from(Packs.on(BUILT_IN));

        PlanResult enough = Planning.run(waiting(100_000), inputs, PlanOptions.plain());
        PlanResult scarce = Planning.run(waiting(0.001), inputs, PlanOptions.plain());

        assertThat(enough.waits())
                .hasSize(3)
                .allSatisfy(wait -> assertThat(wait.waiting()).isLessThan(1));
        // With next to no capacity and nobody leaving, 12 × 50 come every year to the 100 who wait.
        assertThat(scarce.waits().getFirst().waiting()).isBetween(690.0, 700.0);
        assertThat(scarce.waits().getLast().waiting()).isBetween(1_860.0, 1_900.0);
        // 50 a month are 11.5 a week (52.18 weeks in a year); × 18 ÷ 4.
        assertThat(scarce.waits().getFirst().targetQueue()).isBetween(51.7, 51.8);
    }

    @Test
    void a_wait_without_a_known_supply_is_refused() {
        Scenario unknown = scenario("[\"383\"]", "[\"HAB\"]", waits("HAB", 1));

        assertThatThrownBy(() -> Planning.run(unknown, PlanInputs.from(Packs.on(BUILT_IN)), PlanOptions.plain()))
                .isInstanceOf(NotUnderstood.class)
                .hasMessageContaining("not known how many");
    }

    private static Scenario waiting(double startsPerPerson) {
        return scenario("[\"383\"]", "[\"SLT\"]", waits("SLT", startsPerPerson));
    }

    private static String waits(String profession, double startsPerPerson) {
        return ("\"waits\": [{\"profession\": \"%s\", \"area\": \"383\", \"waiting\": [40, 30, 20, 10, 0, 0],"
                        + " \"referrals_a_month\": 50, \"starts_per_person_a_month\": %s, \"leave_a_month\": 0,"
                        + " \"target_weeks\": 18, \"reason\": \"For a test.\"}],")
                .formatted(profession, startsPerPerson);
    }

    private static Scenario scenario(String areas, String professions, String more) {
        return ScenarioFileTest.read(
                "{\"version\": 1, \"name\": \"Lists\", \"base_year\": 2025, \"years\": 3, %s \"areas\": %s, \"professions\": %s}"
                        .formatted(more, areas, professions));
    }
}
