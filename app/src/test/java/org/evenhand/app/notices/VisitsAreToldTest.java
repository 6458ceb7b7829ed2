package org.evenhand.app.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.evenhand.app.EvenhandTest;
import org.evenhand.app.access.Asking;
import org.evenhand.app.access.Asking.Asked;
import org.evenhand.app.access.Closing;
import org.evenhand.app.access.FormToken;
import org.evenhand.app.access.RequestId;
import org.evenhand.app.access.Triaging;
import org.evenhand.app.access.World;
import org.evenhand.app.access.World.Person;
import org.evenhand.app.access.family.FamilyLinks;
import org.evenhand.app.mail.EmailAddress;
import org.evenhand.app.mail.PostOffice;
import org.evenhand.app.mail.Posting;
import org.evenhand.app.visits.Span;
import org.evenhand.app.visits.Visit;
import org.evenhand.app.visits.VisitChanged;
import org.evenhand.app.visits.VisitId;
import org.evenhand.app.visits.Visiting;
import org.evenhand.vocabulary.LaCode;
import org.evenhand.vocabulary.Profession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Who is told of visits by mail, and what such a mail says. */
@EvenhandTest
class VisitsAreToldTest {

    private static final PostOffice OFFICE = PostOffice.open();
    private static final String FAMILY = "family-of-a-visit@example.invalid";

    @Autowired
    World world;

    @Autowired
    Asking asking;

    @Autowired
    Triaging triaging;

    @Autowired
    Visiting visiting;

    @Autowired
    Closing closing;

    @Autowired
    FamilyLinks links;

    @Autowired
    Notices notices;

    @Autowired
    TellingOfVisits telling;

    @Autowired
    Posting posting;

    private Person nursery;
    private Person service;
    private Person specialist;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry settings) {
        OFFICE.useFor(settings);
    }

    @AfterAll
    static void closeTheOffice() {
        OFFICE.close();
    }

    @BeforeEach
    void a_nursery_and_a_specialist() {
        LaCode area = world.anArea();
        nursery = world.aNursery(area);
        service = world.aService(area);
        world.offers(service, Profession.SLT);
        specialist = world.aSpecialistOf(service);
    }

    @Test
    void
            the_setting_and_a_family_that_wishes_it_are_told_each_change_once_and_the_specialist_what_the_setting_answers() {
        RequestId request = taken();
        String family = FAMILY.replace("family", "family-" + request);
        links.leave(nursery.does(() -> links.make(request)).orElseThrow().secret(), EmailAddress.of(family));

        VisitId visit = done(specialist.does(() -> visiting.propose(request, at(9))));
        nursery.does(() -> visiting.askAnother(visit, "Invented: Bo sleeps then"));
        specialist.does(() -> visiting.move(visit, at(14)));
        nursery.does(() -> visiting.confirm(visit));
        specialist.does(() -> visiting.cancel(visit, "SPECIALIST_ILL"));
        toldOf(request, NoticeKind.VISIT, 4);
        toldOf(request, NoticeKind.FAMILY_VISIT, 4);
        toldOf(request, NoticeKind.VISIT_ANSWERED, 2);
        posting.post();

        assertThat(subjects(nursery.email(), "visit"))
                .containsExactlyInAnyOrder(
                        "Request %s: a visit is proposed".formatted(request.reference()),
                        "Request %s: a visit is to be at another time".formatted(request.reference()),
                        "Request %s: a visit is agreed".formatted(request.reference()),
                        "Request %s: a visit is called off".formatted(request.reference()));
        assertThat(subjects(family, "visit")).hasSize(4);
        assertThat(subjects(specialist.email(), "setting"))
                .containsExactlyInAnyOrder(
                        "Request %s: a setting asks for another time".formatted(request.reference()),
                        "Request %s: a setting has confirmed a visit".formatted(request.reference()));
        assertThat(OFFICE.to(nursery.email()))
                .anySatisfy(mail -> assertThat(text(mail))
                        .contains("A specialist of Service of", "14:00 to 15:00", "/appointments/" + visit));
        assertThat(List.of(nursery.email(), family, specialist.email()))
                .allSatisfy(address -> assertThat(OFFICE.to(address))
                        .allSatisfy(mail -> assertThat(PostOffice.subject(mail) + text(mail))
                                .doesNotContain("Ola", "Bo sleeps", "Invented", "Pat Specialist")));
        assertThat(OFFICE.to(family)).allSatisfy(mail -> assertThat(text(mail)).doesNotContain("/appointments/"));
    }

    @Test
    void when_the_setting_closes_the_request_both_sides_are_told_that_the_visit_is_called_off() {
        RequestId request = taken();
        done(specialist.does(() -> visiting.propose(request, at(9))));
        toldOf(request, NoticeKind.VISIT, 1);

        nursery.does(() -> closing.close(request, "NOT_WANTED"));
        toldOf(request, NoticeKind.VISIT, 2);
        toldOf(request, NoticeKind.VISIT_ANSWERED, 1);
        posting.post();

        assertThat(subjects(nursery.email(), "visit"))
                .contains("Request %s: a visit is called off".formatted(request.reference()));
        assertThat(subjects(specialist.email(), "setting"))
                .contains("Request %s: a setting has called off a visit".formatted(request.reference()));
    }

    @Test
    void of_work_with_a_whole_setting_its_lead_is_told_and_an_event_that_comes_twice_tells_it_once() {
        Person staff = world.withRoles(nursery, org.evenhand.app.people.Role.SETTING_STAFF);
        VisitId visit = done(specialist.does(() -> visiting.propose(nursery.organisation(), at(9))));
        RequestId about = new RequestId(visit.value());
        toldOf(about, NoticeKind.VISIT, 1);

        telling.hear(new VisitChanged(
                visit,
                about,
                nursery.organisation(),
                service.organisation(),
                specialist.account(),
                Visit.Mode.IN_PERSON,
                at(9).when(),
                VisitChanged.What.PROPOSED,
                java.time.Instant.now(),
                0,
                false));
        posting.post();

        assertThat(subjects(nursery.email(), "visit"))
                .containsExactly("Request %s: a visit is proposed".formatted(about.reference()));
        assertThat(OFFICE.to(staff.email())).isEmpty();
    }

    private void toldOf(RequestId request, NoticeKind kind, int times) {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> service.does(() -> notices.of(request)).stream()
                                .filter(notice -> notice.kind() == kind)
                                .count()
                        == times);
    }

    private RequestId taken() {
        RequestId id = ((Asked.Sent)
                        nursery.does(() -> asking.ask(FormToken.random(), World.about("Ola", "stammers when excited"))))
                .id();
        service.does(() -> triaging.accept(id, specialist.account()));
        return id;
    }

    private static Visiting.Proposal at(int hour) {
        return new Visiting.Proposal(
                Visit.Mode.IN_PERSON,
                Span.on(
                                LocalDate.now(java.time.ZoneId.of("Europe/London"))
                                        .plusDays(20),
                                LocalTime.of(hour, 0),
                                LocalTime.of(hour + 1, 0))
                        .orElseThrow(),
                "Pat Specialist",
                "Invented: bring a slope");
    }

    private static VisitId done(Visiting.Result result) {
        return ((Visiting.Result.Done) result).id();
    }

    private static List<String> subjects(String address, String with) {
        return OFFICE.to(address).stream()
                .map(PostOffice::subject)
                .filter(subject -> subject.contains(with))
                .toList();
    }

    private static String text(MimeMessage mail) {
        return PostOffice.text(mail).replace("\n", " ");
    }
}
