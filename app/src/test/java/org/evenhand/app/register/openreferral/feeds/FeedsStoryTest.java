package org.evenhand.app.register.openreferral.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.evenhand.app.EvenhandTest;
import org.evenhand.app.access.Browser;
import org.evenhand.app.access.World;
import org.evenhand.app.access.World.Person;
import org.evenhand.app.ledger.Ledger;
import org.evenhand.app.people.Role;
import org.evenhand.app.register.openreferral.feeds.ReadingFeeds.Outcome;
import org.evenhand.app.register.openreferral.feeds.ReadingFeeds.Source;
import org.evenhand.packs.SharedData;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Somebody who keeps the register reads the feed of another directory, and reads it again when it has changed. */
@EvenhandTest
class FeedsStoryTest {

    private static final String FIRST = "11111111-1111-4111-8111-111111111111";
    private static final String SECOND = "22222222-2222-4222-8222-222222222222";
    private static final String THIRD = "33333333-3333-4333-8333-333333333333";

    @LocalServerPort
    int port;

    @Autowired
    World world;

    @Autowired
    EntryReading reading;

    @Autowired
    DirectoryFeeds feeds;

    @Autowired
    Ledger ledger;

    @Autowired
    Clock clock;

    private FeedServer server;
    private Person lead;

    @BeforeEach
    void a_directory_with_a_feed() throws IOException {
        server = new FeedServer();
        lead = world.withRoles(world.aService(world.anArea()), Role.SERVICE_LEAD);
    }

    @AfterEach
    void it_is_read_no_longer() {
        lead.does(() -> feeds.of(lead.organisation()).stream()
                .map(feed -> feeds.remove(feed.id(), lead.organisation()))
                .toList());
        server.close();
    }

    private Outcome read() {
        ReadingFeeds reader = new ReadingFeeds(server.settings(), FeedServer.resolving(), reading, feeds, clock);
        Source source = new Source(server.address() + "/o/", "Invented County", "Open Government Licence v3.0");
        return lead.does(() -> reader.read(lead.organisation(), source, ReadingFeeds.FOR_A_PAGE));
    }

    private void pages(List<String> first, List<String> second) {
        server.json("/o/services?page=1&per_page=100", page(1, first));
        server.json("/o/services?page=2&per_page=100", page(2, second));
    }

    private static String page(int number, List<String> services) {
        return "{\"total_pages\": 2, \"page_number\": %d, \"contents\": [%s]}"
                .formatted(number, String.join(",", services));
    }

    /** In outline; the whole has an address of its own. */
    private static String outline(String id, String name) {
        return "{\"id\": \"%s\", \"name\": \"%s\", \"status\": \"active\"}".formatted(id, name);
    }

    private static String whole(String id, String name, String status) {
        return """
                {"id": "%s", "name": "%s", "status": "%s", "description": "Chess & <b>songs</b>", "minimum_age": 3, "maximum_age": 11,
                 "url": "https://county.example.org/%s", "email": "club@county.example.org", "assured_date": "2026-10-01",
                 "contacts": [{"id": "%s", "name": "Nobody Tobekept"}],
                 "organization": {"id": "%s", "name": "Invented Club", "description": ""},
                 "attributes": [{"id": "%s", "taxonomy_term": {"id": "%s", "name": "Clubs", "description": ""}}],
                 "service_at_locations": [{"id": "%s", "location": {"id": "%s", "location_type": "physical", "addresses": [
                    {"id": "%s", "address_1": "1 Invented Road", "city": "Plymouth", "state_province": "Devon", "postal_code": "PL4 8AA",
                     "country": "GB", "address_type": "physical"}]}}]}
                """.formatted(id, name, status, id, id, id, id, id, id, id, id);
    }

    private List<String> held() {
        return lead.does(() -> feeds.search(new DirectoryFeeds.Wish(Optional.of("chess"), Optional.empty()))).stream()
                .filter(found -> found.publisher().equals("Invented County"))
                .map(found -> found.entry().name())
                .toList();
    }

    @Test
    void every_page_is_read_outlines_are_filled_and_what_closed_is_left_out() {
        pages(
                List.of(whole(FIRST, "Chess A", "active"), outline(SECOND, "Chess B")),
                List.of(whole(THIRD, "Chess C", "defunct")));
        server.json("/o/services/" + SECOND, whole(SECOND, "Chess B", "temporarily closed"));

        Outcome.Done done = (Outcome.Done) read();

        assertThat(done.counts().added()).isEqualTo(2);
        assertThat(done.leftOut()).isEqualTo(1);
        assertThat(held()).containsExactly("Chess A", "Chess B");
        assertThat(lead.does(() -> ledger.of(done.counts().feed())).stream()
                        .map(line -> line.happening().kind()))
                .containsExactly("FeedRead");
    }

    @Test
    void the_next_reading_changes_what_changed_and_removes_what_is_gone() {
        pages(List.of(whole(FIRST, "Chess A", "active"), whole(SECOND, "Chess B", "active")), List.of());
        read();
        pages(
                List.of(whole(FIRST, "Chess A", "active"), whole(SECOND, "Chess B for all", "active")),
                List.of(whole(THIRD, "Chess C", "active")));
        Outcome.Done second = (Outcome.Done) read();
        pages(List.of(whole(THIRD, "Chess C", "active")), List.of());
        Outcome.Done third = (Outcome.Done) read();

        assertThat(second.counts())
                .isEqualTo(new DirectoryFeeds.Counts(second.counts().feed(), 1, 1, 1, 0));
        assertThat(third.counts())
                .isEqualTo(new DirectoryFeeds.Counts(second.counts().feed(), 0, 0, 1, 2));
        assertThat(held()).containsExactly("Chess C");
    }

