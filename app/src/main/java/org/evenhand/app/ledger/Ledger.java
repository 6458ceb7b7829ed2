package org.evenhand.app.ledger;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.evenhand.app.database.Acting;
import org.evenhand.engine.ledger.CanonicalJson;
import org.evenhand.engine.ledger.Chain;
import org.evenhand.engine.ledger.Entry;
import org.evenhand.engine.ledger.Head;
import org.evenhand.engine.ledger.Verdict;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Adds to the record and reads it. An entry is written in the transaction of the change it records, or not at all. */
@Service
public class Ledger {

    private final LedgerTable table;
    private final Clock clock;
    private final Chain chain;

    Ledger(LedgerTable table, Clock clock) {
        this.table = table;
        this.clock = clock;
        this.chain = table.book().chain();
    }

    /** An entry as people read it. */
    public record Line(long number, Instant at, UUID person, UUID organisation, Happening happening) {}

    /** Records it, in the transaction that is open; refuses to work outside one. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Head append(Happening happening) {
        Acting.Actor actor = Acting.current();
        CanonicalJson content = CanonicalJson.of(Map.of(
                "at", clock.instant().truncatedTo(ChronoUnit.MILLIS).toString(),
                "person", actor.person().toString(),
                "organisation", actor.organisation().toString(),
                "kind", happening.kind(),
                "subject", happening.subject().toString(),
                "facts", happening.facts()));
        // One writer at a time, from here to the end of the transaction: each entry needs the hash of the one before.
        Entry entry = chain.next(table.lockHead().orElse(chain.start()), content);
        table.insert(entry);
        return entry.head();
    }

    /** The entry with this number, as it was made: for who takes it elsewhere and must be able to recompute it there. */
    @Transactional(readOnly = true)
    public Optional<Entry> find(long number) {
        return table.find(number);
    }

    /** What was recorded of one subject, oldest first. */
    @Transactional(readOnly = true)
    public List<Line> of(UUID subject) {
        return table.of(subject);
    }

    /** Recomputes the whole record, and meets the heads that were remembered elsewhere. */
    @SuppressWarnings("StreamToIterable") // The chain promises to read it once.
    @Transactional(readOnly = true)
    public Verdict verify(Head... remembered) {
        return table.read(entries -> chain.verify(entries::iterator, remembered));
    }
}
