package org.evenhand.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.evenhand.packs.Packs;
import org.evenhand.packs.SharedData;
import org.evenhand.packs.figures.AgeBand;
import org.evenhand.packs.figures.EhcPlansByAge.Ages;
import org.evenhand.vocabulary.Layer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What need is made of: condition, layer and age. */
class NeedByAgeTest {

    private static final PlanInputs INPUTS =
            PlanInputs.from(Packs.on(SharedData.project().resolve("packs/data")));
    private static final AgeBand BEFORE_SCHOOL = new AgeBand(0, 4);

    @TempDir
    private Path shelf = Path.of("");

    @Test
    void the_parts_add_up_to_what_is_needed_besides_days_for_settings() {
        PlanResult plan = run(INPUTS, "[\"383\", \"936\", \"344\"]", "SLT\", \"EP\", \"QTOD");

        for (PlanRow row : plan.rows()) {
            if (row.year() == 2025 || row.year() == 2027) {
                double parts = plan.needParts().stream()
                        .filter(part -> part.area().equals(row.area())
                                && part.profession() == row.profession()
                                && part.year() == row.year())
                        .mapToDouble(NeedPart::fullTime)
                        .sum();
                double need =
                        row.need().statutory().mean() + row.need().service().mean();
                assertThat(parts).isCloseTo(need, within(1e-9 * need));
            }
        }
    }

    @Test
    void a_task_for_the_youngest_counts_children_of_their_ages_only() throws IOException {
        Packs packs = Editions.with(
                shelf,
                "pathway-tasks",
                (table, row, column) ->
                        column.equals("age_to") && row.textOrEmpty("profession").equals("QTVI")
                                ? "4"
                                : row.textOrEmpty(column));

        List<NeedPart> all = run(INPUTS, "[\"england\"]", "QTVI").needParts();
        List<NeedPart> young =
                run(PlanInputs.from(packs), "[\"england\"]", "QTVI").needParts();

        assertThat(young).isNotEmpty().allMatch(part -> part.band().equals(BEFORE_SCHOOL));
        // Of plans only those of these ages are left. A national figure is of the ages of its task, so all of it is.
        assertThat(sum(young, "EHCP"))
                .isCloseTo(
                        sum(
                                all.stream()
                                        .filter(part -> part.band().equals(BEFORE_SCHOOL))
                                        .toList(),
                                "EHCP"),
                        within(1e-9));
        assertThat(sum(young, "SEN_SUPPORT")).isCloseTo(sum(all, "SEN_SUPPORT"), within(1e-9));
    }

    @Test
    void each_part_says_whose_ages_divide_it() {
        PlanResult plan = run(INPUTS, "[\"383\", \"936\"]", "SLT");

        // Leeds has one deaf child under five with a plan, so that its deaf children are divided as England's are.
        assertThat(ages(plan, "936", "SLCN")).containsOnly(Ages.NOT_PUBLISHED);
        assertThat(ages(plan, "383", "HI")).containsOnly(Ages.FEW);
        assertThat(ages(plan, "383", "SLCN")).containsOnly(Ages.PUBLISHED);
        assertThat(PlanTables.need(plan).lines().toList())
                .hasSize(1 + plan.needParts().size())
                .anyMatch(line -> line.startsWith("383,Leeds,SLT,2025,SLCN,EHCP,SERVICE,5,10,as plans here,"));
    }

    private static List<Ages> ages(PlanResult plan, String area, String condition) {
        return plan.needParts().stream()
                .filter(part ->
                        part.area().code().equals(area) && part.condition().equals(condition))
                .map(NeedPart::ages)
                .distinct()
                .toList();
    }

    private static double sum(List<NeedPart> parts, String layer) {
        return parts.stream()
                .filter(part -> part.year() == 2025 && part.layer().equals(new Layer(layer)))
                .mapToDouble(NeedPart::fullTime)
                .sum();
    }

    private static PlanResult run(PlanInputs inputs, String areas, String professions) {
        return Planning.run(ScenarioFileTest.scenario(areas, professions), inputs, PlanOptions.plain());
    }
}
