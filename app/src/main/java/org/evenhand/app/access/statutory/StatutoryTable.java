package org.evenhand.app.access.statutory;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.evenhand.app.access.RequestId;
import org.evenhand.app.access.statutory.StatutoryLedger.Sum;
import org.evenhand.app.database.Acting;
import org.evenhand.vocabulary.DataVersion;
import org.evenhand.vocabulary.Profession;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of the time for statutory advice. The database refuses Experts at Hand as a payer, and every request of another queue. */
@Repository
class StatutoryTable {

    private final JdbcClient jdbc;

    StatutoryTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(StatutoryTime time, DataVersion rules, Instant at) {
        jdbc.sql("""
                        insert into access.statutory_time
                            (id, request, service, profession, worked_on, hours, payer, rules, recorded_by, recorded_at)
                        values (:id, :request, :service, :profession, :on, :hours, :payer, :rules, :by, :at)
                        """)
                .param("id", UUID.randomUUID())
                .param("request", time.request().value())
                .param("service", Acting.current().organisation())
                .param("profession", time.profession().name())
                .param("on", time.on())
                .param("hours", time.hours())
                .param("payer", time.payer())
                .param("rules", rules.toString())
                .param("by", Acting.current().person())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    List<Sum> sums(LocalDate from) {
        return jdbc.sql("""
                        select profession, sum(hours) as hours from access.statutory_time
                        where service = :service and worked_on >= :from
                        group by profession order by profession
                        """)
                .param("service", Acting.current().organisation())
                .param("from", from)
                .query((row, n) -> new Sum(Profession.of(row.getString("profession")), row.getBigDecimal("hours")))
                .list();
    }

    List<StatutoryTime> list(LocalDate from) {
        return jdbc.sql("""
                        select request, profession, worked_on, hours, payer from access.statutory_time
                        where service = :service and worked_on >= :from
                        order by worked_on desc, recorded_at desc
                        """)
                .param("service", Acting.current().organisation())
                .param("from", from)
                .query((row, n) -> new StatutoryTime(
                        new RequestId(row.getObject("request", UUID.class)),
                        Profession.of(row.getString("profession")),
                        row.getObject("worked_on", LocalDate.class),
                        row.getBigDecimal("hours"),
                        row.getString("payer")))
                .list();
    }
}
