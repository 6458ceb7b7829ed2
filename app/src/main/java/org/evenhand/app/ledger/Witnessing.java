package org.evenhand.app.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.List;
import org.evenhand.engine.ledger.Checkpoint;
import org.evenhand.engine.ledger.Hash;
import org.evenhand.engine.ledger.NoteKey;
import org.evenhand.engine.ledger.NoteSigner;
import org.evenhand.engine.ledger.Proofs;
import org.evenhand.engine.ledger.SignedNote;
import org.evenhand.engine.ledger.Tile;
import org.evenhand.engine.ledger.TiledTree;
import org.evenhand.engine.ledger.TreeHead;
import org.evenhand.engine.ledger.Witness;

/**
 * Watches the log of somebody else: reads its checkpoint and as many tiles as it needs, compares with what it cosigned last, remembers, and
 * cosigns. What it remembers is one file for each log; who loses it cannot find a fork any more.
 */
public final class Witnessing {

    private final NoteSigner signer;
    private final Path memory;

    private Witnessing(NoteSigner signer, Path memory) {
        this.signer = signer;
        this.memory = memory;
    }

    /** @param memory a folder of the witness's own */
    public static Witnessing of(NoteSigner signer, Path memory) {
        return new Witnessing(signer, memory);
    }

    /** What came of it. */
    public sealed interface Seen {

        /** @param note the checkpoint with the line of this witness under it */
        record Cosigned(SignedNote note) implements Seen {}

        /** Not cosigned; keep the note: signed by the log, it proves what the log did. */
        record Refused(Witness.Answer why, SignedNote note) implements Seen {}
    }

    /**
     * @param log its key, as it was published
     * @throws IOException if the log cannot be read
     */
    public Seen look(LogAddress address, NoteKey log, Instant now) throws IOException {
        SignedNote note = address.checkpoint();
        TreeHead last = remembered(log);
        Witness.Answer answer = new Witness(signer, log).ask(note, last, proof(address, note, last), now);
        if (answer instanceof Witness.Answer.Cosigned cosigned) {
            remember(log, note);
            return new Seen.Cosigned(note.with(cosigned.line()));
        }
        return new Seen.Refused(answer, note);
    }

    /** What was cosigned last; an empty log where nothing was. */
    public TreeHead remembered(NoteKey log) throws IOException {
        Path file = file(log);
        return Files.exists(file)
                ? Checkpoint.read(SignedNote.read(Files.readString(file)).text())
                        .head()
                : TreeHead.EMPTY;
    }

    /** Made from the log's own tiles: whatever they hold, a proof that verifies is one. */
    private static List<Hash> proof(LogAddress address, SignedNote note, TreeHead last) throws IOException {
        long size;
        try {
            size = Checkpoint.read(note.text()).head().size();
        } catch (IllegalArgumentException notOne) {
            return List.of();
        }
        if (last.size() == 0 || last.size() >= size) {
            return List.of();
        }
        try {
            return Proofs.consistency(last.size(), size, TiledTree.of(size, tile -> read(address, tile)));
        } catch (UncheckedIOException unreadable) {
            throw unreadable.getCause();
        }
    }

    private static List<Hash> read(LogAddress address, Tile tile) {
        try {
            return address.read(tile);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void remember(NoteKey log, SignedNote note) throws IOException {
        Path file = file(log);
        Files.createDirectories(memory);
        Path unfinished = file.resolveSibling(file.getFileName() + ".new");
        Files.writeString(unfinished, note.whole(), StandardCharsets.UTF_8);
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private Path file(NoteKey log) {
        return memory.resolve(log.name().replaceAll("[^A-Za-z0-9.-]", "_") + ".checkpoint");
    }
}
