package org.evenhand.app.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.evenhand.app.EvenhandTest;
import org.evenhand.app.access.Browser;
import org.evenhand.app.access.Browser.Shown;
import org.evenhand.app.access.World;
import org.evenhand.app.access.World.Person;
import org.evenhand.app.people.Role;
import org.evenhand.app.travel.RoadServer;
import org.evenhand.packs.places.GridReference;
import org.evenhand.vocabulary.LaCode;
import org.evenhand.vocabulary.Need;
import org.evenhand.vocabulary.Postcode;
import org.evenhand.vocabulary.Profession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * Somebody in Hull (810) looks for help where the installation has a routing service: what lies beyond the Humber is near, and far to drive.
 * Each story asks from another postcode, for ways that are known are not asked for again.
 */
@EvenhandTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ByRoadStoryTest {

    private static final RoadServer ROADS = new RoadServer();
    private static final LaCode HULL = LaCode.of("810");
    private static final String FAR_SHORE = "Far shore (invented)";
    private static final String SAME_SHORE = "Same shore (invented)";
    private static final String NO_PLACE = "No place (invented)";

    @LocalServerPort
    int port;

    @Autowired
    World world;

    @Autowired
    Offering offering;

    @Autowired
    Clock clock;

    @DynamicPropertySource
    static void a_routing_service_is_there(DynamicPropertyRegistry settings) {
        settings.add("evenhand.travel.address", ROADS::address);
        // So that what one story breaks does not trouble the next.
        settings.add("evenhand.travel.pause", () -> "0s");
        settings.add("evenhand.travel.patience", () -> "2s");
    }

    @AfterAll
    void it_ends() {
        ROADS.close();
    }

    /** Hull lies at about 510,000 east, 429,000 north. */
    @BeforeAll
    void services_on_both_shores() {
        Person lead = world.withRoles(world.aService(HULL), Role.SERVICE_LEAD);
        // New Holland, 5 km over the water; Beverley, 12 km on land.
        enter(lead, FAR_SHORE, Optional.of(new GridReference(508_000, 424_000, false)));
        enter(lead, SAME_SHORE, Optional.of(new GridReference(503_000, 439_000, true)));
        enter(lead, NO_PLACE, Optional.empty());
    }

    private void enter(Person lead, String name, Optional<GridReference> at) {
        ServiceEntry entry = ServiceEntry.of(new OfferedService(
                ServiceId.random(),
                lead.organisation(),
                name,
                Profession.HAB,
                Set.of(Need.VI),
                0,
                18,
                OfferedService.Mode.IN_PERSON,
                HULL,
                Set.of(),
                Optional.empty(),
                LocalDate.now(clock)));
        lead.does(() -> offering.add(entry));
        at.ifPresent(grid -> lead.does(() -> offering.place(
                entry.id(),
                new Location(
                        LocationId.random(),
                        lead.organisation(),
                        Location.Kind.PHYSICAL,
                        new Location.Address("", "1 Invented Road", "", "Inventedham", "", Postcode.of("HU1 2AA")),
                        Optional.of(HULL),
                        at,
                        ""))));
    }

    private Shown askedFrom(String postcode) {
        return new Browser(port).post("/find/services", Map.of("postcode", postcode, "profession", "HAB"));
    }

    private static List<String> order(Shown page) {
        return page.document().select(".eh-service h3 a").eachText();
    }

    /** The far shore lies south of 53.71 degrees. */
    private static boolean isFarShore(String point) {
        return Double.parseDouble(point.split(",")[1]) < 53.71;
    }

    @Test
    void the_quickest_to_drive_to_come_first_with_minutes_and_kilometres() {
        ROADS.knows(point -> isFarShore(point) ? "2100" : "1230", point -> isFarShore(point) ? "25400" : "14800");

        Shown found = askedFrom("HU1 2AA");

        assertThat(order(found)).containsExactly(SAME_SHORE, FAR_SHORE, NO_PLACE);
        // 1,230 s are 20.5 minutes.
        assertThat(found.text())
                .contains(
                        "About 21 minutes by car, 15 km by road (Inventedham); its place is known only by the first part",
                        "About 35 minutes by car, 25 km by road (Inventedham)",
                        "Quickest by car first",
                        "© OpenStreetMap contributors")
                .doesNotContain("straight line, perhaps", "Assumption");
    }

    @Test
    void a_place_without_a_way_for_a_car_comes_after_those_with_one() {
        ROADS.knows(point -> isFarShore(point) ? "null" : "1230", point -> isFarShore(point) ? "null" : "14800");

        Shown found = askedFrom("HU5 1AA");

        assertThat(order(found)).containsExactly(SAME_SHORE, FAR_SHORE, NO_PLACE);
        assertThat(found.text()).contains("No way by car is known;");
    }

    @Test
    void where_it_does_not_answer_in_time_ways_are_estimated_and_the_page_says_so() {
        ROADS.neverBegins();

        Shown found = askedFrom("HU3 1AA");

        // By the estimate too the way over the Humber Bridge is longer than the way to the same shore.
        assertThat(order(found)).containsExactly(SAME_SHORE, FAR_SHORE, NO_PLACE);
        assertThat(found.text())
                .contains("The routing service of this installation did not answer", "Assumption", "perhaps")
                .doesNotContain("Quickest by car first");
    }

    @Test
    void nothing_is_asked_where_nobody_says_from_where() {
        int before = ROADS.asked().size();

        Shown found = new Browser(port).get("/find/services?area=810&profession=HAB");

        assertThat(order(found)).hasSize(3);
        assertThat(ROADS.asked()).hasSize(before);
    }
}
