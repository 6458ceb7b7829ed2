package org.evenhand.app.register;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.evenhand.app.people.OrganisationId;
import org.evenhand.vocabulary.LaCode;
import org.evenhand.vocabulary.Need;
import org.evenhand.vocabulary.Profession;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of the register. */
@Repository
class RegisterTable {

    private static final String SELECT = """
            select id, owner, name, profession, needs, from_age, to_age, mode, home_la_code, shared_with, next_capacity, checked_on
            from register.service
            """;

    private final JdbcClient jdbc;

    RegisterTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void save(OfferedService service) {
        jdbc.sql("""
                        insert into register.service
                            (id, owner, name, profession, needs, from_age, to_age, mode, home_la_code, shared_with, next_capacity, checked_on)
                        values (:id, :owner, :name, :profession, :needs, :fromAge, :toAge, :mode, :home, :sharedWith, :nextCapacity, :checkedOn)
                        on conflict (id) do update set
                            name = excluded.name, profession = excluded.profession, needs = excluded.needs, from_age = excluded.from_age,
                            to_age = excluded.to_age, mode = excluded.mode, home_la_code = excluded.home_la_code,
                            shared_with = excluded.shared_with, next_capacity = excluded.next_capacity, checked_on = excluded.checked_on
                        """)
                .param("id", service.id().value())
                .param("owner", service.owner().value())
                .param("name", service.name())
                .param("profession", service.profession().name())
                .param("needs", service.needs().stream().map(Need::name).toArray(String[]::new))
                .param("fromAge", service.fromAge())
                .param("toAge", service.toAge())
                .param("mode", service.mode().name())
                .param("home", service.home().code())
                .param(
                        "sharedWith",
                        service.sharedWith().stream().map(LaCode::code).toArray(String[]::new))
                .param("nextCapacity", service.nextCapacity().orElse(null))
                .param("checkedOn", service.checkedOn())
                .update();
    }

    /** Those of the authority, and those that share with it. */
    List<OfferedService> of(LaCode area) {
        return jdbc.sql(SELECT + """
                        where home_la_code = :area or :area = any(shared_with)
                        order by home_la_code <> :area, next_capacity nulls last, name, id
                        """)
                .param("area", area.code())
                .query((row, n) -> service(row))
                .list();
    }

    /** All of them. */
    List<OfferedService> list() {
        return jdbc.sql(SELECT + " order by name, id")
                .query((row, n) -> service(row))
                .list();
    }

    private static OfferedService service(ResultSet row) throws SQLException {
        return new OfferedService(
                new ServiceId(row.getObject("id", UUID.class)),
                new OrganisationId(row.getObject("owner", UUID.class)),
                row.getString("name"),
                Profession.of(row.getString("profession")),
                set(row.getArray("needs"), Need::of),
                row.getInt("from_age"),
                row.getInt("to_age"),
                OfferedService.Mode.valueOf(row.getString("mode")),
                LaCode.of(row.getString("home_la_code")),
                set(row.getArray("shared_with"), LaCode::of),
                Optional.ofNullable(row.getObject("next_capacity", LocalDate.class)),
                row.getObject("checked_on", LocalDate.class));
    }

    private static <T> Set<T> set(Array codes, Function<String, T> reader) throws SQLException {
        return Arrays.stream((String[]) codes.getArray()).map(reader).collect(Collectors.toUnmodifiableSet());
    }
}
