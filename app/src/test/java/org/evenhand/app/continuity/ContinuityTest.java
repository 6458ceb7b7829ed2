package org.evenhand.app.continuity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.evenhand.app.access.World.aChildWhoStammers;
import static org.evenhand.app.access.World.about;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.evenhand.app.EvenhandTest;
import org.evenhand.app.access.Answers;
import org.evenhand.app.access.Browser;
import org.evenhand.app.access.Closing;
import org.evenhand.app.access.Contacting;
import org.evenhand.app.access.RequestId;
import org.evenhand.app.access.Triaging;
import org.evenhand.app.access.World;
import org.evenhand.app.access.World.Person;
import org.evenhand.app.continuity.Continuity.Change;
import org.evenhand.app.continuity.Continuity.ChildMet;
import org.evenhand.app.people.Role;
import org.evenhand.app.visits.Span;
import org.evenhand.app.visits.Visit;
import org.evenhand.app.visits.VisitId;
import org.evenhand.app.visits.Visiting;
import org.evenhand.vocabulary.DaySpan;
import org.evenhand.vocabulary.SettingType;
import org.evenhand.vocabulary.SettingType.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Who stays alongside a setting, how many professionals a child meets, and how long nobody comes. */
@EvenhandTest
class ContinuityTest {

    private static final LocalDate ASKED = LocalDate.of(2026, 9, 7);
    private static final LocalDate SEEN = LocalDate.of(2026, 10, 5);
    private static final LocalDate CHANGED = LocalDate.of(2026, 11, 2);
    private static final LocalDate SEEN_AGAIN = LocalDate.of(2026, 11, 23);
    private static final DaySpan YEAR = DaySpan.yearUntil(LocalDate.of(2027, 8, 31));

    /** Invented settings are on no register, so their type is not known. */
    private static final SettingType A_NURSERY_HERE = SettingType.OTHER;

    @Autowired
    World world;

    @Autowired
    Triaging triaging;

    @Autowired
    Contacting contacting;

    @Autowired
    Closing closing;

    @Autowired
    Visiting visiting;

    @Autowired
    Continuity continuity;

    @Autowired
    AreaContinuity areaContinuity;

    @Autowired
    BesideUs besideUs;

    @LocalServerPort
    int port;

    private Person nursery;
    private Person lead;
    private Person therapist;
    private Person colleague;

    @BeforeEach
    void a_nursery_and_a_service_with_two_therapists() {
        nursery = world.aNursery(world.anArea());
        lead = world.aService(nursery.area());
        therapist = world.aSpecialistOf(lead);
        colleague = world.aSpecialistOf(lead);
    }

    @Test
    void a_child_met_by_two_professionals_counts_both_and_one_met_often_by_one_counts_one() {
        RequestId handedOver = seen(aChildWhoStammers());
        lead.does(CHANGED, () -> triaging.handOver(handedOver, colleague.account()));
        colleague.does(SEEN_AGAIN, () -> contacting.firstSeen(handedOver, SEEN_AGAIN));
        RequestId stayed = seen(about("Ben", "stammers when excited"));
        visited(therapist, stayed, SEEN.plusDays(7));
        visited(therapist, stayed, SEEN.plusDays(14));

        List<ChildMet> children = continuity.children(nursery.area(), YEAR);

        assertThat(children).extracting(ChildMet::professionals).containsExactlyInAnyOrder(2, 1);
        assertThat(children).extracting(ChildMet::type).containsOnly(A_NURSERY_HERE);
        assertThat(professionals(nursery, handedOver)).isEqualTo(2);
        assertThat(professionals(lead, stayed)).isEqualTo(1);
    }

