package org.evenhand.app.ledger;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.evenhand.app.vault.MasterKey;
import org.evenhand.engine.ledger.Checkpoint;
import org.evenhand.engine.ledger.GrowingTiles;
import org.evenhand.engine.ledger.Hash;
import org.evenhand.engine.ledger.NoteSigner;
import org.evenhand.engine.ledger.TreeHead;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Gives entries their places in the log, in batches, and signs the log's new head. Writers never wait for it, nor it for them: it takes
 * whatever is committed when it looks, and what is committed later, under a smaller number, comes after. A batch is one transaction, so after
 * a crash every entry either has its place, its tiles and its checkpoint, or still waits.
 */
@Service
public class Sequencing {

    private static final Logger LOG = LoggerFactory.getLogger(Sequencing.class);

    /** So many at a time that a batch holds little memory; the next follows at once. */
    private static final int BATCH = 5_000;

    private final LogTable log;
    private final NoteSigner signer;
    private final TransactionOperations ownTransaction;
    private final Clock clock;

    @Autowired
    Sequencing(LogTable log, MasterKey key, PlatformTransactionManager transactions, Clock clock) {
        this(log, LogKey.of(key, log.book()), alone(transactions), clock);
    }

    Sequencing(LogTable log, NoteSigner signer, TransactionOperations ownTransaction, Clock clock) {
        this.log = log;
        this.signer = signer;
        this.ownTransaction = ownTransaction;
        this.clock = clock;
    }

    /** Gives places until nothing waits. @return how many it gave; 0 also while another process is at it */
    @Scheduled(fixedDelay = 1, initialDelay = 1, timeUnit = TimeUnit.SECONDS)
    public long sequence() {
        return sequence(log::lock);
    }

    /** The same for who must know that nothing waits that was committed when they asked: waits for another process that is at it. */
    long finish() {
        return sequence(() -> {
            log.lockOrWait();
            return true;
        });
    }

    private long sequence(BooleanSupplier locked) {
        long placed = 0;
        long batch;
        do {
            batch = ownTransaction.execute(status -> locked.getAsBoolean() ? oneBatch() : 0L);
            placed += batch;
        } while (batch == BATCH);
        return placed;
    }

    private long oneBatch() {
        List<LogTable.Waiting> entries = log.waiting(BATCH);
        if (entries.isEmpty()) {
            return 0;
        }
        long size = log.newest().map(LogTable.Signed::size).orElse(0L);
        Optional<GrowingTiles> stored = asSigned(size);
        if (stored.isEmpty()) {
            LOG.error(
                    "The record is not what was signed last, so nothing is added to it and nothing signed: verify it.");
            return 0;
        }
        GrowingTiles tree = stored.get();
        log.place(size, entries);
        for (LogTable.Waiting entry : entries) {
            tree.add(Hash.leaf(entry.opened().commitment().bytes())).forEach(log::keep);
        }
        log.publish(
                size + entries.size(),
                Checkpoint.of(signer.key().name(), tree.head()).signedBy(signer),
                clock.instant().truncatedTo(ChronoUnit.MILLIS));
        return entries.size();
    }

    /** A log never signs what does not begin with all it signed before: empty where the store is not that. */
    private Optional<GrowingTiles> asSigned(long size) {
        try {
            TreeHead signed = log.newest().map(LogTable.Signed::head).orElse(TreeHead.EMPTY);
            GrowingTiles tree = GrowingTiles.of(size, log::read);
            return Optional.of(tree)
                    .filter(stored -> log.size() == size && stored.head().equals(signed));
        } catch (IllegalStateException | IllegalArgumentException aTileIsShortOrNoCheckpointThere) {
            return Optional.empty();
        }
    }

    private static TransactionOperations alone(PlatformTransactionManager transactions) {
        TransactionTemplate template = new TransactionTemplate(transactions);
        template.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        return template;
    }
}
