package org.evenhand.app.personal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.evenhand.app.EvenhandTest;
import org.evenhand.app.access.Asking;
import org.evenhand.app.access.Asking.Asked;
import org.evenhand.app.access.Browser;
import org.evenhand.app.access.Browser.Shown;
import org.evenhand.app.access.FormToken;
import org.evenhand.app.access.RequestId;
import org.evenhand.app.access.Requests;
import org.evenhand.app.access.World;
import org.evenhand.app.access.World.Person;
import org.evenhand.app.access.family.FamilyLinks;
import org.evenhand.app.database.Database;
import org.evenhand.app.database.HoldableClock;
import org.evenhand.app.ledger.Ledger;
import org.evenhand.app.people.Role;
import org.evenhand.app.personal.Emergencies.Result;
import org.evenhand.app.retention.Stored;
import org.evenhand.app.vault.Secret;
import org.evenhand.vocabulary.LaCode;
import org.evenhand.vocabulary.Profession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Somebody who may not see a child's record opens it because something is wrong now: told, counted, reviewed, and over by itself. */
@EvenhandTest
class AnEmergencyTest {

    private static final String WHY = "Invented: found alone by the river";
    private static final String FOUND = "Invented: rang nobody first";

    @Autowired
    World world;

    @Autowired
    Asking asking;

    @Autowired
    Requests requests;

    @Autowired
    FamilyLinks links;

    @Autowired
    Emergencies emergencies;

    @Autowired
    Ledger ledger;

    @Autowired
    Database database;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionOperations transactions;

    @Autowired
    Clock clock;

    @LocalServerPort
    int port;

    private Person nursery;
    private Person service;
    private Person stranger;
    private RequestId request;

    @BeforeEach
    void somebody_asked_for_a_child_whom_a_stranger_meets() {
        LaCode area = world.anArea();
        nursery = world.aNursery(area);
        service = world.aService(area);
        world.offers(service, Profession.SLT);
        request = nursery.does(
                () -> ((Asked.Sent) asking.ask(FormToken.random(), World.about("Ola", "stammers when excited"))).id());
        stranger = world.aNursery(world.anArea());
    }

    private Emergency opened(Person by) {
        return ((Result.Open)
                        by.does(() -> emergencies.open(request.reference(), Emergency.Reason.CHILD_IN_DANGER, WHY)))
                .emergency();
    }

    private Emergency openedAgo(Duration ago) {
        return HoldableClock.holding(clock.instant().minus(ago), () -> opened(stranger));
    }

    @Test
    void who_may_not_see_the_record_reads_it_for_three_hours_at_most_and_each_reading_is_recorded() {
        assertThat(stranger.does(() -> requests.find(request))).isEmpty();

        Emergency emergency = opened(stranger);
        PersonalRecord record = stranger.does(() -> emergencies.read(emergency.id()));

        // Three hours, as the pack access-terms says.
        assertThat(Duration.between(emergency.openedAt(), emergency.endsAt())).isEqualTo(Duration.ofHours(3));
        assertThat(RecordJson.of(record)).contains("stammers when excited");
        assertThat(ledger.of(request.value()))
                .anyMatch(line -> line.happening().kind().equals("EmergencyOpened"))
                .anyMatch(line -> line.happening().kind().equals("RequestRead")
                        && "EMERGENCY".equals(line.happening().facts().get("as"))
                        && line.person().equals(stranger.account().value()));
        assertThat(stranger.does(() -> requests.find(request)))
                .as("elsewhere nothing opens")
                .isEmpty();
    }

    @Test
    void the_database_shows_nothing_after_the_end_whatever_the_clock_of_the_application_says() {
        Emergency emergency = openedAgo(Duration.ofHours(4));

        Instant whileItLasted = emergency.openedAt().plus(Duration.ofHours(1));

        assertThatThrownBy(() -> stranger.does(() -> emergencies.read(emergency.id())))
                .isInstanceOf(DataAccessException.class)
                .hasStackTraceContaining("over, or");
        assertThatThrownBy(() -> HoldableClock.holding(
                        whileItLasted, () -> stranger.does(() -> emergencies.read(emergency.id()))))
                .isInstanceOf(DataAccessException.class)
                .hasStackTraceContaining("over, or");
        assertThat(stranger.does(emergencies::current)).isEmpty();
    }

