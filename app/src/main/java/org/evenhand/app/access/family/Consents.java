package org.evenhand.app.access.family;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.evenhand.app.access.Consent;
import org.evenhand.app.access.RequestId;
import org.evenhand.app.access.RequestKind;
import org.evenhand.app.access.Requests;
import org.evenhand.app.database.Acting;
import org.evenhand.app.ledger.Happening;
import org.evenhand.app.ledger.Ledger;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What families said of requests about their children: asked, agreed, taken back. Each change stands in the record. */
@Service
public class Consents {

    private final ConsentTable table;
    private final Requests requests;
    private final FamilyEmails emails;
    private final Ledger ledger;
    private final Clock clock;

    Consents(ConsentTable table, Requests requests, FamilyEmails emails, Ledger ledger, Clock clock) {
        this.table = table;
        this.requests = requests;
        this.emails = emails;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Who entered that it was taken back. */
    public enum WithdrawnBy {
        FAMILY,
        SETTING
    }

    /** How it stands. */
    public record Recorded(Consent consent, Optional<LocalDate> withdrawnOn, Optional<WithdrawnBy> withdrawnBy) {

        /** Whether somebody agreed and did not take it back. */
        public boolean holds() {
            return consent instanceof Consent.Given && withdrawnOn.isEmpty();
        }

        public boolean isWithdrawn() {
            return withdrawnOn.isPresent();
        }
    }

    /** Empty for a request that names no child. */
    @Transactional(readOnly = true)
    public Optional<Recorded> find(RequestId request) {
        return table.find(request);
    }

    /** Whether a family agreed and took it back: then nobody begins to help before they speak with them. */
    @Transactional(readOnly = true)
    public boolean isWithdrawn(RequestId request) {
        return table.find(request).filter(Recorded::isWithdrawn).isPresent();
    }

    /**
     * A request that is not over and has nobody's agreement.
     *
     * @param withdrawn whether it was taken back, rather than not given yet
     */
    public record Open(RequestId request, boolean withdrawn) {}

    /** Those of the organisation that acts: of a setting that asked, or a service that is to help. */
    @Transactional(readOnly = true)
    public List<Open> open() {
        return table.open(Acting.current().organisation());
    }

    /** With the request itself. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void keep(RequestId request, Consent consent) {
        table.save(request, Acting.current().organisation(), consent, clock.instant());
    }

    /** The family was asked after the request was sent, or asked again. @return false where the acting setting did not send it */
    @Transactional
    public boolean give(RequestId request, Consent.Given consent) {
        if (!isOurs(request)) {
            return false;
        }
        keep(request, consent);
        ledger.append(Happening.of("ConsentGiven", request.value())
                .with("by", consent.by())
                .with("on", consent.on())
                .with("how", consent.how())
                .with("covers", consent.covers()));
        return true;
    }

    /** Doing it again changes nothing. @return whether there was something to take back */
    @Transactional
    public boolean withdraw(RequestId request, WithdrawnBy by) {
        if (!isOurs(request) || !table.withdraw(request, LocalDate.now(clock), by)) {
            return false;
        }
        emails.forget(request, FamilyEmails.Because.CONSENT_WITHDRAWN);
        ledger.append(Happening.of("ConsentWithdrawn", request.value()).with("by", by));
        return true;
    }

    private boolean isOurs(RequestId request) {
        return requests.find(request)
                .filter(found -> found.kind() == RequestKind.CHILD
                        && found.setting().value().equals(Acting.current().organisation()))
                .isPresent();
    }
}
