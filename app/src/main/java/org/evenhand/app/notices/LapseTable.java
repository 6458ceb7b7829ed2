package org.evenhand.app.notices;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.evenhand.app.people.OrganisationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of registrations that have lapsed, as far as somebody is to be told. */
@Repository
class LapseTable {

    private final JdbcClient jdbc;

    LapseTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The last check of a registration has run out.
     *
     * @param check identifier, what the record names
     * @param until its last day
     */
    record Lapsed(OrganisationId organisation, UUID check, LocalDate until) {}

    /** All whose last check was over before this day, the earliest first. */
    List<Lapsed> before(LocalDate today) {
        return jdbc.sql("select organisation, id, expires_on from notices.lapsed_registrations(:today)")
                .param("today", today)
                .query((row, n) -> new Lapsed(
                        new OrganisationId(row.getObject("organisation", UUID.class)),
                        row.getObject("id", UUID.class),
                        row.getObject("expires_on", LocalDate.class)))
                .list();
    }

    /** The organisations that run this installation. */
    List<OrganisationId> installations() {
        return jdbc.sql("select organisation from notices.installations()")
                .query((row, n) -> new OrganisationId(row.getObject("organisation", UUID.class)))
                .list();
    }

    /** Until the transaction ends nobody else tells of it. */
    void hold(UUID check) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('lapse of ' || :check, 0))")
                .param("check", check.toString())
                .query(row -> {});
    }
}
