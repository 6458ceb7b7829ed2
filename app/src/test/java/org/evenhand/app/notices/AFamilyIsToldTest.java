package org.evenhand.app.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.evenhand.app.access.World.aChildWhoStammers;
import static org.evenhand.app.access.World.noCapacity;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.evenhand.app.EvenhandTest;
import org.evenhand.app.access.Browser;
import org.evenhand.app.access.Browser.Shown;
import org.evenhand.app.access.Consent;
import org.evenhand.app.access.RequestDecided;
import org.evenhand.app.access.RequestId;
import org.evenhand.app.access.RequestState;
import org.evenhand.app.access.Triaging;
import org.evenhand.app.access.World;
import org.evenhand.app.access.World.Person;
import org.evenhand.app.access.family.Consents;
import org.evenhand.app.access.family.FamilyEmails;
import org.evenhand.app.access.family.FamilyLinks;
import org.evenhand.app.ledger.Ledger;
import org.evenhand.app.mail.EmailAddress;
import org.evenhand.app.mail.PostOffice;
import org.evenhand.app.mail.Posting;
import org.evenhand.app.mail.Returning;
import org.evenhand.app.vault.Secret;
import org.evenhand.vocabulary.LaCode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A family that wishes it is told by e-mail what is decided, without an account, and takes the wish back in one press. */
@EvenhandTest
class AFamilyIsToldTest {

    private static final PostOffice OFFICE = PostOffice.open();
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
    FamilyLinks links;

    @Autowired
    FamilyEmails emails;

    @Autowired
    Consents consents;

    @Autowired
    HearingAtOnce hearing;

    @Autowired
    Notices notices;

    @Autowired
    Following following;

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
    private String email = "";

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
    void aNurseryAServiceAndAFamily() {
        LaCode area = world.anArea();
        nursery = world.aNursery(area);
        service = world.aService(area);
        email = "family-" + UUID.randomUUID() + "@example.invalid";
    }

