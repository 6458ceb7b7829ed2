package org.evenhand.app.isp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.evenhand.app.isp.PlanDocument.Overruling;
import org.evenhand.app.isp.PlanDocument.Training;
import org.evenhand.packs.Checksum;
import org.evenhand.vocabulary.Profession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PlanJsonTest {

    @Test
    void a_whole_plan_fits_the_published_schema_and_is_read_back_as_it_was() {
        PlanDocument plan = InventedPlans.whole()
                .with(
                        "o1",
                        InventedPlans.of(
                                        "Lunch",
                                        "TUBE_FEEDING",
                                        "TA",
                                        Optional.of(new Training(new Deliverer("CCN"), InventedPlans.DAY, "A nurse")))
                                .withOverride(new Overruling("TUBE_FEEDING", "x@1", "Why", "Lead", InventedPlans.DAY)));
        String text = PlanJson.of(plan).text();

        assertThat(PlanSchema.ofPlan().check(text)).isEmpty();
        assertThat(PlanJson.read(text)).isEqualTo(plan);
    }

    @Test
    void a_plan_that_was_only_begun_lacks_what_the_schema_asks_for() {
        PlanDocument begun = PlanDocument.empty("A nursery", new PlanDocument.Child("Q", 3, 2022));

        assertThat(PlanSchema.ofPlan().check(PlanJson.of(begun).text()))
                .extracting(PlanSchema.Misfit::path)
                .containsExactlyInAnyOrder(
                        "/aboutMe/strengths",
                        "/aboutMe/voice",
                        "/aboutMe/voiceHeard",
                        "/needs",
                        "/outcomes",
                        "/nextReview");
    }

    @ParameterizedTest
    @EnumSource(Profession.class)
    void every_profession_may_stand_in_a_plan(Profession profession) {
        PlanDocument plan = InventedPlans.whole()
                .with("o1", InventedPlans.of("Each week", "", profession.name(), Optional.empty()));

        assertThat(PlanSchema.ofPlan().check(PlanJson.of(plan).text())).isEmpty();
    }

    @Test
    void a_misfit_never_repeats_the_words_that_do_not_fit() {
        String words = IntStream.range(0, 500).mapToObj(n -> "secretword").collect(Collectors.joining(" "));
        PlanDocument plan = InventedPlans.whole().withNeeds(List.of(words));

        assertThat(PlanSchema.ofPlan().check(PlanJson.of(plan).text()))
                .containsExactly(new PlanSchema.Misfit("/needs/0", "maxLength"));
    }

    @Test
    void the_same_words_in_another_version_have_another_hash() {
        PlanDocument plan = InventedPlans.whole();

        assertThat(Checksum.of(
                        PlanJson.of(plan.again("Little Levels (invented)")).bytes()))
                .isNotEqualTo(Checksum.of(PlanJson.of(plan).bytes()));
    }
}