    @Test
    void the_database_shows_nothing_to_another_person_nor_after_it_was_closed() {
        Emergency emergency = opened(stranger);
        Person colleague = world.withRoles(stranger, Role.SETTING_LEAD);

        assertThatThrownBy(() -> colleague.does(() -> see(emergency, nursery))).hasStackTraceContaining("over, or");
        assertThatThrownBy(() -> stranger.does(() -> see(emergency, world.aNursery(world.anArea()))))
                .as("with the eyes of somebody whom it does not concern")
                .hasStackTraceContaining("over, or");
        assertThat(stranger.does(() -> emergencies.end(emergency.id()))).isTrue();
        assertThatThrownBy(() -> stranger.does(() -> emergencies.read(emergency.id())))
                .hasStackTraceContaining("over, or");
    }

    @Test
    void nothing_can_be_written_with_the_eyes_of_an_emergency() {
        Emergency emergency = opened(stranger);

        assertThatThrownBy(() -> stranger.does(() -> transactions.execute(status -> {
                    jdbc.sql("select personal.see_in_emergency(:id, :setting)")
                            .param("id", emergency.id())
                            .param("setting", nursery.organisation().value())
                            .query(row -> {});
                    return jdbc.sql("update access.request set state = 'CLOSED' where id = :id")
                            .param("id", request.value())
                            .update();
                })))
                .hasStackTraceContaining("read-only");
    }

    private boolean see(Emergency emergency, Person eyes) {
        return Objects.requireNonNull(transactions.execute(status -> {
            jdbc.sql("select personal.see_in_emergency(:id, :setting)")
                    .param("id", emergency.id())
                    .param("setting", eyes.organisation().value())
                    .query(row -> {});
            return true;
        }));
    }

    @Test
    void a_banner_stands_on_every_page_of_who_opened_it_until_they_close_it() {
        Browser browser = new Browser(port).signIn(stranger);
        Map<String, String> given = Map.of("reference", request.reference(), "reason", "CHILD_IN_DANGER", "words", WHY);

        Shown open = browser.send(browser.get("/emergency"), "/emergency", given);
        Shown elsewhere = browser.get("/thresholds");
        Shown nowhere = browser.get("/requests/" + request);
        Shown closed = browser.send(elsewhere, "/end", Map.of());
        String others = new Browser(port).signIn(nursery).get("/thresholds").text();

        String banner = "You opened request %s in an emergency. It closes at ".formatted(request.reference());
        assertThat(open.text()).contains("stammers when excited").containsPattern(banner + "\\d\\d:\\d\\d");
        assertThat(elsewhere.text()).containsPattern(banner + "\\d\\d:\\d\\d");
        assertThat(nowhere.status()).isEqualTo(404);
        assertThat(nowhere.text()).as("a page that is not there").contains(banner);
        assertThat(others).doesNotContain(banner);
        assertThat(closed.text()).contains("You closed it").doesNotContain(banner);
        assertThat(browser.get(open.path()).text()).contains("is over").doesNotContain("stammers");
    }

    @Test
    void a_form_that_lacks_something_says_what() {
        Browser browser = new Browser(port).signIn(stranger);
        Shown form = browser.get("/emergency");

        assertThat(browser.send(form, "/emergency", Map.of()).problems())
                .containsExactly("Enter the reference of a request about a child, like 3F2A-91C0");
        assertThat(browser.send(form, "/emergency", Map.of("reference", request.reference()))
                        .problems())
                .containsExactly("Choose what is wrong");
        assertThat(browser.send(form, "/emergency", Map.of("reference", request.reference(), "reason", "CHILD_MISSING"))
                        .problems())
                .containsExactly("Write why you need to see it now");
        assertThat(browser.send(
                                form,
                                "/emergency",
                                Map.of("reference", "0000-0000", "reason", "CHILD_MISSING", "words", WHY))
                        .problems())
                .containsExactly("Enter the reference of a request about a child, like 3F2A-91C0");
    }

