package org.evenhand.packs.workforce;

import static org.assertj.core.api.Assertions.assertThat;

import org.evenhand.packs.Packs;
import org.evenhand.packs.SharedData;
import org.evenhand.packs.workforce.Substitution.Allowed;
import org.evenhand.packs.workforce.Substitution.Part;
import org.evenhand.vocabulary.Basis;
import org.evenhand.vocabulary.Profession;
import org.junit.jupiter.api.Test;

class WorkforcePacksTest {

    private static final Packs PACKS = Packs.on(SharedData.project().resolve("packs/data"));

    @Test
    void every_task_is_shown_as_the_assumption_it_is() {
        assertThat(PathwayTasks.from(PACKS).list()).isNotEmpty().allSatisfy(task -> {
            assertThat(task.basis()).isEqualTo(Basis.ASSUMPTION);
            assertThat(task.coverage().high()).isLessThanOrEqualTo(1);
            assertThat(task.contacts().low()).isPositive();
            assertThat(task.minutes().low()).isPositive();
            assertThat(task.groupSize()).isPositive();
        });
    }

    @Test
    void every_number_says_what_it_rests_on_and_shares_are_shares() {
        assertThat(WorkforceAssumptions.from(PACKS).list()).isNotEmpty().allSatisfy(assumed -> {
            assertThat(assumed.source()).isNotBlank();
            if (assumed.basis() == Basis.ASSUMPTION && !assumed.source().equals("No source was found")) {
                assertThat(assumed.note()).as(assumed.id()).startsWith("By analogy");
            }
            if (assumed.unit().equals("SHARE")) {
                assertThat(assumed.value().high()).isLessThanOrEqualTo(1);
            }
        });
    }

    @Test
    void every_supply_names_numbers_that_are_there() {
        WorkforceAssumptions workforce = WorkforceAssumptions.from(PACKS);

        assertThat(workforce.professions()).contains(Profession.SLT, Profession.EP, Profession.QTOD);
        for (Profession profession : workforce.professions()) {
            assertThat(workforce.list())
                    .extracting(WorkforceAssumptions.Assumed::id)
                    .contains(workforce.supplyOf(profession).orElseThrow().stockId());
        }
        assertThat(workforce.supplyOf(Profession.HAB)).isEmpty();
    }

    @Test
    void nobody_replaces_a_teacher_of_the_deaf_with_an_assistant() {
        Substitution substitution = Substitution.from(PACKS);

        assertThat(substitution.allowed(Part.DELIVER, Profession.QTOD, Profession.TA))
                .isEqualTo(Allowed.NEVER);
        assertThat(substitution.allowed(Part.DELIVER, Profession.SLT, Profession.TAHP))
                .isEqualTo(Allowed.SUPERVISED);
        assertThat(substitution.allowed(Part.ASSESS, Profession.SLT, Profession.OT))
                .isEqualTo(Allowed.NOT_STATED);
        assertThat(substitution.of(Profession.EP)).isNotEmpty();
    }
}
