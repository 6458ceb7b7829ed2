package org.evenhand.app.access.family;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.evenhand.app.access.Consent;
import org.evenhand.app.access.RequestId;
import org.evenhand.app.access.family.Consents.Recorded;
import org.evenhand.app.access.family.Consents.WithdrawnBy;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of what families said. The database shows it to those who see the request. */
@Repository
class ConsentTable {

    private final JdbcClient jdbc;

    ConsentTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of the setting that acts; what was recorded before gives way, and so does a withdrawal. */
    void save(RequestId request, UUID setting, Consent consent, Instant at) {
        Consent.@Nullable Given given = consent instanceof Consent.Given said ? said : null;
        jdbc.sql("""
                        insert into access.consent
                            (request, setting, given_by, given_on, given_how, covers, missing_reason, recorded_at)
                        values (:request, :setting, :by, :on, :how, :covers, :missing, :at)
                        on conflict (request) do update set
                            given_by = excluded.given_by, given_on = excluded.given_on, given_how = excluded.given_how,
                            covers = excluded.covers, missing_reason = excluded.missing_reason,
                            recorded_at = excluded.recorded_at, withdrawn_on = null, withdrawn_by = null
                        """)
                .param("request", request.value())
                .param("setting", setting)
                .param("by", given == null ? null : given.by().name())
                .param("on", given == null ? null : given.on())
                .param("how", given == null ? null : given.how().name())
                .param("covers", given == null ? null : given.covers().name())
                .param("missing", consent instanceof Consent.NotYet missing ? missing.reason() : null)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Recorded> find(RequestId request) {
        return jdbc.sql("""
                        select given_by, given_on, given_how, covers, missing_reason, withdrawn_on, withdrawn_by
                        from access.consent where request = :request
                        """)
                .param("request", request.value())
                .query((row, n) -> new Recorded(
                        consent(row),
                        Optional.ofNullable(row.getObject("withdrawn_on", LocalDate.class)),
                        Optional.ofNullable(row.getString("withdrawn_by")).map(WithdrawnBy::valueOf)))
                .optional();
    }

    List<Consents.Open> open(UUID organisation) {
        return jdbc.sql("""
                        select c.request, c.withdrawn_on from access.consent c join access.request r on r.id = c.request
                        where (c.given_by is null or c.withdrawn_on is not null) and r.state not in ('DECLINED', 'CLOSED')
                          and :organisation in (r.setting, r.service)
                        order by r.asked_at
                        """)
                .param("organisation", organisation)
                .query((row, n) -> new Consents.Open(
                        new RequestId(row.getObject("request", UUID.class)), row.getObject("withdrawn_on") != null))
                .list();
    }

    /** @return whether there was something to withdraw */
    boolean withdraw(RequestId request, LocalDate on, WithdrawnBy by) {
        return jdbc.sql("""
                        update access.consent set withdrawn_on = :on, withdrawn_by = :by
                        where request = :request and given_by is not null and withdrawn_on is null
                        """)
                        .param("request", request.value())
                        .param("on", on)
                        .param("by", by.name())
                        .update()
                == 1;
    }

    private static Consent consent(ResultSet row) throws SQLException {
        String missing = row.getString("missing_reason");
        return missing != null
                ? new Consent.NotYet(missing)
                : new Consent.Given(
                        Consent.By.valueOf(row.getString("given_by")),
                        row.getObject("given_on", LocalDate.class),
                        Consent.How.valueOf(row.getString("given_how")),
                        Consent.For.valueOf(row.getString("covers")));
    }
}