    @Test
    void it_leaves_an_address_on_its_own_page_and_gets_the_decision_with_its_day_and_the_next_step()
            throws MessagingException {
        RequestId id = asks();
        Secret secret = link(id);
        Browser family = new Browser(port);
        Shown page = family.get("/family/" + secret.text());

        Shown wrong = family.send(page, "/email", Map.of("email", "nobody at home"));
        Shown left = family.send(page, "/email", Map.of("email", email));
        service.does(() -> triaging.decline(id, noCapacity()));
        untilTold(id);
        posting.post();

        assertThat(page.text()).contains("Tell me by email when something is decided");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.text()).contains("Enter an email address in the correct format");
        assertThat(left.text())
                .contains("You will be told by email", "Stop, and forget my email address")
                .as("the address of the page may get lost")
                .doesNotContain(email);
        List<MimeMessage> mails = OFFICE.to(email);
        assertThat(mails).hasSize(1);
        assertThat(mails.getFirst().getSubject()).isEqualTo("Request " + id.reference() + ": a service said no");
        assertThat(PostOffice.text(mails.getFirst()).replace("\n", " "))
                .contains("has said no to the request for help", "By when:", "What comes next:")
                .contains("If you do not agree:", "Open your private address")
                .doesNotContain("Sign in", "/requests/", "/family/", secret.text())
                .doesNotContain(aChildWhoStammers().child().orElseThrow().called() + " ", "Sam");
    }

    @Test
    void a_mail_that_comes_back_is_shown_to_the_service() throws IOException, MessagingException {
        RequestId id = asks();
        leaves(link(id));
        service.does(() -> triaging.decline(id, noCapacity()));
        untilTold(id);
        posting.post();
        following.follow();
        ReturnedMail.comesBack(maildir, OFFICE.to(email).getFirst());

        returning.read();
        following.follow();

        assertThat(toTheFamily(id)).extracting(Notice::state).containsExactly(NoticeState.RETURNED);
        Browser lead = new Browser(port).signIn(service);
        assertThat(lead.get("/home").text()).contains("Notices that did not arrive: 1");
        assertThat(lead.get("/notices").text()).contains("To the family: what was decided", "Came back");
    }

    @Test
    void it_is_told_once_however_often_the_decision_is_heard() {
        RequestId id = asks();
        leaves(link(id));
        service.does(() -> triaging.decline(id, noCapacity()));
        untilTold(id);
        Notifying notifying = hearing.notifying();

        // Another address and another link make no other family.
        leaves(link(id));
        notifying.hear(new RequestDecided(id, RequestState.DECLINED));
        notifying.hear(new RequestDecided(id, RequestState.DECLINED));

        assertThat(toTheFamily(id)).hasSize(1);
    }

    @Test
    void what_was_decided_before_it_left_an_address_is_not_told() {
        RequestId id = asks();
        Person other = world.aService(world.anArea());
        service.does(() -> triaging.redirect(id, other.organisation()));
        leaves(link(id));
        other.does(() -> triaging.redirect(id, service.organisation()));

        hearing.notifying().hear(new RequestDecided(id, RequestState.REDIRECTED));

        assertThat(toTheFamily(id)).extracting(Notice::about).containsExactly("REDIRECTED.2");
    }

    @Test
    void its_address_is_forgotten_at_once_when_wish_link_or_agreement_end_and_the_record_never_has_it() {
        RequestId takesBack = asks();
        RequestId ends = asks();
        RequestId another = asks();
        RequestId withdraws = asks();
        RequestId withdrawn = asks();
        Secret first = leaves(link(takesBack));
        Secret second = leaves(link(ends));
        leaves(link(another));
        Secret fourth = leaves(link(withdraws));
        leaves(link(withdrawn));
        List<RequestId> all = List.of(takesBack, ends, another, withdraws, withdrawn);
        assertThat(all).allSatisfy(id -> assertThat(isTold(id)).isTrue());

        Browser family = new Browser(port);
        Shown page = family.send(family.get("/family/" + first.text()), "/email/forget", Map.of());
        links.end(second);
        link(another);
        links.withdraw(fourth);
        nursery.does(() -> consents.withdraw(withdrawn, Consents.WithdrawnBy.SETTING));

        assertThat(page.text()).contains("Your email address is forgotten", "Tell me by email");
        assertThat(all).allSatisfy(id -> {
            assertThat(isTold(id)).isFalse();
            assertThat(nursery.does(() -> links.find(id)).filter(FamilyLinks.Link::isToldByEmail))
                    .isEmpty();
            assertThat(ledger.of(id.value()).toString())
                    .contains("FamilyEmailLeft", "FamilyEmailForgotten")
                    .doesNotContain(email);
        });
        assertThat(because(takesBack)).isEqualTo("TAKEN_BACK");
        assertThat(because(ends)).isEqualTo("LINK_ENDED");
        assertThat(because(another)).isEqualTo("LINK_ENDED");
        assertThat(because(withdraws)).isEqualTo("CONSENT_WITHDRAWN");
        assertThat(because(withdrawn)).isEqualTo("CONSENT_WITHDRAWN");
    }

    @Test
    void a_setting_that_sends_the_link_by_mail_keeps_the_address_only_at_the_familys_wish() {
        RequestId wished = asks();
        RequestId not = asks();
        Browser manager = new Browser(port).signIn(nursery);

        Shown told = manager.send(
                manager.get("/requests/" + wished + "/family"), "/family/mail", Map.of("email", email, "tell", "true"));
        manager.send(manager.get("/requests/" + not + "/family"), "/family/mail", Map.of("email", email));

        assertThat(told.text()).contains("They left an email address").doesNotContain(email);
        assertThat(isTold(wished)).isTrue();
        assertThat(isTold(not)).isFalse();
    }

    @Test
    void nobody_is_told_of_a_request_that_they_did_not_agree_to() {
        RequestId id = world.asks(nursery, aChildWhoStammers().withConsent(new Consent.NotYet("SERVICE_WILL_ASK")));
        Secret secret = link(id);

        FamilyLinks.Left left = links.leave(secret, EmailAddress.of(email));

        assertThat(left).isEqualTo(FamilyLinks.Left.NOT_AGREED);
        assertThat(isTold(id)).isFalse();
        assertThat(new Browser(port).get("/family/" + secret.text()).text()).doesNotContain("Tell me by email");
        assertThat(links.leave(new Secret("no-such-address"), EmailAddress.of(email)))
                .isEqualTo(FamilyLinks.Left.NO_LINK);
    }

    private RequestId asks() {
        return world.asks(nursery, aChildWhoStammers());
    }

    private Secret link(RequestId id) {
        return nursery.does(() -> links.make(id)).orElseThrow().secret();
    }

    private Secret leaves(Secret secret) {
        assertThat(links.leave(secret, EmailAddress.of(email))).isEqualTo(FamilyLinks.Left.DONE);
        return secret;
    }

    private boolean isTold(RequestId id) {
        return nursery.does(() -> emails.find(id, clock.instant())).isPresent();
    }

    private void untilTold(RequestId id) {
        await().atMost(PATIENCE).until(() -> !toTheFamily(id).isEmpty());
    }

    /** The setting sees them, whichever service sent them. */
    private List<Notice> toTheFamily(RequestId id) {
        return nursery.does(() -> notices.of(id)).stream()
                .filter(notice -> notice.kind() == NoticeKind.FAMILY_DECIDED)
                .toList();
    }

    private String because(RequestId id) {
        return ledger.of(id.value()).stream()
                .filter(line -> line.happening().kind().equals("FamilyEmailForgotten"))
                .map(line -> line.happening().facts().getOrDefault("because", ""))
                .findFirst()
                .orElseThrow();
    }
}
