package org.evenhand.app.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.evenhand.app.access.World.aChildWhoStammers;

import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.evenhand.app.EvenhandTest;
import org.evenhand.app.access.Acceptance;
import org.evenhand.app.access.Browser;
import org.evenhand.app.access.Decline;
import org.evenhand.app.access.DeclineReason;
import org.evenhand.app.access.RequestId;
import org.evenhand.app.access.Requests;
import org.evenhand.app.access.Triaging;
import org.evenhand.app.access.World;
import org.evenhand.app.access.World.Person;
import org.evenhand.app.access.family.FamilyLinks;
import org.evenhand.app.capacity.Capacity;
import org.evenhand.app.capacity.Days;
import org.evenhand.app.capacity.Stating;
import org.evenhand.app.capacity.Weeks;
import org.evenhand.app.ledger.Ledger;
import org.evenhand.app.mail.EmailAddress;
import org.evenhand.app.mail.Outbox;
import org.evenhand.app.mail.PostOffice;
import org.evenhand.app.mail.Posting;
import org.evenhand.app.notices.ProviderChanging.Announced;
import org.evenhand.app.people.OrganisationId;
import org.evenhand.app.vault.Secret;
import org.evenhand.vocabulary.LaCode;
import org.evenhand.vocabulary.Profession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A service that ends: everybody concerned is told, each once, also if the program dies in the middle. */
@EvenhandTest
@Import(ProviderChangingTest.Dying.class)
class ProviderChangingTest {

    private static final PostOffice OFFICE = PostOffice.open();
    private static final Decline NO_CAPACITY =
            new Decline(DeclineReason.NO_CAPACITY, "Read together each day", "TRY_FIRST");
    private static final String PURPOSE = "notice.provider-changes";
    private static final String ASK_AT = "01632 960000";

    /** After how many requests the program dies; never, where it is negative. */
    private static final AtomicInteger LIVES_FOR = new AtomicInteger(-1);

    @LocalServerPort
    int port;

    @Autowired
    World world;

    @Autowired
    Triaging triaging;

    @Autowired
    ProviderChanging changing;

    @Autowired
    TakingOver takingOver;

    @Autowired
    Requests requests;

    @Autowired
    Ledger ledger;

    @Autowired
    FamilyLinks links;

    @Autowired
    Notices notices;

    @Autowired
    Outbox outbox;

    @Autowired
    Posting posting;

    @Autowired
    Stating stating;

    @Autowired
    Capacity capacity;

    @Autowired
    Clock clock;

    private LaCode area = LaCode.DEMONSTRATION;
    private Person service;
    private Person successor;

    @TestConfiguration(proxyBeanMethods = false)
    static class Dying {

        /** Asked once for each request, between those that were told and those that were not. */
        @Bean
        @Primary
        FamiliesToTell dyingInTheMiddle(FamiliesByLink families) {
            return (request, at) -> {
                if (LIVES_FOR.getAndDecrement() == 0) {
                    throw new Killed();
                }
                return families.of(request, at);
            };
        }
    }

