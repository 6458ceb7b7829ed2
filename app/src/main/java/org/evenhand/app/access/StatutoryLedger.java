package org.evenhand.app.access;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.evenhand.app.database.Acting;
import org.evenhand.app.ledger.Happening;
import org.evenhand.app.ledger.Ledger;
import org.evenhand.packs.policy.TriageRules;
import org.evenhand.vocabulary.Profession;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * The time that a service works on advice for EHC needs assessments: a ledger apart, because money of Experts at Hand may not pay for it, as is
 * reported. The database refuses that payer, and every request of another queue.
 */
@Repository
public class StatutoryLedger {

    private static final String EXPERTS_AT_HAND = "EAH";

    private final JdbcClient jdbc;
    private final Requests requests;
    private final TriageRules rules;
    private final Ledger ledger;
    private final Clock clock;

    StatutoryLedger(JdbcClient jdbc, Requests requests, TriageRules rules, Ledger ledger, Clock clock) {
        this.jdbc = jdbc;
        this.requests = requests;
        this.rules = rules;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** What came of it. */
    public enum Recorded {
        DONE,
        /** It is not a request for statutory advice, or not of the service that acts. */
        NOT_STATUTORY,
        /** That payer may not pay for it. */
        MAY_NOT_PAY,
        IN_THE_FUTURE
    }

    /** Hours of a profession, added up. */
    public record Sum(Profession profession, BigDecimal hours) {}

    @Transactional
    public Recorded record(StatutoryTime time) {
        Optional<Request> request = requests.find(time.request())
                .filter(Request::isStatutory)
                .filter(found -> found.service()
                        .filter(service -> service.value().equals(acting()))
                        .isPresent());
        if (request.isEmpty()) {
            return Recorded.NOT_STATUTORY;
        }
        boolean mayPay = rules.findPayer(time.payer())
                .filter(TriageRules.Payer::paysStatutory)
                .isPresent();
        if (!mayPay || time.payer().equals(EXPERTS_AT_HAND)) {
            return Recorded.MAY_NOT_PAY;
        }
        if (time.on().isAfter(LocalDate.now(clock))) {
            return Recorded.IN_THE_FUTURE;
        }
        insert(time);
        ledger.append(Happening.of("StatutoryTimeRecorded", time.request().value())
                .with("service", acting())
                .with("profession", time.profession())
                .with("on", time.on())
                .with("hours", time.hours())
                .with("payer", time.payer())
                .with("rules", rules.version()));
        return Recorded.DONE;
    }

    private void insert(StatutoryTime time) {
        jdbc.sql("""
                        insert into access.statutory_time
                            (id, request, service, profession, worked_on, hours, payer, rules, recorded_by, recorded_at)
                        values (:id, :request, :service, :profession, :on, :hours, :payer, :rules, :by, :at)
                        """)
                .param("id", UUID.randomUUID())
                .param("request", time.request().value())
                .param("service", acting())
                .param("profession", time.profession().name())
                .param("on", time.on())
                .param("hours", time.hours())
                .param("payer", time.payer())
                .param("rules", rules.version().toString())
                .param("by", Acting.current().person())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Of the service that acts, since this day, by profession. */
    @Transactional(readOnly = true)
    public List<Sum> sums(LocalDate from) {
        return jdbc.sql("""
                        select profession, sum(hours) as hours from access.statutory_time
                        where service = :service and worked_on >= :from
                        group by profession order by profession
                        """)
                .param("service", acting())
                .param("from", from)
                .query((row, n) -> new Sum(Profession.of(row.getString("profession")), row.getBigDecimal("hours")))
                .list();
    }

    /** The entries of the service that acts, since this day, the newest first. */
    @Transactional(readOnly = true)
    public List<StatutoryTime> list(LocalDate from) {
        return jdbc.sql("""
                        select request, profession, worked_on, hours, payer from access.statutory_time
                        where service = :service and worked_on >= :from
                        order by worked_on desc, recorded_at desc
                        """)
                .param("service", acting())
                .param("from", from)
                .query((row, n) -> new StatutoryTime(
                        new RequestId(row.getObject("request", UUID.class)),
                        Profession.of(row.getString("profession")),
                        row.getObject("worked_on", LocalDate.class),
                        row.getBigDecimal("hours"),
                        row.getString("payer")))
                .list();
    }

    private static UUID acting() {
        return Acting.current().organisation();
    }
}
