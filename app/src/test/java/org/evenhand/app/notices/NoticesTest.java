package org.evenhand.app.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.evenhand.app.access.World.aChildWhoStammers;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.evenhand.app.EvenhandTest;
import org.evenhand.app.access.Browser;
import org.evenhand.app.access.Closing;
import org.evenhand.app.access.Decline;
import org.evenhand.app.access.DeclineReason;
import org.evenhand.app.access.Pausing;
import org.evenhand.app.access.RequestDecided;
import org.evenhand.app.access.RequestId;
import org.evenhand.app.access.RequestState;
import org.evenhand.app.access.Triaging;
import org.evenhand.app.access.World;
import org.evenhand.app.access.World.Person;
import org.evenhand.app.guidance.CountingClocks;
import org.evenhand.app.ledger.Ledger;
import org.evenhand.app.mail.PostOffice;
import org.evenhand.app.mail.Posting;
import org.evenhand.app.mail.Returning;
import org.evenhand.app.notices.WayOfService.Reaching;
import org.evenhand.app.notices.WayOfService.Showing;
import org.evenhand.vocabulary.LaCode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** From a decision to the mailbox of a nursery's lead, and back where the mail returns. */
@EvenhandTest
class NoticesTest {

    private static final PostOffice OFFICE = PostOffice.open();
    private static final Decline NO_CAPACITY =
            new Decline(DeclineReason.NO_CAPACITY, "Read together each day", "TRY_FIRST");
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @TempDir
    static Path maildir;

    @LocalServerPort
    int port;

    @Autowired
    World world;

    @Autowired
    Triaging triaging;

    @Autowired
    Pausing pausing;

    @Autowired
    Closing closing;

    @Autowired
    HearingAtOnce hearing;

    @Autowired
    Notices notices;

    @Autowired
    Following following;

    @Autowired
    Starting starting;

    @Autowired
    CountingClocks counting;

    @Autowired
    Posting posting;

    @Autowired
    Returning returning;

    @Autowired
    Ledger ledger;

    @Autowired
    Clock clock;

    private Person nursery;
    private Person service;

