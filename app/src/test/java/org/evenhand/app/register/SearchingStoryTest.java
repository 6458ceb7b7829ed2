package org.evenhand.app.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
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
import org.evenhand.app.register.ServiceEntry.Reach;
import org.evenhand.packs.places.GridReference;
import org.evenhand.vocabulary.LaCode;
import org.evenhand.vocabulary.Need;
import org.evenhand.vocabulary.Postcode;
import org.evenhand.vocabulary.Profession;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody looks for help near them. The services of this test belong to Plymouth (879) and its region, and to no real body. */
@EvenhandTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SearchingStoryTest {

    private static final LaCode PLYMOUTH = LaCode.of("879");
    private static final LaCode BLACKPOOL = LaCode.of("890");
    /** In the middle of Plymouth. */
    private static final String HERE = "PL4 8AA";

    @LocalServerPort
    int port;

    @Autowired
    World world;

    @Autowired
    Offering offering;

    @Autowired
    SearchingServices searching;

    @Autowired
    UnmetDemand unmet;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private final List<ServiceId> entered = new ArrayList<>();

    private Person lead;

    @BeforeAll
    void services_near_and_far() {
        lead = world.withRoles(world.aService(PLYMOUTH), Role.SERVICE_LEAD);
        // PL4 lies about 247,000 east, 54,000 north.
        enter("Far team (invented)", Profession.PT, Reach.NAMED, 280_000, 90_000);
        enter("Near team (invented)", Profession.PT, Reach.NAMED, 248_000, 55_000);
        enter("Remote team (invented)", Profession.PT, Reach.ENGLAND, 0, 0);
        ServiceEntry centre = enter("Centre (invented)", Profession.AAC, Reach.ENGLAND, 250_000, 60_000);
        lead.does(() -> offering.change(new ServiceEntry(
                centre.offered(),
                centre.status(),
                "",
                Optional.of("AAC_HUB"),
                Set.of("rett"),
                centre.asked(),
                Reach.ENGLAND,
                Optional.of(new ServiceEntry.Wait(3, LocalDate.of(2026, 10, 5))),
                Set.of("bfi"),
                centre.contact(),
                Optional.empty(),
                List.of(),
                "",
                searching.find(centre.id()).orElseThrow().edition())));
    }

    /** Those for everybody would be found in the area of every other test. */
    @AfterAll
    void they_close() {
        for (ServiceId id : entered) {
            ServiceEntry entry = searching.find(id).orElseThrow();
            lead.does(() -> offering.change(new ServiceEntry(
                    entry.offered(),
                    ServiceEntry.Status.CLOSED,
                    "",
                    Optional.empty(),
                    Set.of(),
                    entry.asked(),
                    Reach.NAMED,
                    Optional.empty(),
                    Set.of(),
                    entry.contact(),
                    Optional.empty(),
                    List.of(),
                    "",
                    entry.edition())));
        }
    }

    private ServiceEntry enter(String name, Profession profession, Reach reach, int easting, int northing) {
        ServiceEntry plain = ServiceEntry.of(new OfferedService(
                ServiceId.random(),
                lead.organisation(),
                name,
                profession,
                Set.of(Need.PD),
                0,
                18,
                easting == 0 ? OfferedService.Mode.REMOTE : OfferedService.Mode.IN_PERSON,
                PLYMOUTH,
                Set.of(),
                name.startsWith("Near") ? Optional.of(LocalDate.now(clock).plusWeeks(3)) : Optional.empty(),
                LocalDate.now(clock)));
        ServiceEntry entry = new ServiceEntry(
                plain.offered(),
                plain.status(),
                "",
                Optional.empty(),
                Set.of(),
                plain.asked(),
                reach,
                Optional.empty(),
                Set.of(),
                plain.contact(),
                Optional.empty(),
                List.of(),
                "",
                1);
        lead.does(() -> offering.add(entry));
        entered.add(entry.id());
        if (easting > 0) {
            Location at = new Location(
                    LocationId.random(),
                    lead.organisation(),
                    Location.Kind.PHYSICAL,
                    new Location.Address("", "1 Invented Road", "", "Plymouth", "", Postcode.of(HERE)),
                    Optional.of(PLYMOUTH),
                    Optional.of(new GridReference(easting, northing, false)),
                    "");
            lead.does(() -> offering.place(entry.id(), at));
        }
        return entry;
    }

    private Shown asked(Map<String, String> fields) {
        return new Browser(port).post("/find/services", new HashMap<>(fields));
    }

    @Test
    void the_nearest_come_first_and_what_has_no_place_comes_last() {
        Shown found = asked(Map.of("postcode", HERE, "profession", "PT"));

        assertThat(found.document().select(".eh-service h3 a").eachText())
                .containsExactly("Near team (invented)", "Far team (invented)", "Remote team (invented)");
        assertThat(found.text())
                .contains(
                        "km in a straight line, perhaps",
                        "Assumption",
                        "times 1.4, the same for every service (perhaps 1.2 to 2.2; Ballou, Rahardja and Sakai (2002)");
    }

    @Test
    void a_list_says_the_wait_and_the_languages_of_a_service_that_stated_them_and_nothing_of_one_that_did_not() {
        Elements centre = asked(Map.of("postcode", HERE, "profession", "AAC"))
                .document()
                .select(".eh-service:contains(Centre (invented))");
        Elements plain =
                asked(Map.of("postcode", HERE, "profession", "PT")).document().select(".eh-service");

        assertThat(centre.text())
                .contains(
                        "Typical wait 3 weeks to the first contact, as its owner said on 5 October 2026",
                        "Languages besides English British Sign Language");
        assertThat(plain).hasSize(3);
        assertThat(plain.text()).doesNotContain("Typical wait", "Languages");
    }

    @Test
    void a_postcode_stands_in_no_address_and_a_search_without_one_in_an_address_that_can_be_kept() {
        Browser browser = new Browser(port);

        Shown with = browser.post("/find/services", Map.of("postcode", HERE, "profession", "PT"));
        Shown without = browser.post("/find/services", Map.of("area", "879", "profession", "PT", "age", "4"));

        assertThat(with.path()).isEqualTo("/find/services");
        assertThat(without.text()).contains("3 services");
        assertThat(browser.get("/find/services?area=879&profession=PT&age=4").text())
                .contains("3 services");
        assertThat(with.document().select("a[href*=PL4], form[action*=PL4]")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        // Only the near team says when it can begin: in three weeks.
        "within, 4, 1 service",
        "within, 2, No service on the register fits",
        "mode, REMOTE, 1 service",
        "mode, IN_PERSON, 2 services",
        "age, 19, No service on the register fits",
        "need, PD, 3 services",
        "need, VI, No service on the register fits",
        "asker, PVI_NURSERY, 3 services",
        // None said that families may ask.
        "asker, FAMILY, No service on the register fits"
    })
    void services_are_chosen_by_when_how_age_need_and_who_asks(String field, String value, String count) {
        Shown found = asked(Map.of("postcode", HERE, "profession", "PT", field, value));

        assertThat(found.document().select("main h2").getFirst().text()).isEqualTo(count);
    }

    @ParameterizedTest
    @CsvSource({
        "postcode, PL4, 'Enter a whole postcode, like LS1 4DY'",
        "postcode, CF10 1AA, This postcode is in Wales. The register is for England",
        "mode, SOMEHOW, “SOMEHOW” is no way to help that we know. Choose one from the list",
        "within, 99, “99” is no time we know. Choose one from the list",
        "asker, CIRCUS, “CIRCUS” is no kind of setting we know. Choose one from the list"
    })
    void what_cannot_be_understood_is_said_beside_its_field_and_kept(String field, String value, String message) {
        Shown refused = asked(Map.of("need", "VI", field, value));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.problems()).containsExactly(message);
        assertThat(refused.document()
                        .select("select[name=need] option[selected]")
                        .val())
                .isEqualTo("VI");
    }

    @Test
    void a_service_for_everybody_is_found_from_any_authority_and_offered_to_requests() {
        assertThat(new Browser(port)
                        .get("/find/services?area=890&profession=PT")
                        .text())
                .contains("Remote team (invented)", "Everybody in England")
                .doesNotContain("Near team");
    }

    @Test
    void a_condition_leads_to_its_roles_and_to_the_centres_that_know_it() {
        Shown index = new Browser(port).get("/find/conditions");
        Shown rett = new Browser(port).get("/find/conditions/rett");

        assertThat(index.document().select("a[href=/find/conditions/rett]").text())
                .isEqualTo("Rett syndrome");
        assertThat(rett.text()).contains("Centre (invented)", "Specialised AAC hub", "Speech and language therapist");
        assertThat(new Browser(port).get("/find/conditions/nothing").status()).isEqualTo(404);
    }

    @Test
    void a_search_for_nobody_is_counted_by_week_area_need_and_role_and_nothing_else() {
        for (int time = 0; time < 12; time++) {
            asked(Map.of("area", "890", "need", "MSI", "profession", "INT"));
        }
        asked(Map.of("area", "890", "need", "HI", "profession", "BSLI"));
        // A page that is only looked at, and a search for anything at all, count for nothing.
        new Browser(port).get("/find/services?area=890&need=VI&profession=HAB");
        asked(Map.of("area", "890", "age", "3"));

        UnmetDemand.Released released = unmet.released(BLACKPOOL);

        // 12 is rounded to 10, and 1 is held back: fewer than 10 (pack disclosure-control).
        assertThat(released.lines())
                .containsExactly(
                        new UnmetDemand.Shown("MSI", "INT", java.util.OptionalInt.of(10)),
                        new UnmetDemand.Shown("HI", "BSLI", java.util.OptionalInt.empty()));
        assertThat(jdbc.sql("""
                        select string_agg(column_name, ' ' order by ordinal_position) from information_schema.columns
                        where table_schema = 'register' and table_name = 'unfound'
                        """).query(String.class).single()).isEqualTo("week la_code need profession times");
    }

    @Test
    void who_plans_an_area_sees_what_was_looked_for_there_and_no_small_count() {
        LaCode medway = LaCode.of("887");
        Person commissioner = world.withRoles(world.aService(medway), Role.COMMISSIONER);
        asked(Map.of("area", "887", "need", "PMLD", "profession", "MT"));

        Shown page = new Browser(port).signIn(commissioner).get("/register/unmet");

        assertThat(page.document().select("table tbody tr").eachText())
                .containsExactly("Profound and multiple learning difficulty Music therapist Fewer than 10");
    }
}