    @Test
    void it_waits_for_those_in_charge_by_a_day_of_the_pack_and_is_overdue_after_it() {
        Emergency now = opened(stranger);
        // Three days, as the pack access-terms says: on the fourth it is overdue.
        Emergency late = HoldableClock.holding(
                clock.instant().minus(Duration.ofDays(4)), () -> opened(world.aNursery(world.anArea())));
        Person serviceLead = world.withRoles(service, Role.SERVICE_LEAD);
        String overdue = "Overdue: request %s was opened in an emergency".formatted(request.reference());

        assertThat(emergencies.reviewBy(now))
                .isEqualTo(LocalDate.ofInstant(now.openedAt(), clock.getZone()).plusDays(3));
        for (Person inCharge : List.of(nursery, service, serviceLead)) {
            assertThat(new Browser(port).signIn(inCharge).get("/home").text())
                    .contains(overdue, "Request %s was opened in an emergency".formatted(request.reference()));
        }
        assertThat(new Browser(port).signIn(stranger).get("/home").text()).doesNotContain("was opened in an emergency");
        Browser browser = new Browser(port).signIn(serviceLead);
        Shown page = browser.get("/emergencies");
        assertThat(page.text()).contains(WHY);
        assertThat(browser.send(page, "/emergencies/" + late.id(), Map.of()).problems())
                .containsExactly("Choose what you found");
        assertThat(browser.send(page, "/emergencies/" + late.id(), Map.of("outcome", "JUSTIFIED"))
                        .problems())
                .containsExactly("Write what you found");
        Shown done = browser.send(page, "/emergencies/" + late.id(), Map.of("outcome", "JUSTIFIED", "words", FOUND));
        assertThat(done.text()).contains("Your review was recorded");
        assertThat(browser.get("/home").text()).doesNotContain(overdue);
    }

    @Test
    void the_family_sees_that_somebody_read_it_in_an_emergency() {
        Secret secret = nursery.does(() -> links.make(request)).orElseThrow().secret();
        Emergency emergency = opened(stranger);

        stranger.does(() -> emergencies.read(emergency.id()));

        assertThat(new Browser(port).get("/family/" + secret.text()).text()).contains("Opened in an emergency");
    }

    @Test
    void a_family_without_an_address_sees_at_its_own_page_that_it_was_opened_even_if_nothing_was_read() {
        Secret secret = nursery.does(() -> links.make(request)).orElseThrow().secret();

        opened(stranger);

        assertThat(new Browser(port).get("/family/" + secret.text()).text()).contains("Opened in an emergency");
    }

    @Test
    void ten_references_that_lead_nowhere_close_it_for_that_person_for_an_hour_and_an_auditor_sees_them() {
        Browser browser = new Browser(port).signIn(stranger);
        Map<String, String> right = Map.of("reference", request.reference(), "reason", "CHILD_IN_DANGER", "words", WHY);
        // Slips that could be no reference do not count. Ten tries an hour, as the pack access-terms says.
        IntStream.range(0, 11).forEach(n -> tried(stranger, "no reference"));
        IntStream.range(0, 10)
                .forEach(n -> assertThat(tried(stranger, "0000-000" + n)).isInstanceOf(Result.NotFound.class));

        Shown closed = browser.send(browser.get("/emergency"), "/emergency", right);

        assertThat(closed.problems())
                .singleElement()
                .asString()
                .startsWith("Too many references led nowhere. Ask the setting for the right one and try again at ");
        assertThat(closed.text()).doesNotContain("stammers");
        assertThat(stranger.does(emergencies::current)).isEmpty();
        assertThat(ledger.of(stranger.account().value()).stream()
                        .filter(line -> line.happening().kind().equals("EmergencyRefused")))
                .hasSize(10);
        assertThat(ledger.of(stranger.account().value()).toString()).doesNotContain("0000-000");
        assertThat(tried(world.withRoles(stranger, Role.SETTING_LEAD), request.reference()))
                .as("a colleague")
                .isInstanceOf(Result.Open.class);
        assertThat(HoldableClock.holding(
                        clock.instant().plus(Duration.ofMinutes(61)), () -> tried(stranger, request.reference())))
                .isInstanceOf(Result.Open.class);
        Person auditor = world.withRoles(world.anAdministrator(world.anArea()), Role.AUDITOR);
        assertThat(auditor.does(emergencies::refused))
                .filteredOn(one -> one.organisation().equals(stranger.organisation()))
                .extracting(Emergencies.Refused::tries, Emergencies.Refused::people)
                .containsExactly(tuple(10L, 1L));
        assertThat(new Browser(port).signIn(auditor).get("/emergencies").text())
                .contains("References that led nowhere");
    }

