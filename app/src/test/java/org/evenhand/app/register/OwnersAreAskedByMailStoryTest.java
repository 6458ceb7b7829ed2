package org.evenhand.app.register;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.evenhand.app.EvenhandTest;
import org.evenhand.app.access.Browser;
import org.evenhand.app.access.World;
import org.evenhand.app.access.World.Person;
import org.evenhand.app.database.HoldableClock;
import org.evenhand.app.ledger.Ledger;
import org.evenhand.app.mail.PostOffice;
import org.evenhand.app.mail.Posting;
import org.evenhand.app.people.Role;
import org.evenhand.app.vault.Secret;
import org.evenhand.vocabulary.Profession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Entries go out of date; who keeps them gets one mail, and presses one button without signing in. */
@EvenhandTest
class OwnersAreAskedByMailStoryTest {

    private static final PostOffice OFFICE = PostOffice.open();
    /** On which World's services were confirmed. */
    private static final LocalDate CONFIRMED = LocalDate.of(2026, 11, 1);
    /** 90 days on it is out of date, and seven days before that it is asked about: both of the pack register-terms. */
    private static final LocalDate ASKED = CONFIRMED.plusDays(83);

    @LocalServerPort
    int port;

    @Autowired
    World world;

    @Autowired
    AskingOwners asking;

    @Autowired
    Keeping keeping;

    @Autowired
    Posting posting;

    @Autowired
    Ledger ledger;

    @Autowired
    Clock clock;

    private Person service;
    private Person lead;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry settings) {
        OFFICE.useFor(settings);
    }

    @AfterAll
    static void closeTheOffice() {
        OFFICE.close();
    }

    @BeforeEach
    void a_service_with_two_entries() {
        service = world.aService(world.anArea());
        lead = world.withRoles(service, Role.SERVICE_LEAD);
        world.offers(service, Profession.QTVI);
        world.offers(service, Profession.SLT);
    }

    @Test
    void one_mail_names_both_entries_and_opening_its_link_changes_nothing() {
        ask(ASKED.minusDays(1));
        List<MimeMessage> before = mail(lead);
        ask(ASKED);
        List<MimeMessage> letters = mail(lead);
        String link = PostOffice.link(letters.getFirst(), "/register/confirm/");

        Browser program = new Browser(port);
        Browser.Shown opened = program.get(link);
        program.get(link);

        assertThat(before).isEmpty();
        assertThat(letters).hasSize(1);
        assertThat(PostOffice.text(letters.getFirst()))
                .contains(
                        "Qualified Teacher", "last confirmed on 1 November 2026", "out of date after 30 January 2027");
        assertThat(opened.heading()).isEqualTo("Is this still right?");
        assertThat(opened.document().select("form input[name=_csrf]")).isEmpty();
        assertThat(checked()).containsOnly(CONFIRMED);
        assertThat(mail(service)).as("a triage lead keeps no entries").isEmpty();
    }

    @Test
    void one_press_confirms_all_that_the_mail_named_and_a_second_finds_nothing_to_do() {
        // Today, by the clock of the pages: the link must not be too old.
        LocalDate today = LocalDate.now(clock);
        ask(today.isBefore(ASKED) ? ASKED : today);
        String link = PostOffice.link(mail(lead).getLast(), "/register/confirm/");
        Secret secret = new Secret(link.substring(link.lastIndexOf('/') + 1));

        int confirmed = at(ASKED.plusDays(1), () -> asking.confirm(secret)).orElseThrow();
        int again = at(ASKED.plusDays(1), () -> asking.confirm(secret)).orElseThrow();
        Browser.Shown pressed = new Browser(port).post(link, Map.of());

        assertThat(List.of(confirmed, again)).containsExactly(2, 0);
        assertThat(checked()).containsOnly(ASKED.plusDays(1));
        assertThat(pressed.status()).isEqualTo(200);
        assertThat(pressed.text()).contains("There was nothing left to confirm");
        ServiceId entry = service.does(() -> keeping.servicesOf(service.organisation()))
                .getFirst()
                .id();
        assertThat(ledger.of(entry.value()).getLast().happening().kind()).isEqualTo("ServiceConfirmed");
    }

    @Test
    void nobody_is_asked_twice_in_a_period_whoever_looks_at_once_or_after_a_restart() throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        List<Future<Boolean>> lookers = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            for (int i = 0; i < 4; i++) {
                lookers.add(threads.submit(() -> {
                    start.await();
                    ask(ASKED);
                    return true;
                }));
            }
            start.countDown();
            for (Future<Boolean> looker : lookers) {
                looker.get();
            }
        }
        ask(ASKED.plusDays(29));
        int inThePeriod = mail(lead).size();
        ask(ASKED.plusDays(30));

        assertThat(inThePeriod).isEqualTo(1);
        assertThat(mail(lead)).as("after the period, because nobody confirmed").hasSize(2);
    }

    @Test
    void a_link_that_is_too_old_or_wrong_or_whose_reader_left_says_so_and_does_nothing() {
        ask(ASKED);
        String link = PostOffice.link(mail(lead).getLast(), "/register/confirm/");
        Secret secret = new Secret(link.substring(link.lastIndexOf('/') + 1));

        assertThat(at(ASKED.plusDays(30), () -> asking.behind(secret))).isPresent();
        assertThat(at(ASKED.plusDays(31), () -> asking.behind(secret))).isEmpty();
        assertThat(at(ASKED.plusDays(31), () -> asking.confirm(secret))).isEmpty();
        assertThat(new Browser(port).get("/register/confirm/nothing").text()).contains("This link no longer works");
        assertThat(checked()).containsOnly(CONFIRMED);
    }

    private void ask(LocalDate on) {
        at(on, asking::ask);
        at(on, posting::post);
    }

    private static <T> T at(LocalDate day, ScopedValue.CallableOp<T, RuntimeException> work) {
        return HoldableClock.holding(
                day.atTime(12, 0).atZone(ZoneId.of("Europe/London")).toInstant(), work);
    }

    private List<MimeMessage> mail(Person person) {
        return OFFICE.to(person.email());
    }

    private Set<LocalDate> checked() {
        return service.does(() -> keeping.servicesOf(service.organisation())).stream()
                .map(entry -> entry.offered().checkedOn())
                .collect(Collectors.toSet());
    }
}
