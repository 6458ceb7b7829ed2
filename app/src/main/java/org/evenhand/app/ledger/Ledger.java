package org.evenhand.app.ledger;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.evenhand.app.database.Acting;
import org.evenhand.app.vault.MasterKey;
import org.evenhand.engine.ledger.CanonicalJson;
import org.evenhand.engine.ledger.Head;
import org.evenhand.engine.ledger.NoteKey;
import org.evenhand.engine.ledger.OpenedEntry;
import org.evenhand.engine.ledger.Salt;
import org.evenhand.engine.ledger.Verdict;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Adds to the record and reads it. An entry is written in the transaction of the change it records, or not at all. */
@Service
public class Ledger {

    /**
     * What is recorded, in the same transaction, when contents were erased: in its fact {@code entries} their numbers, with commas between.
     * Without it, an entry without content is a changed one.
     */
    public static final String ERASED = "EntriesErased";

    private final LedgerTable table;
    private final Sequencing sequencing;
    private final WholeLog whole;
    private final TransactionTemplate oneLook;
    private final SecureRandom random = new SecureRandom();
    private final Clock clock;

    @Autowired
    Ledger(
            LedgerTable table,
            LogTable log,
            Sequencing sequencing,
            MasterKey master,
            PlatformTransactionManager transactions,
            Clock clock) {
        NoteKey key = LogKey.of(master, log.book()).key();
        this.table = table;
        this.sequencing = sequencing;
        this.whole = new WholeLog(log, key);
        this.oneLook = new TransactionTemplate(transactions);
        this.clock = clock;
        // One snapshot: places are given while it reads.
        oneLook.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        oneLook.setReadOnly(true);
    }

    /** An entry as people read it. */
    public record Line(long number, Instant at, UUID person, UUID organisation, Happening happening) {}

    /**
     * An entry that was just made. It has its place in the log a moment after its transaction ended.
     *
     * @param number the number it was made under
     * @param entry for who takes it elsewhere and must be able to show there what was recorded
     */
    public record Recorded(long number, OpenedEntry entry) {}

    /** Records it, in the transaction that is open; refuses to work outside one. Nobody else is kept waiting. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Recorded append(Happening happening) {
        Acting.Actor actor = Acting.current();
        CanonicalJson content = CanonicalJson.of(Map.of(
                "at", clock.instant().truncatedTo(ChronoUnit.MILLIS).toString(),
                "person", actor.person().toString(),
                "organisation", actor.organisation().toString(),
                "kind", happening.kind(),
                "subject", happening.subject().toString(),
                "facts", happening.facts()));
        byte[] salt = new byte[Salt.BYTES];
        random.nextBytes(salt);
        OpenedEntry entry = new OpenedEntry(Salt.of(salt), content.text());
        return new Recorded(table.insert(entry), entry);
    }

    /** What was recorded of one subject, oldest first. */
    @Transactional(readOnly = true)
    public List<Line> of(UUID subject) {
        return table.of(subject);
    }

    /** What was recorded of any of these, oldest first. */
    @Transactional(readOnly = true)
    public List<Line> of(Collection<UUID> subjects) {
        return table.of(subjects);
    }

    /** Gives every entry that is committed its place, for who is about to show them under a checkpoint. */
    public void place() {
        sequencing.finish();
    }

    /** Gives every committed entry its place, recomputes the whole record, and meets the heads that were remembered elsewhere. */
    public Verdict verify(Head... remembered) {
        sequencing.finish();
        return oneLook.execute(status -> whole.verify(remembered));
    }
}
