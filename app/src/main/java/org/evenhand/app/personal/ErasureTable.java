package org.evenhand.app.personal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.evenhand.app.access.Request;
import org.evenhand.app.access.RequestId;
import org.evenhand.app.people.OrganisationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of erasures. The database shows each to the organisations it concerns. */
@Repository
class ErasureTable {

    private static final String SELECT = """
            select id, request, reason, state, proposed_by, proposed_at, decided_by from personal.erasure
            """;

    private final JdbcClient jdbc;

    ErasureTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return whether it was added; not while another is open for the request */
    boolean insert(UUID id, Request request, Erasure.Reason reason, UUID by, Instant at) {
        return jdbc.sql("""
                                insert into personal.erasure (id, request, setting, service, reason, state, proposed_by, proposed_at)
                                values (:id, :request, :setting, :service, :reason, 'PROPOSED', :by, :at)
                                on conflict do nothing
                                """)
                        .param("id", id)
                        .param("request", request.id().value())
                        .param("setting", request.setting().value())
                        .param(
                                "service",
                                request.service().map(OrganisationId::value).orElse(null))
                        .param("reason", reason.name())
                        .param("by", by)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** The one that waits for a second person. */
    Optional<Erasure> open(RequestId request) {
        return jdbc.sql(SELECT + " where request = :request and state = 'PROPOSED'")
                .param("request", request.value())
                .query((row, n) -> erasure(row))
                .optional();
    }

    /** The same, held until the end of the transaction. */
    Optional<Erasure> hold(RequestId request) {
        return jdbc.sql(SELECT + " where request = :request and state = 'PROPOSED' for update")
                .param("request", request.value())
                .query((row, n) -> erasure(row))
                .optional();
    }

    /** Those that wait for a second person, the oldest first. */
    List<Erasure> waiting() {
        return jdbc.sql(SELECT + " where state = 'PROPOSED' order by proposed_at, id")
                .query((row, n) -> erasure(row))
                .list();
    }

    void decide(UUID id, Erasure.State state, UUID by, Instant at) {
        int changed = jdbc.sql("""
                        update personal.erasure set state = :state, decided_by = :by, decided_at = :at
                        where id = :id and state = 'PROPOSED'
                        """)
                .param("id", id)
                .param("state", state.name())
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
        if (changed != 1) {
            throw new IllegalStateException("Erasure %s was held but %d rows were changed.".formatted(id, changed));
        }
    }

    /** @return whether it was there */
    boolean eraseDraft(UUID erasure, UUID person, UUID form) {
        return jdbc.sql("select person from personal.erase_draft(:erasure, :person, :form)")
                .param("erasure", erasure)
                .param("person", person)
                .param("form", form)
                .query((row, n) -> row.getObject("person", UUID.class))
                .optional()
                .isPresent();
    }

    private static Erasure erasure(ResultSet row) throws SQLException {
        return new Erasure(
                row.getObject("id", UUID.class),
                new RequestId(row.getObject("request", UUID.class)),
                Erasure.Reason.valueOf(row.getString("reason")),
                Erasure.State.valueOf(row.getString("state")),
                row.getObject("proposed_by", UUID.class),
                row.getObject("proposed_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("decided_by", UUID.class)));
    }
}
