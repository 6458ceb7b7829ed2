package org.evenhand.app.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.evenhand.engine.ledger.Checkpoint;
import org.evenhand.engine.ledger.Commitment;
import org.evenhand.engine.ledger.EntryBundle;
import org.evenhand.engine.ledger.EntryProof;
import org.evenhand.engine.ledger.Hash;
import org.evenhand.engine.ledger.Proofs;
import org.evenhand.engine.ledger.SignatureLine;
import org.evenhand.engine.ledger.SignedNote;
import org.evenhand.engine.ledger.Tile;
import org.evenhand.engine.ledger.TiledTree;

/** Reads the log as others see it: checkpoints, tiles, bundles of what stands in it, and proofs. */
public final class LogReading {

    private final LogTable log;

    LogReading(LogTable log) {
        this.log = log;
    }

    /** The newest checkpoint, with what witnesses put under it; empty while the log has no entry. */
    public Optional<SignedNote> checkpoint() {
        return log.newest()
                .flatMap(newest -> log.withCosignatures(newest.size()))
                .map(LogTable.Signed::note);
    }

    /**
     * A checkpoint as people read it.
     *
     * @param root in hexadecimal digits
     * @param witnesses the names under it, but for the log's own; their signatures were verified when they were taken in
     */
    public record Seen(long size, Instant signedAt, String root, List<String> witnesses) {}

    /** The newest, from the newest on; cosigned ones with their witnesses. */
    public List<Seen> newest(int most) {
        return log.newest(most).stream()
                .map(signed -> new Seen(
                        signed.size(),
                        signed.at(),
                        signed.head().root().hex(),
                        signed.note().signatures().stream()
                                .skip(1)
                                .map(SignatureLine::name)
                                .toList()))
                .toList();
    }

    /** A tile or a bundle, as a file; empty where the log does not reach so far. */
    public Optional<byte[]> read(Tile tile) {
        long size = log.newest().map(LogTable.Signed::size).orElse(0L);
        boolean reached = Tile.in(size, tile.level(), tile.index())
                .filter(there -> there.width() >= tile.width())
                .isPresent();
        if (!reached) {
            return Optional.empty();
        }
        return Optional.of(
                tile.level() == Tile.ENTRIES
                        ? EntryBundle.of(log.commitments(tile.index() * Tile.FULL, tile.width()).stream()
                                .map(Commitment::bytes)
                                .toList())
                        : LogTable.bytes(log.read(tile)));
    }

    /** That the log of {@code size} entries begins with that of {@code first}. */
    public List<Hash> consistency(long first, long size) {
        return Proofs.consistency(first, size, TiledTree.of(size, log::read));
    }

    /**
     * That an entry is in the log: under the newest checkpoint that a witness cosigned, or under the newest of all where there is none.
     * Empty where there is no such entry, or where it waits for its place.
     */
    public Optional<EntryProof> prove(long entry) {
        Optional<LogTable.Placed> found = log.find(entry);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        LogTable.Placed placed = found.get();
        return log.newestCosigned()
                .filter(cosigned -> cosigned.size() > placed.place())
                .or(() -> log.newest().flatMap(newest -> log.withCosignatures(newest.size())))
                .map(LogTable.Signed::note)
                .map(note -> new EntryProof(
                        placed.opened(),
                        placed.commitment(),
                        placed.place(),
                        pathTo(
                                placed.place(),
                                Checkpoint.read(note.text()).head().size()),
                        note));
    }

    private List<Hash> pathTo(long place, long size) {
        return Proofs.inclusion(place, size, TiledTree.of(size, log::read));
    }
}
