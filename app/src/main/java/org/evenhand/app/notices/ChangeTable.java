package org.evenhand.app.notices;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.evenhand.app.access.RequestId;
import org.evenhand.app.people.OrganisationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of changes of provider. The database shows each service its own. */
@Repository
class ChangeTable {

    private static final String SELECT = "select id, service, ends_on, successor, ask_at from notices.provider_change ";

    private final JdbcClient jdbc;

    ChangeTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A change of which somebody may still have to be told. */
    record Open(UUID change, OrganisationId service) {}

    /** @return false where it was announced before for that day */
    boolean insert(ProviderChange change, UUID by, LocalDate today) {
        return jdbc.sql("""
                        insert into notices.provider_change (id, service, ends_on, successor, ask_at, announced_by, announced_on)
                        values (:id, :service, :endsOn, :successor, :askAt, :by, :today) on conflict (service, ends_on) do nothing
                        """)
                        .param("id", change.id())
                        .param("service", change.service().value())
                        .param("endsOn", change.endsOn())
                        .param(
                                "successor",
                                change.successor().map(OrganisationId::value).orElse(null))
                        .param("askAt", change.askAt())
                        .param("by", by)
                        .param("today", today)
                        .update()
                == 1;
    }

    Optional<ProviderChange> find(UUID id) {
        return jdbc.sql(SELECT + " where id = :id")
                .param("id", id)
                .query((row, n) -> change(row))
                .optional();
    }

    List<ProviderChange> of(OrganisationId service) {
        return jdbc.sql(SELECT + " where service = :service order by ends_on desc")
                .param("service", service.value())
                .query((row, n) -> change(row))
                .list();
    }

    List<Open> toTell(LocalDate today) {
        return jdbc.sql("select id, service from notices.changes_to_tell(:today)")
                .param("today", today)
                .query((row, n) -> new Open(
                        row.getObject("id", UUID.class), new OrganisationId(row.getObject("service", UUID.class))))
                .list();
    }

    /** Those that ended before this day and have a successor, of every service. */
    List<ProviderChange> over(LocalDate today) {
        return jdbc.sql("select id, service, ends_on, successor, ask_at from notices.changes_over(:today)")
                .param("today", today)
                .query((row, n) -> change(row))
                .list();
    }

    void add(UUID change, OrganisationId service, RequestId request) {
        jdbc.sql("""
                        insert into notices.provider_change_request (change, request, service)
                        values (:change, :request, :service) on conflict do nothing
                        """)
                .param("change", change)
                .param("request", request.value())
                .param("service", service.value())
                .update();
    }

    List<RequestId> pending(UUID change) {
        return jdbc.sql("""
                        select request from notices.provider_change_request where change = :change and told_at is null order by request
                        """)
                .param("change", change)
                .query((row, n) -> new RequestId(row.getObject("request", UUID.class)))
                .list();
    }

    /** @return false where another run told it, or is telling it now */
    boolean take(UUID change, RequestId request, Instant at) {
        return jdbc.sql("""
                        update notices.provider_change_request set told_at = :at
                        where (change, request) = (
                            select change, request from notices.provider_change_request
                            where change = :change and request = :request and told_at is null
                            for update skip locked)
                        """)
                        .param("change", change)
                        .param("request", request.value())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** Open requests of a change, and of how many those concerned were told. */
    ProviderChanging.Count count(UUID change) {
        return jdbc.sql("""
                        select count(*) as requests, count(told_at) as told from notices.provider_change_request where change = :change
                        """)
                .param("change", change)
                .query((row, n) -> new ProviderChanging.Count(row.getInt("requests"), row.getInt("told")))
                .single();
    }

    private static ProviderChange change(ResultSet row) throws SQLException {
        return new ProviderChange(
                row.getObject("id", UUID.class),
                new OrganisationId(row.getObject("service", UUID.class)),
                row.getObject("ends_on", LocalDate.class),
                Optional.ofNullable(row.getObject("successor", UUID.class)).map(OrganisationId::new),
                row.getString("ask_at"));
    }
}
