package org.evenhand.app.access.family;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.evenhand.app.access.RequestId;
import org.evenhand.app.ledger.Happening;
import org.evenhand.app.ledger.Ledger;
import org.evenhand.app.mail.EmailAddress;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Where families wish to be told what is decided. An address is kept with the family's link, sealed, and no longer than the wish. */
@Service
public class FamilyEmails {

    /** The name under which an address is sealed. */
    public static final String SEALED_AS = FamilyLinkTable.EMAIL;

    private final FamilyLinkTable table;
    private final Ledger ledger;
    private final Clock clock;

    FamilyEmails(FamilyLinkTable table, Ledger ledger, Clock clock) {
        this.table = table;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Why an address is kept no longer. */
    enum Because {
        TAKEN_BACK,
        LINK_ENDED,
        CONSENT_WITHDRAWN
    }

    /**
     * For the setting that acts.
     *
     * @param at when something happened: what was before the family left its address is not told
     * @return empty where there is no address, or no link that works, or no consent that holds
     */
    @Transactional(readOnly = true)
    public Optional<EmailAddress> find(RequestId request, Instant at) {
        return table.email(request, LocalDate.now(clock), at).map(EmailAddress::of);
    }

    /** Takes the place of the one before. */
    @Transactional(propagation = Propagation.MANDATORY)
    void leave(RequestId request, EmailAddress email, Consents.WithdrawnBy by) {
        if (table.leaveEmail(request, email.text(), clock.instant())) {
            ledger.append(Happening.of("FamilyEmailLeft", request.value()).with("by", by));
        }
    }

    /** Nothing where none was left. */
    @Transactional(propagation = Propagation.MANDATORY)
    void forget(RequestId request, Because because) {
        if (table.forgetEmail(request)) {
            ledger.append(Happening.of("FamilyEmailForgotten", request.value()).with("because", because));
        }
    }
}
