package org.evenhand.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.evenhand.app.database.Database;
import org.evenhand.packs.areas.Areas;
import org.evenhand.vocabulary.LaCode;
import org.evenhand.vocabulary.Need;
import org.evenhand.vocabulary.Profession;
import org.springframework.context.ConfigurableApplicationContext;

/** Fills the register with invented services, by set and as the owner of the database: nobody could type so many. */
final class InventedRegister {

    private InventedRegister() {}

    /**
     * One in twenty for everybody, each with a place in England.
     *
     * @param areas to which authorities they belong in turn; all where there are none
     */
    static void add(ConfigurableApplicationContext application, int services, List<LaCode> areas) throws SQLException {
        List<String> homes = areas.isEmpty()
                ? application.getBean(Areas.class).authorities().stream()
                        .map(one -> one.code().code())
                        .toList()
                : areas.stream().map(LaCode::code).toList();
        Database database = application.getBean(Database.class);
        try (Connection owner = DriverManager.getConnection(
                        database.url(),
                        database.owner().name(),
                        database.owner().password());
                Statement statement = owner.createStatement()) {
            statement.execute("select setseed(0.5)");
            statement.execute("""
                    create temporary table invented as
                    select n, gen_random_uuid() as id, gen_random_uuid() as place,
                           (string_to_array('%s', ','))[1 + n %% %d] as home,
                           (string_to_array('%s', ','))[1 + floor(random() * %d)::int] as profession,
                           (string_to_array('%s', ','))[1 + floor(random() * %d)::int] as need,
                           random() as r, floor(random() * 12)::int as youngest, random() as when_free
                    from generate_series(1, %d) n
                    """.formatted(
                            String.join(",", homes),
                            homes.size(),
                            names(Profession.values()),
                            Profession.values().length,
                            names(Need.values()),
                            Need.values().length,
                            services));
            statement.execute("""
                    insert into register.service (id, owner, name, profession, needs, from_age, to_age, mode, home_la_code, shared_with,
                                                  next_capacity, checked_on, reach, served, description)
                    select id, gen_random_uuid(), 'Invented service ' || n, profession, array[need], youngest, youngest + 8 + (n % 5),
                           (array['IN_PERSON', 'REMOTE', 'BOTH'])[1 + n % 3], home, '{}',
                           case when when_free < 0.7 then current_date + (when_free * 200)::int end, current_date - (n % 200),
                           case when r < 0.05 then 'ENGLAND' else 'NAMED' end,
                           case when r < 0.05 then '{}'::text[] else array[home] end, repeat('What it does. ', 20)
                    from invented
                    """);
            statement.execute("""
                    insert into register.location (id, owner, kind, name, line_1, line_2, town, county, postcode, la_code, easting,
                                                   northing, is_approximate, access_notes)
                    select place, gen_random_uuid(), 'PHYSICAL', '', '1 Invented Street', '', 'Inventedham', '', 'ZZ1 1ZZ', home,
                           150000 + floor(random() * 480000)::int, 30000 + floor(random() * 600000)::int, false, ''
                    from invented
                    """);
            statement.execute("""
                    insert into register.service_at_location (id, service, location, spot)
                    select gen_random_uuid(), i.id, i.place, l.spot from invented i join register.location l on l.id = i.place
                    """);
            statement.execute(
                    "vacuum analyze register.service, register.location, register.service_at_location, register.reached");
        }
    }

    private static String names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).collect(Collectors.joining(","));
    }
}
