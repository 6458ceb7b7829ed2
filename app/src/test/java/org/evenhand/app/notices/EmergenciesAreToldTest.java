package org.evenhand.app.notices;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.evenhand.app.EvenhandTest;
import org.evenhand.app.access.Asking;
import org.evenhand.app.access.Asking.Asked;
import org.evenhand.app.access.FormToken;
import org.evenhand.app.access.RequestId;
import org.evenhand.app.access.World;
import org.evenhand.app.access.World.Person;
import org.evenhand.app.access.family.FamilyLinks;
import org.evenhand.app.database.HoldableClock;
import org.evenhand.app.mail.EmailAddress;
import org.evenhand.app.mail.MailSettings;
import org.evenhand.app.mail.PostOffice;
import org.evenhand.app.mail.Posting;
import org.evenhand.app.people.Role;
import org.evenhand.app.personal.Emergencies;
import org.evenhand.app.personal.Emergencies.Result;
import org.evenhand.app.personal.Emergency;
import org.evenhand.app.personal.EmergencyOpened;
import org.evenhand.vocabulary.LaCode;
import org.evenhand.vocabulary.Profession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Who is told that somebody opened a record in an emergency, how soon, and what such a mail says. */
@EvenhandTest
class EmergenciesAreToldTest {

    private static final PostOffice OFFICE = PostOffice.open();
    private static final String WHY = "Invented: found alone by the river";

    @Autowired
    World world;

    @Autowired
    Asking asking;

    @Autowired
    Emergencies emergencies;

    @Autowired
    FamilyLinks links;

    @Autowired
    TellingOfEmergencies telling;

    @Autowired
    Posting posting;

    @Autowired
    Clock clock;

    private Person nursery;
    private Person triageLead;
    private Person serviceLead;
    private Person stranger;
    private RequestId request;
    private String family;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry settings) {
        OFFICE.useFor(settings);
    }

    @AfterAll
    static void closeTheOffice() {
        OFFICE.close();
    }

    @BeforeEach
    void somebody_asked_for_a_child_and_the_family_wishes_to_be_told() {
        LaCode area = world.anArea();
        nursery = world.aNursery(area);
        triageLead = world.aService(area);
        serviceLead = world.withRoles(triageLead, Role.SERVICE_LEAD);
        world.offers(triageLead, Profession.SLT);
        request = ((Asked.Sent)
                        nursery.does(() -> asking.ask(FormToken.random(), World.about("Ola", "stammers when excited"))))
                .id();
        stranger = world.aNursery(world.anArea());
        family = "family-%s@example.invalid".formatted(request);
        links.leave(nursery.does(() -> links.make(request)).orElseThrow().secret(), EmailAddress.of(family));
    }

    private Emergency openedAt(Instant at) {
        return ((Result.Open) HoldableClock.holding(
                        at,
                        () -> stranger.does(
                                () -> emergencies.open(request.reference(), Emergency.Reason.CHILD_IN_DANGER, WHY))))
                .emergency();
    }

    @Test
    void those_in_charge_and_the_family_are_told_within_a_minute_and_no_mail_says_why_or_of_whom() {
        // How long a mail waits at most until somebody looks at what waits, where nobody set anything.
        Duration until = new Binder(new MapConfigurationPropertySource(Map.of()))
                .bindOrCreate("evenhand.mail", MailSettings.class)
                .lookEvery();
        Instant opened = clock.instant();

        // The clock stands still from the opening to the queued mail: what an event leads to happens at the same
        // moment.
        openedAt(opened);
        HoldableClock.holding(opened.plus(until), posting::post);

        assertThat(until).isLessThanOrEqualTo(Duration.ofMinutes(1));
        for (String address : List.of(nursery.email(), triageLead.email(), serviceLead.email(), family)) {
            assertThat(ofEmergencies(address))
                    .as(address)
                    .hasSize(1)
                    .allSatisfy(mail -> assertThat(PostOffice.subject(mail) + PostOffice.text(mail))
                            .contains(request.reference())
                            .doesNotContain("Ola", "river", "Invented", "danger"));
        }
        assertThat(ofEmergencies(nursery.email()))
                .allSatisfy(mail -> assertThat(PostOffice.text(mail)).contains("/emergencies"));
        assertThat(ofEmergencies(family))
                .allSatisfy(mail -> assertThat(PostOffice.text(mail))
                        .contains("which organisation read")
                        .doesNotContain("/emergencies", "/family/"));
        assertThat(ofEmergencies(stranger.email())).isEmpty();
    }

    @Test
    void an_event_that_comes_twice_tells_it_once_and_a_second_emergency_is_told_too() {
        Instant opened = clock.instant();
        Emergency first = openedAt(opened);

        telling.hear(new EmergencyOpened(first.id(), request, opened));
        openedAt(opened.plusSeconds(1));
        HoldableClock.holding(opened.plusSeconds(5), posting::post);

        assertThat(ofEmergencies(family)).hasSize(2);
        assertThat(ofEmergencies(nursery.email())).hasSize(2);
    }

    @Test
    void of_all_notices_only_those_of_an_emergency_wait_for_no_other_mail(@Autowired JdbcClient jdbc) {
        // A request was sent before this, of which the service is told by mail too.
        openedAt(clock.instant());

        assertThat(jdbc.sql("select distinct purpose from mail.message where is_urgent and purpose like 'notice.%'")
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder("notice.emergency-opened", "notice.family-emergency-opened");
    }

    private static List<MimeMessage> ofEmergencies(String address) {
        return OFFICE.to(address).stream()
                .filter(mail -> PostOffice.subject(mail).contains("emergency"))
                .toList();
    }
}
