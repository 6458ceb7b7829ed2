package org.evenhand.app.visits;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.evenhand.app.database.Acting;
import org.evenhand.app.ledger.Happening;
import org.evenhand.app.ledger.Ledger;
import org.evenhand.app.vault.Secret;
import org.evenhand.packs.Packs;
import org.evenhand.packs.policy.PackRule;
import org.evenhand.packs.policy.VisitTerms;
import org.evenhand.vocabulary.Urn;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The secret address at which a specialist's calendar program reads their visits. It is shown once, when it is made; the database keeps its
 * hash only. A new one ends the old one.
 */
@Service
public class Feeds {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final FeedTable table;
    private final Ledger ledger;
    private final VisitTerms terms;
    private final Clock clock;

    Feeds(FeedTable table, Ledger ledger, Packs packs, Clock clock) {
        this.table = table;
        this.ledger = ledger;
        this.terms = VisitTerms.from(packs);
        this.clock = clock;
    }

    /** A visit as a calendar program may know it: nothing that was written, and nobody's name but the setting's. */
    public record Entry(
            VisitId id,
            String reference,
            String setting,
            Optional<Urn> urn,
            Visit.Mode mode,
            Span when,
            VisitState state,
            int revision,
            Instant movedAt) {}

    /** The person who acts gets an address; what they had before answers no more. */
    @Transactional
    public Secret renew() {
        table.remove();
        Secret secret = Secret.of(RANDOM);
        table.insert(secret.hash(), clock.instant());
        ledger.append(Happening.of("CalendarAddressMade", Acting.current().person()));
        return secret;
    }

    /** The address of the person who acts answers no more. */
    @Transactional
    public void revoke() {
        if (table.remove()) {
            ledger.append(Happening.of("CalendarAddressEnded", Acting.current().person()));
        }
    }

    /** When the address of the person who acts was made; empty where they have none. */
    @Transactional(readOnly = true)
    public Optional<LocalDate> madeOn() {
        return table.madeAt().map(at -> at.atZone(Span.ENGLAND).toLocalDate());
    }

    /** So many weeks back it goes, with how firm that is. */
    public PackRule back() {
        return terms.rule("feed-back-weeks");
    }

    /** All visits of whoever has this address, the first first; empty where there is no such address. */
    @Transactional(readOnly = true)
    public Optional<List<Entry>> read(Secret secret) {
        if (!table.isOpen(secret.hash())) {
            return Optional.empty();
        }
        LocalDate today = LocalDate.now(clock);
        LocalDate from = today.minusWeeks(back().value());
        LocalDate before = today.plusWeeks(terms.rule("furthest-weeks").value() + 1);
        return Optional.of(table.entries(
                secret.hash(),
                from.atStartOfDay(Span.ENGLAND).toInstant(),
                before.atStartOfDay(Span.ENGLAND).toInstant()));
    }
}