    private static final class Killed extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry settings) {
        OFFICE.useFor(settings);
    }

    @AfterAll
    static void closeTheOffice() {
        OFFICE.close();
    }

    @BeforeEach
    void aServiceWithASuccessor() {
        area = world.anArea();
        service = world.aService(area);
        successor = world.aService(world.anArea());
        LIVES_FOR.set(-1);
    }

    @Test
    void of_five_hundred_open_requests_none_is_missed_and_none_told_twice_although_it_dies_twice() {
        List<Person> nurseries = new ArrayList<>();
        List<RequestId> requests = new ArrayList<>();
        for (int i = 0; i < 25; i++) {
            Person nursery = world.aNursery(area);
            nurseries.add(nursery);
            for (int j = 0; j < 20; j++) {
                requests.add(asks(nursery));
            }
        }
        // Every tenth family leaves an address; every second of those then takes its agreement back.
        List<RequestId> told = new ArrayList<>();
        for (int i = 0; i < requests.size(); i += 10) {
            RequestId request = requests.get(i);
            Secret secret = nurseries
                    .get(i / 20)
                    .does(() -> links.make(request))
                    .orElseThrow()
                    .secret();
            assertThat(links.leave(secret, ofTheFamily(request))).isEqualTo(FamilyLinks.Left.DONE);
            if (i % 20 == 0) {
                told.add(request);
            } else {
                links.withdraw(secret);
            }
        }
        Instant before = clock.instant();

        announces(clock.instant().atZone(clock.getZone()).toLocalDate().plusDays(30));
        LIVES_FOR.set(137);
        assertThatThrownBy(() -> changing.tellAll()).isInstanceOf(Killed.class);
        assertThat(told()).isEqualTo(new ProviderChanging.Count(500, 137));
        LIVES_FOR.set(201);
        assertThatThrownBy(() -> changing.tellAll()).isInstanceOf(Killed.class);
        // Two machines take the rest up at once.
        CompletableFuture<Integer> other = CompletableFuture.supplyAsync(changing::tellAll);
        int mine = changing.tellAll();

        assertThat(mine + other.join()).isEqualTo(500 - 137 - 201);
        assertThat(told()).isEqualTo(new ProviderChanging.Count(500, 500));
        for (RequestId request : requests) {
            assertThat(service.does(() -> notices.of(request)).stream()
                            .filter(notice -> notice.kind() == NoticeKind.PROVIDER_CHANGES))
                    .hasSize(1);
            assertThat(outbox.countTo(ofTheFamily(request), "notice.family-provider-changes", before.minusSeconds(1)))
                    .isEqualTo(told.contains(request) ? 1 : 0);
        }
        assertThat(told).hasSize(25);
        assertThat(nurseries)
                .allSatisfy(nursery -> assertThat(
                                outbox.countTo(EmailAddress.of(nursery.email()), PURPOSE, before.minusSeconds(1)))
                        .isEqualTo(20));
        assertThat(changing.tellAll()).isZero();
    }

    @Test
    void the_mail_says_who_takes_over_from_when_and_whom_to_ask() {
        Person nursery = world.aNursery(area);
        RequestId id = asks(nursery);
        announces(LocalDate.of(2030, 3, 31));
        changing.tellAll();

        posting.post();

        List<MimeMessage> all = OFFICE.to(nursery.email());
        assertThat(all)
                .anySatisfy(mail -> assertThat(PostOffice.text(mail).replace("\n", " "))
                        // 31 March 2030 is a Sunday.
                        .contains(
                                "By when: Sunday 31 March 2030.",
                                "From Monday 1 April 2030",
                                ASK_AT,
                                "takes over your request")
                        .contains("https://evenborough.invalid/requests/" + id));
    }

    @Test
    void a_family_that_wishes_it_is_told_too_with_the_day_and_whom_to_ask() {
        Person nursery = world.aNursery(area);
        RequestId id = asks(nursery);
        links.leave(nursery.does(() -> links.make(id)).orElseThrow().secret(), ofTheFamily(id));
        announces(LocalDate.of(2030, 3, 31));
        changing.tellAll();

        posting.post();

        assertThat(OFFICE.to(ofTheFamily(id).text()))
                .singleElement()
                .satisfies(mail -> assertThat(PostOffice.text(mail).replace("\n", " "))
                        .contains("By when: Sunday 31 March 2030.", "From Monday 1 April 2030", ASK_AT)
                        .contains("takes over the request for help", "Open your private address")
                        .doesNotContain("/requests/"));
    }

    @Test
    void what_is_declined_is_left_alone_and_what_comes_later_is_added() {
        Person nursery = world.aNursery(area);
        RequestId declined = asks(nursery);
        service.does(() -> triaging.decline(declined, NO_CAPACITY));
        asks(nursery);
        announces(LocalDate.now(clock).plusDays(10));
        changing.tellAll();
        assertThat(told()).isEqualTo(new ProviderChanging.Count(1, 1));

        asks(nursery);
        changing.tellAll();

        assertThat(told()).isEqualTo(new ProviderChanging.Count(2, 2));
    }

    @Test
    void the_day_after_the_last_the_successor_has_every_open_request_and_before_it_none() {
        Person nursery = world.aNursery(area);
        RequestId waiting = asks(nursery);
        RequestId declined = asks(nursery);
        service.does(() -> triaging.decline(declined, NO_CAPACITY));
        LocalDate last = LocalDate.now(clock).plusDays(3);
        announces(last);
        changing.tellAll();

        takingOver.handOver(last);
        Optional<OrganisationId> on =
                nursery.does(() -> requests.find(waiting)).orElseThrow().service();
        RequestId late = asks(nursery);
        takingOver.handOver(last.plusDays(1));
        takingOver.handOver(last.plusDays(2));
        changing.tellAll();

        assertThat(on).contains(service.organisation());
        assertThat(List.of(waiting, late))
                .allSatisfy(id -> assertThat(nursery.does(() -> requests.find(id))
                                .orElseThrow()
                                .service())
                        .contains(successor.organisation()));
        assertThat(nursery.does(() -> requests.find(declined)).orElseThrow().service())
                .contains(service.organisation());
        // Handed over once, however often it is looked at.
        assertThat(service.does(() -> ledger.of(waiting.value())).stream()
                        .filter(line -> line.happening().kind().equals("RequestRedirected")))
                .hasSize(1);
    }

    @Test
    void days_that_the_old_service_promised_are_free_from_the_day_after_its_last_and_what_was_worked_stays() {
        LocalDate friday = LocalDate.of(2026, 11, 6);
        Weeks three = new Weeks(friday.plusDays(3), friday.plusDays(17));
        Days everyWeek = Days.read("3").orElseThrow();
        Person specialist = world.aSpecialistOf(service);
        service.does(
                () -> stating.state(new Stating.Statement(Profession.SLT, three, everyWeek, everyWeek, Days.NONE)));
        RequestId id = asks(world.aNursery(area));
        service.does(
                friday,
                () -> triaging.accept(
                        id,
                        new Acceptance(
                                specialist.account(),
                                Optional.empty(),
                                Optional.of(new Acceptance.Promised(
                                        Profession.SLT, three, Days.read("2").orElseThrow())))));
        LocalDate last = LocalDate.of(2026, 11, 15);
        service.does(friday, () -> changing.announce(last, Optional.of(successor.organisation()), ASK_AT));

        service.does(last.plusDays(1), () -> takingOver.handOver(last.plusDays(1)));

        // 3 − 2 in the week that was worked; all of the two after the last day, a Sunday.
        assertThat(capacity.of(service.organisation(), three).stream()
                        .map(week -> week.left().toString()))
                .containsExactly("1", "3", "3");
    }

    @Test
    void what_cannot_be_announced_is_refused() {
        LocalDate today = LocalDate.now(clock);

        assertThat(announced(today.minusDays(1), Optional.of(successor), ASK_AT))
                .isEqualTo(Announced.IN_THE_PAST);
        assertThat(announced(today, Optional.of(service), ASK_AT)).isEqualTo(Announced.NOT_A_SERVICE);
        assertThat(announced(today, Optional.of(world.aNursery(area)), ASK_AT)).isEqualTo(Announced.NOT_A_SERVICE);
        assertThat(announced(today, Optional.empty(), " ")).isEqualTo(Announced.NO_ADDRESS);
        assertThat(announced(today, Optional.empty(), ASK_AT)).isEqualTo(Announced.DONE);
        assertThat(announced(today, Optional.empty(), ASK_AT)).isEqualTo(Announced.TWICE);
    }

    @Test
    void a_lead_announces_it_on_a_page_and_sees_how_many_were_told() {
        Person nursery = world.aNursery(area);
        asks(nursery);
        Browser lead = new Browser(port).signIn(service);
        Browser.Shown form = lead.get("/provider-change");
        assertThat(form.text()).contains("Open requests now: 1");

        Browser.Shown wrong = lead.send(form, "/provider-change", java.util.Map.of("ends-day", "31"));
        Browser.Shown check = lead.send(
                form,
                "/provider-change",
                java.util.Map.of(
                        "ends-day", "31", "ends-month", "3", "ends-year", "2031", "successor", "", "askAt", ASK_AT));
        Browser.Shown before = lead.get("/provider-change");
        Browser.Shown again = lead.send(check, "/provider-change", java.util.Map.of("checked", "change"));
        Browser.Shown done = lead.send(check, "/provider-change", java.util.Map.of("checked", "tell"));

        assertThat(wrong.status()).isEqualTo(422);
        assertThat(check.text())
                .contains("Check what everybody is told", "Monday 31 March 2031", "Nobody", ASK_AT)
                .contains("cannot be taken back");
        assertThat(before.text()).as("nobody is told before it was checked").doesNotContain("What was announced");
        assertThat(again.document().select("input[name=askAt]").attr("value"))
                .as("what was entered is still there")
                .isEqualTo(ASK_AT);
        assertThat(done.text()).contains("It is announced", "31 March 2031", "Nobody");
        assertThat(new Browser(port).signIn(nursery).get("/provider-change").status())
                .isEqualTo(403);
    }

    private static EmailAddress ofTheFamily(RequestId request) {
        return EmailAddress.of("family-" + request + "@example.invalid");
    }

    private void announces(LocalDate endsOn) {
        assertThat(announced(endsOn, Optional.of(successor), ASK_AT)).isEqualTo(Announced.DONE);
    }

    private Announced announced(LocalDate endsOn, Optional<Person> to, String askAt) {
        return service.does(() -> changing.announce(endsOn, to.map(Person::organisation), askAt));
    }

    private ProviderChanging.Count told() {
        return service.does(() -> changing.list()).getFirst().count();
    }

    private RequestId asks(Person nursery) {
        return world.asks(nursery, aChildWhoStammers());
    }
}
