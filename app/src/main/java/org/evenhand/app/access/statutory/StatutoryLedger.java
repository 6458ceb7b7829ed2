package org.evenhand.app.access.statutory;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.evenhand.app.access.Request;
import org.evenhand.app.access.Requests;
import org.evenhand.app.database.Acting;
import org.evenhand.app.ledger.Happening;
import org.evenhand.app.ledger.Ledger;
import org.evenhand.packs.policy.TriageRules;
import org.evenhand.vocabulary.Profession;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The time that a service works on advice for EHC needs assessments: a ledger apart, because money of Experts at Hand may not pay for it, as is
 * reported. The database refuses that payer too, and every request of another queue.
 */
@Service
public class StatutoryLedger {

    private static final String EXPERTS_AT_HAND = "EAH";

    private final StatutoryTable table;
    private final Requests requests;
    private final TriageRules rules;
    private final Ledger ledger;
    private final Clock clock;

    StatutoryLedger(StatutoryTable table, Requests requests, TriageRules rules, Ledger ledger, Clock clock) {
        this.table = table;
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
        table.insert(time, rules.version(), clock.instant());
        ledger.append(Happening.of("StatutoryTimeRecorded", time.request().value())
                .with("service", acting())
                .with("profession", time.profession())
                .with("on", time.on())
                .with("hours", time.hours())
                .with("payer", time.payer())
                .with("rules", rules.version()));
        return Recorded.DONE;
    }

    /** Of the service that acts, since this day, by profession. */
    @Transactional(readOnly = true)
    public List<Sum> sums(LocalDate from) {
        return table.sums(from);
    }

    /** The entries of the service that acts, since this day, the newest first. */
    @Transactional(readOnly = true)
    public List<StatutoryTime> list(LocalDate from) {
        return table.list(from);
    }

    private static UUID acting() {
        return Acting.current().organisation();
    }
}
