package org.evenhand.app.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.evenhand.app.access.World.aChildWhoStammers;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.evenhand.app.EvenhandTest;
import org.evenhand.app.access.Browser.Shown;
import org.evenhand.app.access.World.Person;
import org.evenhand.app.access.family.Consents;
import org.evenhand.app.access.family.FamilyLinks;
import org.evenhand.app.access.family.FamilyLinks.Followed;
import org.evenhand.app.database.HoldableClock;
import org.evenhand.app.guidance.Facts;
import org.evenhand.app.ledger.Ledger;
import org.evenhand.app.vault.Secret;
import org.evenhand.vocabulary.LaCode;
import org.evenhand.vocabulary.Profession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A family follows the request about their child by an address of its own, sees who looked, and takes back what it agreed to. */
@EvenhandTest
@ExtendWith(OutputCaptureExtension.class)
class AFamilyFollowsTest {

    private static final LocalDate ASKED = LocalDate.of(2026, 11, 20);
    private static final ZoneId ENGLAND = ZoneId.of("Europe/London");

    @Autowired
    World world;

    @Autowired
    Consents consents;

    @Autowired
    Triaging triaging;

    @Autowired
    FamilyLinks links;

    @Autowired
    Ledger ledger;

    @LocalServerPort
    int port;

    @Test
    void a_family_without_an_account_sees_where_it_stands_who_is_responsible_and_how_to_challenge() {
        LaCode area = world.anArea();
        Person nursery = world.aNursery(area);
        Person lead = world.aService(area);
        world.offers(lead, Profession.SLT);
        RequestId id = asks(nursery);

        Shown page = new Browser(port).get(addressFrom(nursery, id));

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.heading()).isEqualTo("The request about your child");
        assertThat(page.text())
                .contains(
                        "Waiting for a reply", "An expert should reply by", "Service of " + area, "Nursery of " + area)
                .contains("If nobody replies, or you do not agree", "Ombudsman", id.reference())
                .contains("A parent or carer agreed on Sunday 1 November 2026, face to face");
        assertThat(page.text()).as("an address may get lost").doesNotContain("Ola", "stammers when excited", "Sam");
    }

    @Test
    void the_address_is_told_to_no_other_site_kept_by_no_browser_and_found_by_no_search() throws Exception {
        Person nursery = world.aNursery(world.anArea());
        String address = addressFrom(nursery, asks(nursery));

        for (HttpResponse<String> answer : List.of(ask(address), ask("/family/not-an-address"))) {
            assertThat(answer.headers().allValues("Referrer-Policy")).containsExactly("no-referrer");
            assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
            assertThat(answer.headers().firstValue("X-Robots-Tag").orElse("")).contains("noindex");
        }
    }

    @Test
    void the_secret_stands_nowhere_but_in_the_address(CapturedOutput output) {
        Person nursery = world.aNursery(world.anArea());
        RequestId id = asks(nursery);
        String address = addressFrom(nursery, id);
        String secret = address.substring(address.lastIndexOf('/') + 1);

        Shown page = new Browser(port).get(address);
        new Browser(port).get(address + "x");

        assertThat(page.status()).isEqualTo(200);
        assertThat(output.getAll()).doesNotContain(secret);
        assertThat(ledger.of(id.value()).toString()).doesNotContain(secret);
        assertThat(nursery.does(() -> links.find(id)).toString()).doesNotContain(secret);
        // What the setting itself may read of its link.
        assertThat(nursery.does(() -> links.find(id)).orElseThrow().lastOpenedOn())
                .isPresent();
    }

    @Test
    void every_time_somebody_opens_a_page_about_the_child_is_recorded_and_the_family_sees_it() {
        LaCode area = world.anArea();
        Person nursery = world.aNursery(area);
        Person lead = world.aService(area);
        world.offers(lead, Profession.SLT);
        RequestId id = asks(nursery);
        String address = addressFrom(nursery, id);
        long before = reads(id);

        Browser triage = new Browser(port).signIn(lead);
        triage.get("/triage/" + id);
        triage.get("/requests/" + id);
        Shown ownPage = new Browser(port).signIn(nursery).get("/requests/" + id);
        Shown page = new Browser(port).get(address);

        assertThat(reads(id) - before).isEqualTo(4);
        assertThat(page.text())
                .contains("Triage lead, Service of " + area, "(2 times that day)", "You, by this address")
                .contains("Nursery of " + area);
        assertThat(page.text()).as("posts, not names").doesNotContain("Pat Service");
        assertThat(ownPage.document().select(".eh-timeline").text())
                .as("what happened is not drowned in who looked")
                .contains("Help was asked for")
                .doesNotContain("read");
    }

    @Test
    void what_is_not_about_a_child_is_read_without_an_entry() {
        Person nursery = world.aNursery(world.anArea());
        Answers practice = Answers.ofGroup(
                Facts.of(Facts.About.PRACTICE, Facts.Area.SPEECH_AND_LANGUAGE),
                Answers.AgeGroup.FROM_2_TO_4,
                "how we talk",
                "",
                new Answers.Contact("Sam", "020 7946 0000", ""));
        RequestId id = world.asks(nursery, practice);

        Browser manager = new Browser(port).signIn(nursery);
        Shown page = manager.get("/requests/" + id);

        assertThat(page.status()).isEqualTo(200);
        assertThat(reads(id)).isZero();
        assertThat(manager.get("/requests/" + id + "/family").status()).isEqualTo(404);
        assertThat(nursery.does(() -> links.make(id))).isEmpty();
    }

    @Test
    void a_family_takes_back_its_agreement_and_setting_and_service_see_it_at_once() {
        LaCode area = world.anArea();
        Person nursery = world.aNursery(area);
        Person lead = world.aService(area);
        world.offers(lead, Profession.SLT);
        RequestId id = asks(nursery);
        Browser family = new Browser(port);
        Shown page = family.get(addressFrom(nursery, id));

        Shown after = family.send(page, "/withdraw", Map.of());
        Shown again =
                family.post(page.document().select("form[action$=/withdraw]").attr("action"), token(after));

        assertThat(after.text()).contains("The agreement was taken back", "They took it back on");
        assertThat(again.text()).contains("The agreement was taken back");
        assertThat(ledger.of(id.value()))
                .filteredOn(line -> line.happening().kind().equals("ConsentWithdrawn"))
                .singleElement()
                .satisfies(line -> assertThat(line.happening().facts()).containsEntry("by", "FAMILY"));
        Browser triage = new Browser(port).signIn(lead);
        assertThat(triage.get("/triage/" + id).text()).contains("Stop, and speak with them first");
        Person therapist = world.aSpecialistOf(lead);
        assertThat(lead.does(() -> triaging.accept(id, therapist.account())))
                .isEqualTo(new Outcome.Refused(Outcome.Reason.CONSENT_WITHDRAWN));
        assertThat(triage.get("/home").text()).contains(id.reference() + ": the family took back their agreement");
        assertThat(new Browser(port).signIn(nursery).get("/home").text())
                .contains(id.reference() + ": the family took back their agreement");
    }

    @Test
    void a_setting_records_that_the_family_agreed_later_or_took_it_back() {
        Person nursery = world.aNursery(world.anArea());
        Answers notYet = aChildWhoStammers().withConsent(new Consent.NotYet("SERVICE_WILL_ASK"));
        RequestId id = world.asks(nursery, notYet);
        Browser manager = new Browser(port).signIn(nursery);
        Shown home = manager.get("/home");
        Shown page = manager.get("/requests/" + id + "/family");

        Shown wrong = manager.send(page, "/family/consent", Map.of("givenBy", "PARENT"));
        Shown given = manager.send(
                page,
                "/family/consent",
                Map.of(
                        "givenBy", "PARENT",
                        "agreed-day", "21",
                        "agreed-month", "11",
                        "agreed-year", "2026",
                        "how", "BY_TELEPHONE",
                        "covers", "ASK"));
        Shown withdrawn = manager.send(given, "/family/withdrawn", Map.of());

        assertThat(home.text()).contains("ask the family whether they agree");
        assertThat(page.text()).contains("The family has not agreed yet", "The service speaks with the family first");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(given.text())
                .contains("agreed on Saturday 21 November 2026, by telephone: that this service is asked");
        assertThat(withdrawn.text()).contains("Stop, and speak with them first");
        assertThat(nursery.does(() -> consents.find(id)).orElseThrow().withdrawnBy())
                .contains(Consents.WithdrawnBy.SETTING);
    }

    @Test
    void the_family_ends_its_address_and_another_ends_the_one_before() {
        Person nursery = world.aNursery(world.anArea());
        RequestId id = asks(nursery);
        String first = addressFrom(nursery, id);
        String second = addressFrom(nursery, id);
        Browser family = new Browser(port);

        Shown ended = new Browser(port).get(first);
        Shown left = family.send(family.get(second), "/end", Map.of());

        assertThat(ended.status()).isEqualTo(404);
        assertThat(ended.heading()).isEqualTo("This address does not work");
        assertThat(left.text()).contains("Your address was ended");
        assertThat(new Browser(port).get(second).status()).isEqualTo(404);
        assertThat(nursery.does(() -> links.find(id))).isEmpty();
    }

    @Test
    void an_address_runs_out_unless_it_is_opened_and_after_a_year_in_any_case() {
        Person nursery = world.aNursery(world.anArea());
        RequestId id = asks(nursery);
        Secret secret = nursery.does(ASKED, () -> links.make(id)).orElseThrow().secret();

        // 90 days from 20 November 2026, then 90 from the day it was opened, and never past 20 November 2027 (pack
        // access-terms).
        assertThat(expiry(secret, ASKED.plusDays(80))).contains(ASKED.plusDays(170));
        assertThat(expiry(secret, ASKED.plusDays(171))).isEmpty();
        Secret other = nursery.does(ASKED, () -> links.make(id)).orElseThrow().secret();
        assertThat(expiry(other, ASKED.plusDays(90))).contains(ASKED.plusDays(180));
        assertThat(expiry(other, ASKED.plusDays(180))).contains(ASKED.plusDays(270));
        assertThat(expiry(other, ASKED.plusDays(270))).contains(ASKED.plusDays(360));
        assertThat(expiry(other, ASKED.plusDays(360))).contains(ASKED.plusDays(365));
        assertThat(expiry(other, ASKED.plusDays(366))).isEmpty();
    }

    @Test
    void nobody_but_the_setting_that_asked_makes_an_address_or_records_what_the_family_said() {
        LaCode area = world.anArea();
        Person nursery = world.aNursery(area);
        Person lead = world.aService(area);
        world.offers(lead, Profession.SLT);
        RequestId id = asks(nursery);
        Person stranger = world.aNursery(area);
        Consent.Given consent = (Consent.Given) World.aParentAgrees();

        for (Person other : List.of(lead, stranger)) {
            assertThat(other.does(() -> links.make(id))).isEmpty();
            assertThat(other.does(() -> consents.give(id, consent))).isFalse();
            assertThat(other.does(() -> consents.withdraw(id, Consents.WithdrawnBy.SETTING)))
                    .isFalse();
        }
        assertThat(new Browser(port)
                        .signIn(stranger)
                        .get("/requests/" + id + "/family")
                        .status())
                .isEqualTo(404);
        assertThat(stranger.does(() -> consents.find(id))).isEmpty();
        assertThat(lead.does(() -> consents.find(id))).isPresent();
    }

    private Optional<LocalDate> expiry(Secret secret, LocalDate on) {
        return HoldableClock.holding(on.atTime(12, 0).atZone(ENGLAND).toInstant(), () -> links.open(secret))
                .map(Followed::link)
                .map(FamilyLinks.Link::expiresOn);
    }

    private RequestId asks(Person nursery) {
        return world.asks(nursery, ASKED, aChildWhoStammers());
    }

    /** As its manager makes it, without JavaScript: the path of the address that is shown. */
    private String addressFrom(Person nursery, RequestId id) {
        Browser manager = new Browser(port).signIn(nursery);
        Shown made = manager.send(manager.get("/requests/" + id + "/family"), "/family/address", Map.of());
        return URI.create(made.document().select(".eh-breakable a").attr("href"))
                .getPath();
    }

    private long reads(RequestId id) {
        return ledger.of(id.value()).stream()
                .filter(line -> line.happening().kind().equals(Looking.READ))
                .count();
    }

    private static Map<String, String> token(Shown page) {
        return Map.of("_csrf", page.document().select("input[name=_csrf]").val());
    }

    private HttpResponse<String> ask(String path) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                            .header("Accept", "text/html")
                            .build(),
                    BodyHandlers.ofString());
        }
    }
}