    @Test
    void a_fault_anywhere_is_named_by_its_path_and_nothing_changes() {
        pages(List.of(whole(FIRST, "Chess A", "active")), List.of());
        read();
        pages(
                List.of(whole(SECOND, "Chess B", "active"), whole(THIRD, "Chess C", "open all hours")),
                List.of("{\"id\": \"%s\", \"status\": \"active\", \"minimum_age\": \"three\"}".formatted(FIRST)));

        Outcome.Refused refused = (Outcome.Refused) read();

        assertThat(refused.reasons())
                .anyMatch(
                        reason -> reason.contains("page=1") && reason.contains("/contents/1/status: “open all hours”"))
                .anyMatch(reason -> reason.contains("page=2") && reason.contains("/contents/0/name is missing"))
                .anyMatch(reason -> reason.contains("/contents/0/minimum_age: “three”"));
        assertThat(held()).containsExactly("Chess A");
    }

    @Test
    void what_is_no_list_no_json_too_deep_or_named_twice_is_refused() {
        String path = "/o/services?page=1&per_page=100";
        for (String body : List.of(
                "[]",
                "{\"contents\": {}}",
                "{\"contents\": [",
                "",
                "[".repeat(100) + "]".repeat(100),
                page(2, List.of(whole(FIRST, "A", "active"), whole(FIRST, "A", "active"))))) {
            server.json(path, body.isEmpty() ? " " : body);

            assertThat(read()).as(body).isInstanceOf(Outcome.Refused.class);
        }
        assertThat(held()).isEmpty();
    }

    @Test
    void an_identifier_that_would_lead_elsewhere_is_never_asked_for() {
        pages(List.of(outline("../../admin", "Chess A")), List.of());

        assertThat(read()).isInstanceOf(Outcome.Refused.class);
        assertThat(server.asked())
                .containsExactly("/o/services?page=1&per_page=100", "/o/services?page=2&per_page=100");
    }

    @Test
    void everybody_sees_whose_directory_it_is_apart_from_our_own_and_no_named_contact() {
        pages(List.of(whole(FIRST, "Chess A", "active")), List.of());
        read();
        Browser visitor = new Browser(port);

        String shown = visitor.get("/find/directories?words=chess&area=879").text();

        assertThat(shown)
                .contains(
                        "Chess A",
                        "From the directory of Invented County",
                        "Open Government Licence v3.0",
                        "Chess & songs")
                .contains("Clubs", "3 to 11", "Plymouth", "1 October 2026")
                .doesNotContain("Tobekept");
        assertThat(visitor.get("/find/services?area=879").text()).doesNotContain("Chess A");
        assertThat(visitor.get("/open-referral/services?search=chess").text()).doesNotContain("Chess A");
    }

    @Test
    void another_organisation_can_neither_read_it_again_nor_remove_it() {
        pages(List.of(whole(FIRST, "Chess A", "active")), List.of());
        Outcome.Done done = (Outcome.Done) read();
        Person other = world.withRoles(world.aService(world.anArea()), Role.SERVICE_LEAD);
        String path = "/register/feeds/" + done.counts().feed();

        assertThat(other.does(() -> feeds.remove(done.counts().feed(), other.organisation())))
                .isFalse();
        Browser browser = new Browser(port).signIn(other);
        String token = browser.get("/register/services/new")
                .document()
                .select("input[name=_csrf]")
                .val();
        assertThat(browser.post(path + "/remove", Map.of("_csrf", token)).status())
                .isEqualTo(404);
        assertThat(held()).containsExactly("Chess A");
    }

    @Test
    void a_lead_is_told_in_the_browser_that_a_host_is_not_on_the_list() {
        Browser browser = new Browser(port).signIn(lead);

        assertThat(browser.get("/register/feeds").text()).contains("may read no feed");
    }

    /** Sample bodies of the Open Referral project (mock-hsds-api) and of the UK profile, where they are at hand. */
    @Test
    void the_samples_of_the_standard_are_read_as_the_feed_of_a_directory() throws IOException {
        Path mock = SharedData.file("directories/hsds3_mock/data/services");
        Path profile = SharedData.file("directories/oruk3/service_full.json");
        try (Stream<Path> files = Files.list(mock)) {
            String services = files.map(FeedsStoryTest::text).collect(Collectors.joining(","));
            server.json(
                    "/o/services?page=1&per_page=100", "{\"total_pages\": 1, \"contents\": [%s]}".formatted(services));

            Outcome first = read();
            server.json(
                    "/o/services?page=1&per_page=100",
                    "{\"total_pages\": 1, \"contents\": [%s]}".formatted(text(profile)));
            Outcome.Done second = (Outcome.Done) read();

            // The mock is of the wider standard; whichever of its values the profile does not know is named.
            assertThat(first).isInstanceOf(Outcome.Done.class);
            assertThat(second.counts().added()
                            + second.counts().changed()
                            + second.counts().same())
                    .isEqualTo(1);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