    @Test
    void who_asks_again_for_the_same_child_is_one_child_with_all_who_came() {
        RequestId first = seen(aChildWhoStammers());
        lead.does(CHANGED, () -> closing.close(first, "HELP_GIVEN"));
        RequestId second = accepted(CHANGED.plusDays(1), aChildWhoStammers(), colleague);
        colleague.does(SEEN_AGAIN, () -> contacting.firstSeen(second, SEEN_AGAIN));

        assertThat(continuity.children(nursery.area(), YEAR)).containsExactly(new ChildMet(A_NURSERY_HERE, 2));
        assertThat(professionals(nursery, second)).isEqualTo(2);
    }

    @Test
    void nobody_else_learns_how_many_professionals_a_child_met() {
        RequestId request = seen(aChildWhoStammers());
        Person elsewhere = world.aNursery(nursery.area());
        Person otherService = world.aService(nursery.area());

        assertThat(professionals(elsewhere, request)).isZero();
        assertThat(professionals(otherService, request)).isZero();
    }

    @Test
    void a_change_of_provider_is_a_gap_from_the_last_contact_to_the_first_with_who_came_after() {
        RequestId request = seen(aChildWhoStammers());
        visited(therapist, request, SEEN.plusDays(10));
        lead.does(CHANGED, () -> triaging.handOver(request, colleague.account()));
        colleague.does(SEEN_AGAIN, () -> contacting.firstSeen(request, SEEN_AGAIN));

        assertThat(continuity.changes(nursery.area(), YEAR))
                .containsExactly(
                        new Change(A_NURSERY_HERE, SEEN.plusDays(10), Optional.of(SEEN_AGAIN), Optional.empty()));
    }

    @Test
    void who_was_handed_over_and_not_seen_yet_counts_as_still_waiting_also_across_services() {
        RequestId request = seen(aChildWhoStammers());
        Person elsewhere = world.aService(world.anArea());

        lead.does(CHANGED, () -> triaging.redirect(request, elsewhere.organisation()));

        assertThat(continuity.changes(nursery.area(), YEAR))
                .containsExactly(new Change(A_NURSERY_HERE, SEEN, Optional.empty(), Optional.empty()))
                .allMatch(Change::isStillWaiting);
    }

    @Test
    void the_same_specialist_in_three_terms_is_a_run_of_three_and_a_missed_term_breaks_it() {
        // Of this area no term dates are known: terms are assumed to begin on 1 September, 1 January and 15 April.
        RequestId request = seen(aChildWhoStammers());
        visited(therapist, request, LocalDate.of(2027, 1, 12));
        visited(therapist, request, LocalDate.of(2027, 5, 4));

        assertThat(continuity.settings(nursery.area(), YEAR))
                .containsExactly(new Continuity.SettingMet(Optional.of(A_NURSERY_HERE), 3));
        assertThat(Continuity.longestRun(List.of(0, 2, 3, 5))).isEqualTo(2);
    }

    @Test
    void a_setting_sees_by_name_who_came_in_how_many_terms_and_no_other_setting_does() {
        RequestId request = seen(aChildWhoStammers());
        visited(therapist, request, LocalDate.of(2027, 1, 12));

        List<BesideUs.Specialist> ours = nursery.does(
                LocalDate.of(2027, 2, 1), () -> besideUs.of(nursery.area()).specialists());

        assertThat(ours).singleElement().satisfies(one -> {
            assertThat(one.name()).contains("Tam Therapist");
            assertThat(one.termsInARow()).isEqualTo(2);
            assertThat(one.days()).isEqualTo(2);
            assertThat(one.first()).isEqualTo(SEEN);
        });
        Person elsewhere = world.aNursery(nursery.area());
        assertThat(elsewhere.does(() -> besideUs.of(nursery.area()).specialists()))
                .isEmpty();
    }

    @Test
    void an_area_sees_few_children_as_few() {
        seen(aChildWhoStammers());

        AreaContinuity.Shown shown = lead.does(SEEN_AGAIN, () -> areaContinuity.of(nursery.area()));

        assertThat(shown.children()).isNotEmpty().allSatisfy(line -> {
            assertThat(line.children()).isEmpty();
            assertThat(line.median()).isEmpty();
            assertThat(line.byProfessionals()).containsOnly(OptionalLong.empty());
        });
    }

