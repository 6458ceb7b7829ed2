package org.evenhand.app.isp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.evenhand.app.isp.InventedPlans.DAY;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.evenhand.app.isp.Competence.Why;
import org.evenhand.app.isp.PlanDocument.Overruling;
import org.evenhand.app.isp.PlanDocument.Provision;
import org.evenhand.app.isp.PlanDocument.Training;
import org.evenhand.packs.Packs;
import org.evenhand.packs.policy.ClinicalTasks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** By the pack that comes with the product: tube feeding may be learned from a nurse, braille is taught by the qualified only. */
class CompetenceTest {

    private final Competence competence = new Competence(ClinicalTasks.from(Packs.on(Path.of("../packs/data"))));

    @ParameterizedTest
    @CsvSource({"TUBE_FEEDING, CCN", "BRAILLE, QTVI", "MOBILITY, HAB", "SPEECH, SLT", "SPEECH, TAHP"})
    void who_is_qualified_is_not_asked(String task, String deliverer) {
        assertThat(competence.concern(InventedPlans.of("Each day", task, deliverer, Optional.empty()), DAY))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "TUBE_FEEDING, SETTING_STAFF, NOT_TRAINED",
        "TUBE_FEEDING, TA, NOT_TRAINED",
        "BRAILLE, TA, ONLY_BY_THE_QUALIFIED",
        "MOBILITY, QTVI, ONLY_BY_THE_QUALIFIED",
        "PSYCHOLOGICAL_ASSESSMENT, AEP, ONLY_BY_THE_QUALIFIED"
    })
    void a_task_with_somebody_who_is_not_qualified_is_a_concern(String task, String deliverer, Why why) {
        assertThat(competence.concern(InventedPlans.of("Each day", task, deliverer, Optional.empty()), DAY))
                .get()
                .satisfies(concern -> {
                    assertThat(concern.why()).isEqualTo(why);
                    assertThat(concern.wasNamed()).isTrue();
                });
    }

    @ParameterizedTest
    @CsvSource({
        "CCN, 2026-11-22, A nurse, ",
        "CCN, 2026-11-23, A nurse, TRAINING_LIES_AHEAD",
        "SLT, 2026-11-01, A nurse, TRAINER_NOT_QUALIFIED",
        "CCN, 2026-11-01, '', NOT_SUPERVISED"
    })
    void training_counts_from_its_day_by_who_may_train_and_under_supervision(
            String trainer, LocalDate on, String supervisor, Why why) {
        Provision fed = InventedPlans.of(
                "Lunch", "TUBE_FEEDING", "TA", Optional.of(new Training(new Deliverer(trainer), on, supervisor)));

        assertThat(competence.concern(fed, DAY).map(Competence.Concern::why)).isEqualTo(Optional.ofNullable(why));
    }

    @Test
    void words_that_give_a_task_away_are_asked_about_though_nobody_named_it() {
        Provision unnamed = InventedPlans.of("Feed through the gastrostomy", "", "TA", Optional.empty());

        assertThat(competence.concern(unnamed, DAY)).get().satisfies(concern -> {
            assertThat(concern.task().code()).isEqualTo("TUBE_FEEDING");
            assertThat(concern.wasNamed()).isFalse();
        });
    }

    @Test
    void an_answer_silences_the_concern_about_its_own_task_only() {
        Provision fed = InventedPlans.of("Lunch", "TUBE_FEEDING", "TA", Optional.empty());

        assertThat(competence.unanswered(fed.withOverride(about("TUBE_FEEDING")), DAY))
                .isEmpty();
        assertThat(competence.unanswered(fed.withOverride(about("SUCTION")), DAY))
                .isPresent();
    }

    private static Overruling about(String task) {
        return new Overruling(task, "support-plans@2026-11-22", "The nurse is ill", "Lead of the setting", DAY);
    }
}
