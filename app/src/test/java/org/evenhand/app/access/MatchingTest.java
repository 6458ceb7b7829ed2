package org.evenhand.app.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import org.evenhand.app.EvenhandTest;
import org.evenhand.app.access.Answers.AgeGroup;
import org.evenhand.app.access.World.Person;
import org.evenhand.app.guidance.Facts;
import org.evenhand.app.register.Match;
import org.evenhand.app.register.Matches;
import org.evenhand.app.register.Matches.PassedOver;
import org.evenhand.app.register.Matches.Why;
import org.evenhand.vocabulary.LaCode;
import org.evenhand.vocabulary.Need;
import org.evenhand.vocabulary.Profession;
import org.evenhand.vocabulary.SettingType;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who is matched with a request. Stammering asks for a speech and language therapist, under the thresholds of November 2026. */
@EvenhandTest
class MatchingTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    @Autowired
    World world;

    @Autowired
    Matching matching;

    private Matches matches(Person asking, Answers answers, SettingType type) {
        return asking.does(TODAY, () -> matching.of(answers, type, asking.area()));
    }

    private static Answers bornIn(int month, int year) {
        return Answers.ofChild(
                stammering(),
                new Answers.Child("Ola", month, year, Answers.FamilyAgrees.YES),
                "stammers",
                "",
                new Answers.Contact("Sam", "020 7946 0000", ""));
    }

    private static Answers aged(AgeGroup ages) {
        return Answers.ofGroup(stammering(), ages, "stammer", "", new Answers.Contact("Sam", "020 7946 0000", ""));
    }

    private static Facts stammering() {
        return Facts.of(Facts.About.CHILD, Facts.Area.SPEECH_AND_LANGUAGE, Facts.Sign.STAMMERING);
    }

    @Test
    void a_service_for_ages_0_to_4_is_not_matched_to_a_college() {
        LaCode area = world.anArea();
        Person college = world.aNursery(area);
        world.offers(world.aService(area), Profession.SLT, Set.of(), 0, 4);

        for (Answers asked :
                new Answers[] {bornIn(3, 2009), aged(AgeGroup.FROM_16_TO_25), aged(AgeGroup.SEVERAL_AGES)}) {
            Matches matches = matches(college, asked, SettingType.FE_COLLEGE);

            assertThat(matches.able()).isEmpty();
            assertThat(matches.passedOver()).extracting(PassedOver::why).containsExactly(Set.of(Why.AGES));
        }
        assertThat(matches(college, bornIn(3, 2023), SettingType.PVI_NURSERY).able())
                .hasSize(1);
    }

    @Test
    void the_last_year_a_service_names_counts_until_the_birthday() {
        LaCode area = world.anArea();
        Person nursery = world.aNursery(area);
        world.offers(world.aService(area), Profession.SLT, Set.of(), 0, 4);

        // On 20 November 2026 a child born in December 2021 is 4, one born in October 2021 is 5; of one born in
        // November we do not know.
        assertThat(matches(nursery, bornIn(12, 2021), SettingType.PRIMARY).able())
                .hasSize(1);
        assertThat(matches(nursery, bornIn(11, 2021), SettingType.PRIMARY).able())
                .hasSize(1);
        assertThat(matches(nursery, bornIn(10, 2021), SettingType.PRIMARY).able())
                .isEmpty();
    }

    @Test
    void a_service_for_other_needs_is_not_matched_and_one_for_any_need_is() {
        LaCode area = world.anArea();
        Person nursery = world.aNursery(area);
        world.offers(world.aService(area), Profession.SLT, Set.of(Need.HI), 0, 25);
        Person any = world.aService(area);
        world.offers(any, Profession.SLT, Set.of(), 0, 25);
        Person speech = world.aService(area);
        world.offers(speech, Profession.SLT, Set.of(Need.SLCN), 0, 25);

        Matches matches = matches(nursery, bornIn(3, 2022), SettingType.PVI_NURSERY);

        assertThat(matches.able())
                .extracting(Match::service)
                .extracting(service -> service.owner())
                .containsExactlyInAnyOrder(any.organisation(), speech.organisation());
        assertThat(matches.passedOver()).extracting(PassedOver::why).containsExactly(Set.of(Why.NEEDS));
    }

    @Test
    void a_request_goes_to_the_service_that_fits_though_another_could_begin_sooner_by_name() {
        LaCode area = world.anArea();
        Person nursery = world.aNursery(area);
        Person forPupils = world.aService(area);
        world.offers(forPupils, Profession.SLT, Set.of(), 5, 18);
        Person forAll = world.aService(area);
        world.offers(forAll, Profession.SLT, Set.of(Need.SLCN), 0, 25);

        Matches matches = matches(nursery, bornIn(3, 2022), SettingType.PVI_NURSERY);

        assertThat(matches.able()).extracting(match -> match.service().owner()).containsExactly(forAll.organisation());
        assertThat(matches.serving()).isEqualTo(2);
    }

    @Test
    void where_nobody_is_on_the_register_nobody_is_passed_over() {
        Matches matches = matches(world.aNursery(world.anArea()), aged(AgeGroup.FROM_2_TO_4), SettingType.PVI_NURSERY);

        assertThat(matches.serving()).isZero();
        assertThat(matches.able()).isEmpty();
        assertThat(matches.passedOver()).isEmpty();
    }
}