    @Test
    void where_every_column_has_enough_children_they_are_counted_rounded_with_their_median() {
        // 12 children each with 1, 2, 3 and 5 professionals, in nurseries and in schools. 12 is rounded to 10, 48 to 50
        // and 96 to 95; half of 48
        // have 1 or 2 and half have 3 or more, so the median is the middle between 2 and 3.
        List<ChildMet> children = Stream.of(SettingType.PVI_NURSERY, SettingType.PRIMARY)
                .flatMap(type -> Stream.of(1, 2, 3, 5)
                        .flatMap(number -> Stream.generate(() -> new ChildMet(type, number))
                                .limit(12)))
                .toList();

        List<AreaContinuity.Children> lines = areaContinuity
                .shown(nursery.area(), YEAR, children, List.of(), List.of())
                .children();

        assertThat(lines)
                .containsExactly(
                        line(Optional.empty(), 95, 25),
                        line(Optional.of(Stage.EARLY_YEARS), 50, 10),
                        line(Optional.of(Stage.SCHOOL), 50, 10));
    }

    private static AreaContinuity.Children line(Optional<Stage> stage, long all, long each) {
        return new AreaContinuity.Children(
                stage, OptionalLong.of(all), OptionalDouble.of(2.5), Collections.nCopies(4, OptionalLong.of(each)));
    }

    @Test
    void the_pages_are_for_those_they_help_and_a_request_says_how_many_came() {
        RequestId request = seen(aChildWhoStammers());
        Browser ofNursery = new Browser(port).signIn(nursery);
        Browser ofCommissioner = new Browser(port).signIn(world.aCommissioner(nursery.area()));

        assertThat(ofNursery.get("/home").text()).contains("Who has been alongside us");
        assertThat(ofNursery.get("/alongside").text()).contains("Specialists who came");
        assertThat(ofNursery.get("/continuity").status()).isEqualTo(403);
        assertThat(ofNursery.get("/requests/" + request).text()).contains("1 professional in the last year");
        assertThat(ofCommissioner.get("/home").text()).contains("Who stays with children and settings");
        assertThat(ofCommissioner.get("/continuity").text())
                .contains("Held back")
                .doesNotContain("Ola");
        assertThat(ofCommissioner.get("/alongside").status()).isEqualTo(403);
        assertThat(new Browser(port)
                        .signIn(world.withRoles(lead, Role.SERVICE_LEAD))
                        .get("/continuity")
                        .status())
                .isEqualTo(200);
    }

    private RequestId seen(Answers child) {
        RequestId id = accepted(ASKED, child, therapist);
        therapist.does(SEEN, () -> contacting.firstSeen(id, SEEN));
        return id;
    }

    private RequestId accepted(LocalDate on, Answers child, Person by) {
        RequestId id = world.asks(nursery, on, child);
        lead.does(on, () -> triaging.accept(id, by.account()));
        return id;
    }

    private void visited(Person by, RequestId request, LocalDate day) {
        Visiting.Result proposed = by.does(
                day.minusDays(1),
                () -> visiting.propose(
                        request,
                        new Visiting.Proposal(
                                Visit.Mode.IN_PERSON,
                                Span.on(day, LocalTime.of(10, 0), LocalTime.of(11, 0))
                                        .orElseThrow(),
                                "Tam Therapist",
                                "")));
        VisitId id = ((Visiting.Result.Done) proposed).id();
        nursery.does(day.minusDays(1), () -> visiting.confirm(id));
        assertThat(by.does(day.plusDays(1), () -> visiting.attend(id))).isInstanceOf(Visiting.Result.Done.class);
    }

    private int professionals(Person who, RequestId request) {
        return who.does(SEEN_AGAIN, () -> continuity.professionalsOf(request));
    }
}
