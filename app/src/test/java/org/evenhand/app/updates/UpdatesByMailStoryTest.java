package org.evenhand.app.updates;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.evenhand.app.EvenhandTest;
import org.evenhand.app.access.Browser;
import org.evenhand.app.access.World;
import org.evenhand.app.access.World.Person;
import org.evenhand.app.database.HoldableClock;
import org.evenhand.app.mail.PostOffice;
import org.evenhand.app.mail.Posting;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** From the form to the first mail, the button, an update and the one click that ends it. Everybody is invented. */
@EvenhandTest
class UpdatesByMailStoryTest {

    private static final PostOffice OFFICE = PostOffice.open();

    @LocalServerPort
    int port;

    @Autowired
    World world;

    @Autowired
    Updates updates;

    @Autowired
    Mailing mailing;

    @Autowired
    ForgettingSubscribers forgetting;

    @Autowired
    Posting posting;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private String address = "";
    private Browser reader;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry settings) {
        OFFICE.useFor(settings);
    }

    @AfterAll
    static void closeTheOffice() {
        OFFICE.close();
    }

    @BeforeEach
    void somebody_reads() {
        address = "reader" + UUID.randomUUID() + "@example.invalid";
        reader = new Browser(port);
    }

    @Test
    void only_who_presses_the_button_gets_updates_and_one_click_ends_them() {
        asks();
        MimeMessage first = mail().getFirst();
        reader.get(link(first, "confirm"));
        assertThat(stateOf(link(first, "confirm")))
                .as("opening the link alone changes nothing")
                .isEqualTo("ASKED");

        Browser.Shown confirmed = press(link(first, "confirm"));
        assertThat(confirmed.heading()).isEqualTo("You get updates by mail from now on");
        Person campaigner = world.aCampaigner(world.anArea());
        UUID update = published(campaigner);
        assertThat(campaigner.does(() -> mailing.send(update))).isInstanceOf(Mailing.Sent.Queued.class);
        assertThat(campaigner.does(() -> mailing.send(update))).isInstanceOf(Mailing.Sent.Before.class);
        posting.post();

        MimeMessage told = mail().getLast();
        assertThat(PostOffice.header(told, "Subject")).isEqualTo("Update (invented)");
        assertThat(PostOffice.header(told, "List-Unsubscribe-Post")).isEqualTo("List-Unsubscribe=One-Click");
        String leave = PostOffice.header(told, "List-Unsubscribe").replaceAll("[<>\\s]", "");
        assertThat(leave).startsWith("https://").doesNotContain(address);

        // As a mail program does it: no cookie, no token of ours, no page before (RFC 8058, section 3.2).
        Browser.Shown left =
                new Browser(port).post(URI.create(leave).getPath(), Map.of("List-Unsubscribe", "One-Click"));

        assertThat(left.status()).isEqualTo(200);
        assertThat(left.heading()).isEqualTo("You get no more of these by mail");
        assertThat(stateOf(leave))
                .as("a row that is gone holds no address: a rule of its table")
                .isEqualTo("GONE");
        assertThat(new Browser(port).post(URI.create(leave).getPath(), Map.of()).status())
                .isEqualTo(200);
        assertThat(press(link(first, "confirm")).heading()).isEqualTo("This link is no longer valid");
    }

    @Test
    void nobody_can_tell_who_is_on_the_list_nor_send_many_mails_to_somebody() {
        Browser.Shown once = asks();
        Browser.Shown again = asks();

        assertThat(again.document().select("main").text())
                .isEqualTo(once.document().select("main").text());
        assertThat(mail()).hasSize(1);
    }

    @Test
    void the_form_sets_no_cookie_and_refuses_what_is_no_address() {
        Browser.Shown refused =
                reader.post("/updates/mailing", Map.of("email", "two@example.invalid, three@example.invalid"));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.problems())
                .containsExactly("Enter an email address in the correct format, like name@example.com");
        assertThat(refused.document().select("input[name=_csrf]")).isEmpty();
    }

    @Test
    void who_does_not_confirm_is_erased_when_the_time_of_the_rule_is_over() {
        asks();

        // The rule of the pack gives seven days.
        int erased = HoldableClock.holding(clock.instant().plus(Duration.ofDays(9)), forgetting::forgetWhatIsDue);

        assertThat(erased).isPositive();
        assertThat(stateOf(link(mail().getFirst(), "confirm"))).isEqualTo("GONE");
        assertThat(press(link(mail().getFirst(), "confirm")).heading()).isEqualTo("This link is no longer valid");
    }

    @Test
    void no_address_and_no_link_can_be_read_from_the_table() {
        asks();

        String row = jdbc.sql("select s::text from updates.subscriber s where state = 'ASKED'")
                .query(String.class)
                .list()
                .toString();

        assertThat(row).doesNotContain(address, token(link(mail().getFirst(), "confirm")));
    }

    private Browser.Shown asks() {
        Browser.Shown shown = reader.post("/updates/mailing", Map.of("email", address));
        assertThat(shown.heading()).isEqualTo("Look at your mail");
        posting.post();
        return shown;
    }

    private List<MimeMessage> mail() {
        return OFFICE.to(address);
    }

    private static String link(MimeMessage mail, String kind) {
        return PostOffice.link(mail, "/updates/mailing/" + kind + "/");
    }

    private static String token(String link) {
        return link.substring(link.lastIndexOf('/') + 1);
    }

    private Browser.Shown press(String link) {
        return reader.send(reader.get(link), link, Map.of());
    }

    private String stateOf(String link) {
        return jdbc.sql("""
                        select state from updates.subscriber where token_hash = encode(sha256(convert_to(:token, 'UTF8')), 'hex')
                        """).param("token", token(link)).query(String.class).single();
    }

    private UUID published(Person campaigner) {
        return campaigner.does(() -> {
            UUID id = UUID.fromString(((Kept.Done)
                            updates.draft("Update (invented)", LocalDate.of(2022, 11, 1), LocalDate.of(2023, 2, 28)))
                    .key());
            updates.move(id, UpdateStep.PUBLISH);
            return id;
        });
    }
}
