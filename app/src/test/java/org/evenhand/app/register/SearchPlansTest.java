package org.evenhand.app.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.evenhand.app.EvenhandTest;
import org.evenhand.app.database.Database;
import org.evenhand.app.register.openreferral.OpenServices;
import org.evenhand.app.register.openreferral.OpenWish;
import org.evenhand.packs.places.GridReference;
import org.evenhand.vocabulary.LaCode;
import org.evenhand.vocabulary.Need;
import org.evenhand.vocabulary.Profession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/**
 * Every kind of search is answered by the index that was made for it, and none reads a whole table. How long they take is measured in
 * bench/ (RegisterSearch), over ten times as many. The property gives this test a database of its own.
 */
@EvenhandTest
@TestPropertySource(properties = "evenhand.test.own-database=SearchPlansTest")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SearchPlansTest {

    private static final int SERVICES = 20_000;
    private static final Optional<LaCode> LEEDS = Optional.of(LaCode.of("383"));
    private static final Optional<GridReference> HERE = Optional.of(new GridReference(430_000, 433_000, false));

    @Autowired
    Database database;

    @Autowired
    SearchingServices searching;

    @Autowired
    OpenServices open;

    /** Of a hundred authorities, one in twenty for everybody, each with a place in England and few with a condition or a centre. */
    @BeforeAll
    void many_services_are_on_the_register() throws SQLException {
        try (Connection owner = DriverManager.getConnection(
                        database.url(),
                        database.owner().name(),
                        database.owner().password());
                Statement statement = owner.createStatement()) {
            statement.execute("select setseed(0.5)");
            statement.execute("""
                    insert into register.service (id, owner, name, profession, needs, from_age, to_age, mode, home_la_code, shared_with,
                                                  next_capacity, checked_on, reach, served, description, conditions, centre, changed_at)
                    select gen_random_uuid(), md5((n %% 400)::text)::uuid, 'Invented service ' || n,
                           (string_to_array('%s', ','))[1 + n %% 40], array[(string_to_array('%s', ','))[1 + n %% 13]], n %% 12,
                           12 + n %% 13, (array['IN_PERSON', 'REMOTE', 'BOTH'])[1 + n %% 3], (330 + n %% 100)::text, '{}',
                           case when n %% 3 > 0 then current_date + (random() * 200)::int end, current_date,
                           case when random() < 0.05 then 'ENGLAND' else 'NAMED' end, array[(330 + n %% 100)::text],
                           repeat('What it does. ', 20) || case when n %% 997 = 0 then 'hydrotherapy' else '' end,
                           case when n %% 500 = 0 then array['rett'] else '{}'::text[] end,
                           case when n %% 700 = 0 then 'AAC_HUB' end, now() - n * interval '1 hour'
                    from generate_series(1, %d) n
                    """.formatted(names(Profession.values()), names(Need.values()), SERVICES));
            statement.execute("update register.service set served = '{}' where reach = 'ENGLAND'");
            statement.execute("""
                    insert into register.location (id, owner, kind, name, line_1, line_2, town, county, postcode, la_code, easting, northing,
                                                   is_approximate, access_notes)
                    select id, owner, 'PHYSICAL', '', '1 Invented Street', '', 'Inventedham', '', 'ZZ1 1ZZ', home_la_code,
                           150000 + (random() * 480000)::int, 30000 + (random() * 600000)::int, false, ''
                    from register.service
                    """);
            statement.execute("""
                    insert into register.service_at_location (id, service, location, spot)
                    select gen_random_uuid(), id, id, spot from register.location
                    """);
            statement.execute(
                    "vacuum analyze register.service, register.location, register.service_at_location, register.reached");
        }
    }

    private static String names(Enum<?>[] values) {
        return String.join(",", Arrays.stream(values).map(Enum::name).toList());
    }

    private static Wish wish(
            Optional<LaCode> area, Optional<GridReference> from, Optional<Need> need, Optional<Profession> profession) {
        return new Wish(
                area,
                from,
                need,
                profession,
                OptionalInt.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.empty(),
                Optional.empty());
    }

    private static void uses(List<String> plan, String... indexes) {
        String whole = String.join("\n", plan);

        assertThat(whole).contains(indexes);
        assertThat(whole).doesNotContain("Seq Scan on");
    }

    @Test
    void the_nearest_are_found_by_their_distance_whatever_else_is_asked_for() {
        uses(searching.plan(wish(LEEDS, HERE, Optional.empty(), Optional.empty())), "reached_nearest_idx");
        uses(searching.plan(wish(LEEDS, HERE, Optional.of(Need.VI), Optional.empty())), "reached_nearest_idx");
        uses(
                searching.plan(wish(LEEDS, HERE, Optional.empty(), Optional.of(Profession.QTVI))),
                "reached_nearest_of_profession_idx");
    }

    @Test
    void those_of_an_authority_are_found_in_the_order_in_which_they_are_shown() {
        List<String> plan = searching.plan(wish(LEEDS, Optional.empty(), Optional.empty(), Optional.empty()));

        uses(plan, "service_for_everybody_first_idx");
        // Few enough for either: read in order, or read and put in order.
        assertThat(String.join("\n", plan)).containsPattern("service_(home_first|by_home)_idx");
    }

    @Test
    void those_of_all_england_are_found_by_what_they_do() {
        Wish anything = wish(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

        uses(
                searching.plan(
                        wish(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(Profession.QTVI))),
                "service_by_profession_idx");
        uses(
                searching.plan(wish(Optional.empty(), Optional.empty(), Optional.of(Need.VI), Optional.empty())),
                "service_by_name_idx");
        uses(searching.plan(anything.withCondition("rett")), "service_by_conditions_idx");
        uses(searching.plan(anything.withCentre("AAC_HUB")), "service_by_centre_idx");
    }

    @Test
    void the_open_data_is_found_by_words_by_change_by_organisation_and_by_distance() {
        UUID nobody = UUID.fromString("123e4567-e89b-42d3-a456-426614174000");

        uses(
                open.plan(
                        asked(Optional.of("hydrotherapy"), Optional.empty(), Optional.empty(), OptionalDouble.empty()),
                        50),
                "service_words_idx");
        uses(
                open.plan(
                        asked(
                                Optional.empty(),
                                Optional.empty(),
                                Optional.of(Instant.now().minusSeconds(36_000)),
                                OptionalDouble.empty()),
                        50),
                "service_changed_idx");
        uses(
                open.plan(asked(Optional.empty(), Optional.of(nobody), Optional.empty(), OptionalDouble.empty()), 50),
                "service_by_owner_idx");
        uses(
                open.plan(asked(Optional.empty(), Optional.empty(), Optional.empty(), OptionalDouble.of(5_000)), 50),
                "service_at_location_spot_idx");
        uses(open.plan(OpenWish.anything(), 50), "service_pkey");
    }

    private static OpenWish asked(
            Optional<String> text, Optional<UUID> organisation, Optional<Instant> since, OptionalDouble metres) {
        return new OpenWish(
                text,
                Optional.empty(),
                Optional.empty(),
                organisation,
                OptionalInt.empty(),
                OptionalInt.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                since,
                Set.of(),
                metres.isPresent() ? HERE : Optional.empty(),
                metres);
    }
}