    /** Hears at once, where the product's own hears a moment later. */
    private Notifying notifying;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry settings) {
        OFFICE.useFor(settings);
        settings.add("evenhand.mail.returns", () -> maildir.toString());
    }

    @AfterAll
    static void closeTheOffice() {
        OFFICE.close();
    }

    @BeforeEach
    void aNurseryAndAService() {
        LaCode area = world.anArea();
        nursery = world.aNursery(area);
        service = world.aService(area);
        notifying = hearing.notifying();
    }

    @Test
    void a_nurserys_lead_gets_the_decision_by_mail_with_the_next_step_and_how_to_challenge_it()
            throws MessagingException {
        RequestId id = asks();
        service.does(() -> triaging.decline(id, NO_CAPACITY));
        untilTold(id, NoticeKind.DECIDED);

        posting.post();

        MimeMessage told = mailTo(nursery, "a service said no");
        assertThat(told.getSubject()).isEqualTo("Request " + id.reference() + ": a service said no");
        assertThat(PostOffice.text(told).replace("\n", " "))
                .contains("has declined your request")
                .contains("By when:")
                .contains("What comes next:")
                .contains("If you do not agree:")
                .contains("https://evenborough.invalid/requests/" + id);
    }

    @Test
    void the_confirmation_says_by_when_and_the_service_hears_that_a_request_waits() throws MessagingException {
        RequestId id = asks();
        untilTold(id, NoticeKind.REQUEST_TO_DECIDE);

        posting.post();

        assertThat(PostOffice.text(mailTo(nursery, "your request for help was sent")))
                .containsPattern("By when: \\w+day \\d+ \\w+ \\d{4}");
        assertThat(mailTo(service, "a request for help waits for you")).isNotNull();
    }

    @Test
    void no_mail_names_a_child_or_a_person() throws MessagingException {
        RequestId id = asks();
        untilTold(id, NoticeKind.REQUEST_TO_DECIDE);
        posting.post();

        for (MimeMessage mail : OFFICE.to(nursery.email())) {
            String all = mail.getSubject() + PostOffice.text(mail);
            // What a child who stammers is called, and who is to be reached, in the answers of World.
            assertThat(all)
                    .doesNotContain(aChildWhoStammers().child().orElseThrow().called() + " ");
            assertThat(all).doesNotContain(aChildWhoStammers().contact().name());
        }
    }

    @Test
    void hearing_twice_tells_once() {
        RequestId id = asks();
        service.does(() -> triaging.decline(id, NO_CAPACITY));
        untilTold(id, NoticeKind.DECIDED);

        notifying.hear(new RequestDecided(id, RequestState.DECLINED));
        notifying.hear(new RequestDecided(id, RequestState.DECLINED));

        assertThat(of(id, NoticeKind.DECIDED)).hasSize(1);
    }

    @Test
    void what_is_decided_twice_is_told_twice_even_if_only_the_last_event_comes() {
        Person other = world.aService(world.anArea());
        RequestId id = asks();
        service.does(() -> triaging.redirect(id, other.organisation()));
        other.does(() -> triaging.redirect(id, service.organisation()));

        notifying.hear(new RequestDecided(id, RequestState.REDIRECTED));

        assertThat(of(id, NoticeKind.DECIDED))
                .extracting(Notice::about)
                .containsExactlyInAnyOrder("REDIRECTED.1", "REDIRECTED.2");
    }

    @Test
    void a_clock_that_stands_still_and_goes_on_and_a_closing_are_told_with_their_reason() throws MessagingException {
        RequestId id = asks();
        service.does(() -> pausing.stop(id, "CHILD_AWAY"));
        untilTold(id, NoticeKind.DECIDED);
        service.does(() -> pausing.start(id));
        await().atMost(PATIENCE).until(() -> of(id, NoticeKind.DECIDED).size() == 2);
        nursery.does(() -> closing.close(id, "FAMILY_MOVED"));
        // One to the setting, and one to the service, which did not close it itself.
        await().atMost(PATIENCE).until(() -> of(id, NoticeKind.DECIDED).size() == 4);

        posting.post();

        assertThat(text(mailTo(nursery, "the clock of your request stands still")))
                .contains("The reason: the child is away for four weeks or longer");
        assertThat(text(mailTo(nursery, "the clock of your request goes on"))).contains("By when:");
        assertThat(text(mailTo(nursery, "your request was closed"))).contains("The reason: The family moved away");
        assertThat(text(mailTo(service, "the setting closed its request"))).contains("free again");
    }

    private static String text(MimeMessage mail) throws MessagingException {
        return PostOffice.text(mail).replaceAll("\\s+", " ");
    }

    @Test
    void what_the_server_accepted_is_served_on_that_day_and_stands_in_the_record() {
        RequestId id = declined();

        assertThat(decided(id).served()).isEmpty();
        posting.post();
        following.follow();

        Notice notice = decided(id);
        assertThat(notice.state()).isEqualTo(NoticeState.DELIVERED);
        assertThat(notice.served()).contains(new Served(Reaching.EMAIL, LocalDate.now(clock)));
        assertThat(recorded(id)).contains("NoticeQueued", "NoticeDelivered");
        assertThat(following.follow()).isZero();
    }

    @Test
    void what_comes_back_is_not_served_and_becomes_a_to_do_of_the_service_until_another_way_is_recorded()
            throws IOException, MessagingException {
        RequestId id = declined();
        posting.post();
        following.follow();
        ReturnedMail.comesBack(maildir, mailTo(nursery, "a service said no"));

        returning.read();
        following.follow();

        Notice notice = decided(id);
        assertThat(notice.state()).isEqualTo(NoticeState.RETURNED);
        assertThat(notice.served()).isEmpty();
        Browser lead = new Browser(port).signIn(service);
        assertThat(lead.get("/home").text()).contains("Notices that did not arrive: 1");
        assertThat(lead.get("/notices").text()).contains("Came back", "Not told yet in a way that reaches a person");

        LocalDate today = LocalDate.now(clock);
        String path = "/notices/" + notice.id();
        Browser.Shown recorded = lead.send(
                lead.get(path),
                path,
                Map.of(
                        "way", "TELEPHONE",
                        "on-day", Integer.toString(today.getDayOfMonth()),
                        "on-month", Integer.toString(today.getMonthValue()),
                        "on-year", Integer.toString(today.getYear())));

        assertThat(recorded.text()).contains("Told by telephone on");
        assertThat(decided(id).served()).contains(new Served(Reaching.TELEPHONE, today));
        assertThat(lead.get("/home").text()).doesNotContain("Notices that did not arrive");
        assertThat(recorded(id)).contains("NoticeReturned", "NoticeServed");
    }

    @Test
    void a_clock_that_starts_on_telling_starts_only_at_a_recorded_delivery() {
        RequestId id = declined();
        var appeal = counting.clocks().get("appeal");

        assertThat(starting.of(appeal, decided(id).served(), Optional.empty()))
                .isInstanceOf(Starting.Started.NotYet.class);
        posting.post();
        following.follow();

        assertThat(starting.of(appeal, decided(id).served(), Optional.empty()))
                .isInstanceOfSatisfying(
                        Starting.Started.Runs.class,
                        runs -> assertThat(runs.from()).isEqualTo(LocalDate.now(clock)));
    }

    @Test
    void a_portal_is_no_way_of_serving() {
        // Served takes a way that reaches a person; the portal is of the other kind, so no program that serves by it
        // compiles.
        assertThat(Served.class.getRecordComponents()[0].getType()).isEqualTo(Reaching.class);
        assertThat(WayOfService.class.isAssignableFrom(Showing.class)).isTrue();
        assertThat(Reaching.class.isAssignableFrom(Showing.class)).isFalse();
        assertThat(Arrays.stream(Reaching.values()).map(Enum::name))
                .doesNotContain("PORTAL")
                .containsExactly("EMAIL", "POST", "HANDED_OVER", "TELEPHONE");
    }

    @Test
    void nobody_records_a_day_that_cannot_be_or_a_mail_by_hand() {
        RequestId id = declined();
        NoticeId notice = decided(id).id();
        LocalDate today = LocalDate.now(clock);

        assertThat(serves(notice, Reaching.POST, today.plusDays(1))).isEqualTo(Notices.Recorded.DAY_OUT_OF_RANGE);
        assertThat(serves(notice, Reaching.POST, today.minusDays(1))).isEqualTo(Notices.Recorded.DAY_OUT_OF_RANGE);
        assertThat(serves(notice, Reaching.EMAIL, today)).isEqualTo(Notices.Recorded.NOT_BY_HAND);
        assertThat(nursery.does(() -> notices.serve(notice, new Served(Reaching.POST, today))))
                .isEqualTo(Notices.Recorded.NOT_FOUND);
        assertThat(serves(notice, Reaching.POST, today)).isEqualTo(Notices.Recorded.DONE);
        assertThat(serves(notice, Reaching.POST, today)).isEqualTo(Notices.Recorded.TWICE);
    }

    @Test
    void strangers_see_no_notice() {
        RequestId id = declined();
        Person stranger = world.aService(world.anArea());

        assertThat(stranger.does(() -> notices.of(id))).isEmpty();
        assertThat(stranger.does(() -> notices.find(decided(id).id()))).isEmpty();
        assertThat(new Browser(port)
                        .signIn(stranger)
                        .get("/requests/" + id + "/notices")
                        .status())
                .isEqualTo(404);
    }

    private Notices.Recorded serves(NoticeId notice, Reaching way, LocalDate on) {
        return service.does(() -> notices.serve(notice, new Served(way, on)));
    }

    private RequestId asks() {
        return world.asks(nursery, aChildWhoStammers());
    }

    private RequestId declined() {
        RequestId id = asks();
        service.does(() -> triaging.decline(id, NO_CAPACITY));
        untilTold(id, NoticeKind.DECIDED);
        return id;
    }

    private void untilTold(RequestId id, NoticeKind kind) {
        await().atMost(PATIENCE).until(() -> !of(id, kind).isEmpty());
    }

    /** As the nursery sees them: notices to it, whichever service sent them, and those it caused. */
    private List<Notice> of(RequestId id, NoticeKind kind) {
        return Stream.of(nursery, service)
                .flatMap(party -> party.does(() -> notices.of(id)).stream())
                .distinct()
                .filter(notice -> notice.kind() == kind)
                .toList();
    }

    private Notice decided(RequestId id) {
        return of(id, NoticeKind.DECIDED).getFirst();
    }

    private List<String> recorded(RequestId id) {
        return service.does(() -> ledger.of(decided(id).id().value())).stream()
                .map(line -> line.happening().kind())
                .toList();
    }

    private static MimeMessage mailTo(Person person, String subject) throws MessagingException {
        for (MimeMessage mail : OFFICE.to(person.email())) {
            if (mail.getSubject().endsWith(subject)) {
                return mail;
            }
        }
        throw new AssertionError("No mail with “%s” came.".formatted(subject));
    }
}
