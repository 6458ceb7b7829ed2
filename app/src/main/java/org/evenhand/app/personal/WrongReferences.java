package org.evenhand.app.personal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.evenhand.app.database.Acting;
import org.evenhand.app.ledger.Happening;
import org.evenhand.app.ledger.Ledger;
import org.evenhand.packs.policy.AccessTerms;
import org.springframework.stereotype.Component;

/**
 * References that led nowhere when somebody tried to open a record in an emergency, counted in the record: nobody gets to guess the eight
 * digits of a child they do not know. What was typed is not recorded: it may be a slip in the reference of a child.
 */
@Component
class WrongReferences {

    private static final String REFUSED = "EmergencyRefused";

    private final PersonalTable table;
    private final Ledger ledger;
    private final AccessTerms terms;
    private final Clock clock;

    WrongReferences(PersonalTable table, Ledger ledger, AccessTerms terms, Clock clock) {
        this.table = table;
        this.ledger = ledger;
        this.terms = terms;
        this.clock = clock;
    }

    /** From when who acts may try again; empty where they may now. Until the transaction ends their other tries wait. */
    Optional<Instant> closedUntil() {
        UUID person = Acting.current().person();
        table.queueFor("emergencies of " + person);
        int most = terms.rule("emergency-tries").value();
        Duration within =
                Duration.ofMinutes(terms.rule("emergency-tries-minutes").value());
        Instant since = clock.instant().minus(within);
        List<Instant> wrong = ledger.of(person).stream()
                .filter(line -> line.happening().kind().equals(REFUSED))
                .map(Ledger.Line::at)
                .filter(at -> at.isAfter(since))
                .sorted()
                .toList();
        return wrong.size() < most
                ? Optional.empty()
                : Optional.of(wrong.get(wrong.size() - most).plus(within));
    }

    /** One more, by who acts. */
    void record() {
        ledger.append(Happening.of(REFUSED, Acting.current().person()));
    }
}
