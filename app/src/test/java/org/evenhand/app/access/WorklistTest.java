package org.evenhand.app.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.evenhand.app.EvenhandTest;
import org.evenhand.app.access.World.Person;
import org.evenhand.app.access.fairness.Fairness;
import org.evenhand.app.access.worklist.Worklist;
import org.evenhand.app.access.worklist.Worklist.Flag;
import org.evenhand.app.access.worklist.Worklist.Line;
import org.evenhand.app.guidance.Facts;
import org.evenhand.vocabulary.LaCode;
import org.evenhand.vocabulary.SettingType.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@EvenhandTest
class WorklistTest {

    private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 20);

    @Autowired
    World world;

    @Autowired
    Triaging triaging;

    @Autowired
    Replying replying;

    @Autowired
    Contacting contacting;

    @Autowired
    Worklist worklist;

    @Autowired
    Fairness fairness;

    private Person nursery;
    private Person lead;

    @BeforeEach
    void aServiceOfTheArea() {
        LaCode area = world.anArea();
        nursery = world.aNursery(area);
        lead = world.aService(area);
    }

    @Test
    void what_is_looked_at_again_comes_first_then_urgent_words_then_the_first_date() {
        RequestId later = asks(nursery, stammers("Ola", 2020), FRIDAY);
        RequestId sooner = asks(nursery, stammers("Kit", 2019), FRIDAY.minusDays(10));
        RequestId urgent = asks(nursery, signs("Sam", Facts.Sign.UNSAFE_SWALLOWING), FRIDAY);
        RequestId again = asks(nursery, stammers("Max", 2018), FRIDAY);
        lead.does(FRIDAY, () -> triaging.decline(again, World.noCapacity()));
        nursery.does(FRIDAY, () -> replying.challenge(again, "Look again."));

        List<Line> lines = lead.does(FRIDAY, worklist::list);

        assertThat(lines).extracting(line -> line.request().id()).containsExactly(again, urgent, sooner, later);
        assertThat(lines.get(0).flags()).contains(Flag.CHALLENGED);
        assertThat(lines.get(1).flags()).contains(Flag.URGENT);
        assertThat(lines.get(3).flags()).isEmpty();
    }

    @Test
    void a_date_that_is_near_and_a_date_that_is_past_are_marked() {
        RequestId id = asks(nursery, stammers("Ola", 2020), FRIDAY);

        // Reply by Friday 18 December 2026: 20 working days. Due soon within 5 days (pack triage-rules).
        assertThat(flags(id, LocalDate.of(2026, 12, 12))).isEmpty();
        assertThat(flags(id, LocalDate.of(2026, 12, 13))).containsExactly(Flag.DUE_SOON);
        assertThat(flags(id, LocalDate.of(2026, 12, 18))).containsExactly(Flag.DUE_SOON);
        assertThat(flags(id, LocalDate.of(2026, 12, 19))).containsExactly(Flag.OVERDUE);
    }

    @Test
    void what_was_left_empty_and_would_help_is_named() {
        RequestId id = asks(nursery, stammers("Ola", 2020), FRIDAY);

        assertThat(line(id).missing()).containsExactly("TRIED", "TIMES");
    }

    @Test
    void two_requests_of_one_setting_month_and_initial_point_at_each_other() {
        RequestId one = asks(nursery, stammers("Ola", 2020), FRIDAY.minusDays(20));
        RequestId same = asks(nursery, signs("O.", Facts.Sign.VOICE), FRIDAY);
        asks(nursery, stammers("Ola", 2019), FRIDAY);
        asks(nursery, stammers("Kit", 2020), FRIDAY);

        assertThat(line(one).alike()).containsExactly(same);
        assertThat(line(same).alike()).containsExactly(one);
    }

    @Test
    void of_another_setting_the_need_must_be_the_same_too_and_another_area_is_never_meant() {
        Person neighbour = world.aNursery(nursery.area());
        RequestId one = asks(nursery, stammers("Ola", 2020), FRIDAY);
        RequestId moved = asks(neighbour, stammers("Ola", 2020), FRIDAY);
        asks(
                neighbour,
                Answers.ofChild(
                                Facts.of(Facts.About.CHILD, Facts.Area.MOVEMENT_AND_BODY),
                                child("Ola", 2020),
                                "falls often",
                                "",
                                contact())
                        .withConsent(World.aParentAgrees()),
                FRIDAY);

        assertThat(line(one).alike()).containsExactly(moved);
    }

    @Test
    void what_is_longer_ago_than_the_pack_says_is_not_alike() {
        asks(nursery, stammers("Ola", 2020), FRIDAY.minusDays(91));
        RequestId now = asks(nursery, stammers("Ola", 2020), FRIDAY);

        assertThat(line(now).alike()).isEmpty();
    }

    @Test
    void acceptance_and_waits_are_shown_of_enough_requests_and_held_back_of_few() {
        Person therapist = world.aSpecialistOf(lead);
        for (int i = 0; i < 12; i++) {
            RequestId id = asks(nursery, stammers("Ola", 2020), FRIDAY);
            if (i < 10) {
                lead.does(FRIDAY, () -> triaging.accept(id, therapist.account()));
                therapist.does(FRIDAY.plusDays(14), () -> contacting.firstSeen(id, FRIDAY.plusDays(14)));
            } else {
                lead.does(FRIDAY, () -> triaging.decline(id, World.noCapacity()));
            }
        }

        List<Fairness.OfStage> stages = lead.does(FRIDAY.plusDays(30), fairness::byStage);

        // A setting that no register knows counts with the schools. 10 of 12 are 83 %; 12 is rounded to 10 and fewer
        // than 10 are held back
        // (pack disclosure-control). 10 of 12 were seen after 14 days, so half were.
        assertThat(stages)
                .containsExactly(
                        new Fairness.OfStage(
                                Stage.EARLY_YEARS, OptionalLong.empty(), OptionalInt.empty(), Optional.empty()),
                        new Fairness.OfStage(
                                Stage.SCHOOL,
                                OptionalLong.of(10),
                                OptionalInt.of(83),
                                Optional.of(new Fairness.Waited(14, true, 10))),
                        new Fairness.OfStage(
                                Stage.POST_16, OptionalLong.empty(), OptionalInt.empty(), Optional.empty()));
    }

    @Test
    void few_second_waits_are_counted_and_not_told() {
        Person therapist = world.aSpecialistOf(lead);
        Person colleague = world.aSpecialistOf(lead);
        RequestId id = asks(nursery, stammers("Ola", 2020), FRIDAY);
        lead.does(FRIDAY, () -> triaging.accept(id, therapist.account()));
        therapist.does(FRIDAY, () -> contacting.firstSeen(id, FRIDAY));
        lead.does(FRIDAY, () -> triaging.handOver(id, colleague.account()));

        assertThat(lead.does(FRIDAY, fairness::secondWaits))
                .hasSize(2)
                .allSatisfy(again -> assertThat(again.waited()).isEmpty());
    }

    private static Answers stammers(String called, int birthYear) {
        return signs(called, birthYear, Facts.Sign.STAMMERING);
    }

    private static Answers signs(String called, Facts.Sign sign) {
        return signs(called, 2020, sign);
    }

    private static Answers signs(String called, int birthYear, Facts.Sign sign) {
        return Answers.ofChild(
                        Facts.of(Facts.About.CHILD, Facts.Area.SPEECH_AND_LANGUAGE, sign),
                        child(called, birthYear),
                        "noticed",
                        "",
                        contact())
                .withConsent(World.aParentAgrees());
    }

    private static Answers.Child child(String called, int birthYear) {
        return new Answers.Child(called, 3, birthYear, Answers.FamilyAgrees.YES);
    }

    private static Answers.Contact contact() {
        return new Answers.Contact("Sam", "020 7946 0000", "");
    }

    private RequestId asks(Person setting, Answers answers, LocalDate on) {
        return world.asks(setting, on, answers);
    }

    private java.util.Set<Flag> flags(RequestId id, LocalDate on) {
        return lead.does(on, worklist::list).stream()
                .filter(line -> line.request().id().equals(id))
                .findFirst()
                .orElseThrow()
                .flags();
    }

    private Line line(RequestId id) {
        return lead.does(FRIDAY, worklist::list).stream()
                .filter(line -> line.request().id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
