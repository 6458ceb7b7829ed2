package org.evenhand.app.capacity;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.evenhand.app.database.Acting;
import org.evenhand.app.people.OrganisationId;
import org.evenhand.vocabulary.LaCode;
import org.evenhand.vocabulary.Profession;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of weeks and of what is promised of them. */
@Repository
class CapacityTable {

    private static final String WEEK = """
            select profession, starts_on, funded, filled, statutory, lent, borrowed, booked
            from capacity.week
            """;

    private final JdbcClient jdbc;

    CapacityTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Week> weeks(OrganisationId service, Weeks weeks) {
        return jdbc.sql(WEEK + """
                        where owner = :owner and starts_on between :from and :to
                        order by profession, starts_on
                        """)
                .param("owner", service.value())
                .param("from", weeks.from())
                .param("to", weeks.to())
                .query((row, n) -> week(row))
                .list();
    }

    /** Of all services of an area, in whatever they do. */
    DaysStated.Sum sum(LaCode area, Weeks weeks) {
        return jdbc.sql("""
                        select coalesce(sum(w.funded), 0) as funded, coalesce(sum(w.filled), 0) as filled,
                               coalesce(sum(w.statutory), 0) as statutory, count(distinct w.owner) as services
                        from capacity.week w
                        join people.organisation o on o.id = w.owner
                        where o.la_code = :area and w.starts_on between :from and :to
                        """)
                .param("area", area.code())
                .param("from", weeks.from())
                .param("to", weeks.to())
                .query((row, n) -> new DaysStated.Sum(
                        days(row, "funded"), days(row, "filled"), days(row, "statutory"), row.getLong("services")))
                .single();
    }

    /** The weeks of the organisation that acts, held until the transaction ends. */
    List<Week> lock(Profession profession, Weeks weeks) {
        return jdbc.sql(WEEK + """
                        where owner = :owner and profession = :profession and starts_on between :from and :to
                        order by starts_on
                        for update
                        """)
                .param("owner", Acting.current().organisation())
                .param("profession", profession.name())
                .param("from", weeks.from())
                .param("to", weeks.to())
                .query((row, n) -> week(row))
                .list();
    }

    void state(Stating.Statement said) {
        jdbc.sql("""
                        insert into capacity.week (owner, profession, starts_on, funded, filled, statutory)
                        select :owner, :profession, monday::date, :funded, :filled, :statutory
                        from generate_series(:from::date, :to::date, interval '7 days') monday
                        on conflict (owner, profession, starts_on) do update set
                            funded = excluded.funded, filled = excluded.filled, statutory = excluded.statutory
                        """)
                .param("owner", Acting.current().organisation())
                .param("profession", said.profession().name())
                .param("funded", said.funded().value())
                .param("filled", said.filled().value())
                .param("statutory", said.statutory().value())
                .param("from", said.weeks().from())
                .param("to", said.weeks().to())
                .update();
    }

    /** What is promised to something, of the organisation that acts. */
    record Booked(BookingId id, Profession profession, Weeks weeks, Days days) {}

    /** Those that last until this Monday or longer. */
    List<Booked> bookedFor(UUID subject, LocalDate monday) {
        return jdbc.sql("""
                        select id, profession, from_week, to_week, days from capacity.booking
                        where owner = :owner and subject = :subject and released_at is null and to_week >= :monday
                        order by from_week, id
                        """)
                .param("owner", Acting.current().organisation())
                .param("subject", subject)
                .param("monday", monday)
                .query((row, n) -> new Booked(
                        new BookingId(row.getObject("id", UUID.class)),
                        Profession.of(row.getString("profession")),
                        weeks(row, "from_week", "to_week"),
                        new Days(row.getBigDecimal("days"))))
                .list();
    }

    void book(BookingId id, Profession profession, Weeks weeks, Days days, UUID subject, Instant at) {
        promise(profession, weeks, days.value());
        jdbc.sql("""
                        insert into capacity.booking (id, owner, profession, from_week, to_week, days, subject, booked_at)
                        values (:id, :owner, :profession, :from, :to, :days, :subject, :at)
                        """)
                .param("id", id.value())
                .param("owner", Acting.current().organisation())
                .param("profession", profession.name())
                .param("from", weeks.from())
                .param("to", weeks.to())
                .param("days", days.value())
                .param("subject", subject)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** @return what they were for; empty where they are not promised */
    Optional<UUID> release(BookingId id, Instant at) {
        record Released(UUID subject, Profession profession, Weeks weeks, BigDecimal days) {}
        Optional<Released> released = jdbc.sql("""
                        update capacity.booking set released_at = :at
                        where id = :id and released_at is null
                        returning subject, profession, from_week, to_week, days
                        """)
                .param("id", id.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query((row, n) -> new Released(
                        row.getObject("subject", UUID.class),
                        Profession.of(row.getString("profession")),
                        weeks(row, "from_week", "to_week"),
                        row.getBigDecimal("days")))
                .optional();
        released.ifPresent(one -> {
            lock(one.profession(), one.weeks());
            promise(one.profession(), one.weeks(), one.days().negate());
        });
        return released.map(Released::subject);
    }

    private void promise(Profession profession, Weeks weeks, BigDecimal days) {
        jdbc.sql("""
                        update capacity.week set booked = booked + :days
                        where owner = :owner and profession = :profession and starts_on between :from and :to
                        """)
                .param("days", days)
                .param("owner", Acting.current().organisation())
                .param("profession", profession.name())
                .param("from", weeks.from())
                .param("to", weeks.to())
                .update();
    }

    private static Week week(ResultSet row) throws SQLException {
        return new Week(
                Profession.of(row.getString("profession")),
                row.getObject("starts_on", LocalDate.class),
                days(row, "funded"),
                days(row, "filled"),
                days(row, "statutory"),
                days(row, "lent"),
                days(row, "borrowed"),
                days(row, "booked"));
    }

    static Weeks weeks(ResultSet row, String from, String to) throws SQLException {
        return new Weeks(row.getObject(from, LocalDate.class), row.getObject(to, LocalDate.class));
    }

    static Days days(ResultSet row, String column) throws SQLException {
        return new Days(row.getBigDecimal(column));
    }
}