    private Result tried(Person by, String reference) {
        return by.does(() -> emergencies.open(reference, Emergency.Reason.CHILD_MISSING, WHY));
    }

    @Test
    void nobody_opens_it_longer_than_three_hours_or_hides_it_from_those_it_concerns() {
        Person elsewhere = world.aNursery(world.anArea());

        assertThatThrownBy(() -> stranger.does(() -> insert(nursery, service, "3 hours 1 second")))
                .hasStackTraceContaining("three_hours_at_most");
        assertThatThrownBy(() -> stranger.does(() -> insert(elsewhere, service, "1 hour")))
                .hasStackTraceContaining("row-level security");
        assertThat(stranger.does(() -> insert(nursery, service, "3 hours"))).isEqualTo(1);
    }

    /** As somebody would who had stolen the application's login. */
    private int insert(Person setting, Person answering, String lasting) {
        return Objects.requireNonNull(transactions.execute(status -> jdbc.sql("""
                        insert into personal.emergency (id, request, setting, service, opened_by, opened_for, reason, subject_key, words_sealed,
                            opened_at, ends_at)
                        values (gen_random_uuid(), :request, :setting, :service, :by, :for, 'CHILD_MISSING', 'k', 'w', now(),
                            now() + :lasting::interval)
                        """)
                .param("request", request.value())
                .param("setting", setting.organisation().value())
                .param("service", answering.organisation().value())
                .param("by", stranger.account().value())
                .param("for", stranger.organisation().value())
                .param("lasting", lasting)
                .update()));
    }

    @Test
    void somebody_else_reviews_it_and_an_auditor_sees_that_it_happened_and_how_often() {
        Emergency emergency = opened(stranger);
        Person auditor = world.withRoles(world.anAdministrator(world.anArea()), Role.AUDITOR);

        boolean byWhoOpened =
                stranger.does(() -> emergencies.review(emergency.id(), Emergency.Outcome.JUSTIFIED, FOUND));
        String words = nursery.does(() -> emergencies.words(emergency.id())).orElseThrow();
        boolean byTheSetting =
                nursery.does(() -> emergencies.review(emergency.id(), Emergency.Outcome.NOT_JUSTIFIED, FOUND));
        boolean again = service.does(() -> emergencies.review(emergency.id(), Emergency.Outcome.JUSTIFIED, FOUND));
        String page = new Browser(port).signIn(auditor).get("/emergencies").text();

        assertThat(byWhoOpened).isFalse();
        assertThat(words).isEqualTo(WHY);
        assertThat(byTheSetting).isTrue();
        assertThat(new Stored(database)
                        .column("select words_sealed || review_sealed from personal.emergency where id = '%s'"
                                .formatted(emergency.id())))
                .as("both are sealed")
                .hasSize(1)
                .noneMatch(text -> text.contains("Invented"));
        assertThat(again).as("it is reviewed once").isFalse();
        assertThat(ledger.of(request.value()))
                .anyMatch(line -> line.happening().kind().equals("EmergencyReviewed")
                        && "NOT_JUSTIFIED".equals(line.happening().facts().get("outcome")));
        assertThat(page)
                .contains("The child may be in danger", "There was no good reason")
                .doesNotContain(WHY, "Ola");
        assertThat(auditor.does(emergencies::counted).stream()
                        .mapToLong(Emergencies.Counted::notJustified)
                        .sum())
                .isPositive();
    }

    @Test
    void who_may_see_the_record_anyway_opens_no_emergency_and_a_wrong_reference_opens_nothing() {
        Result mine = nursery.does(() -> emergencies.open(request.reference(), Emergency.Reason.CHILD_MISSING, WHY));
        Result wrong = stranger.does(() -> emergencies.open("not a reference", Emergency.Reason.CHILD_MISSING, WHY));

        assertThat(mine).isEqualTo(new Result.NotNeeded(request));
        assertThat(wrong).isInstanceOf(Result.NotFound.class);
    }
}
