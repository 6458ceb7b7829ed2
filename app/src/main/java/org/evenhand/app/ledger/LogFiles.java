package org.evenhand.app.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.evenhand.app.database.Database;
import org.evenhand.engine.ledger.Checkpoint;
import org.evenhand.engine.ledger.EntryProof;
import org.evenhand.engine.ledger.NoteKey;
import org.evenhand.engine.ledger.SignatureLine;
import org.evenhand.engine.ledger.SignatureType;
import org.evenhand.engine.ledger.SignedNote;
import org.evenhand.engine.ledger.Tile;

/** What a log gives to others, and what it takes from witnesses, without the product: for commands. */
public final class LogFiles {

    private final Database database;
    private final Book book;

    private LogFiles(Database database, Book book) {
        this.database = database;
        this.book = book;
    }

    public static LogFiles of(Database database, Book book) {
        return new LogFiles(database, book);
    }

    /** The newest, with the lines of witnesses; empty while the log has no entry. */
    public Optional<SignedNote> checkpoint() {
        return reading(LogReading::checkpoint);
    }

    /** @param entry the number it was made under; empty where there is none, or where it waits for its place */
    public Optional<EntryProof> prove(long entry) {
        return reading(log -> log.prove(entry));
    }

    /** What {@link #cosign} found. */
    public enum Cosigned {
        TAKEN,
        /** It is of another log, or of a checkpoint that this log never signed. */
        NOT_OURS,
        /** No line under it is of this witness, or the one that is does not verify, or the key is of a log and no witness. */
        NOT_SIGNED
    }

    /** Takes in what a witness put under one of this log's checkpoints. */
    public Cosigned cosign(SignedNote note, NoteKey witness) {
        if (witness.type() != SignatureType.ED25519_COSIGNATURE || !note.isSignedBy(witness)) {
            return Cosigned.NOT_SIGNED;
        }
        long size = Checkpoint.read(note.text()).head().size();
        List<SignatureLine> lines =
                note.signatures().stream().filter(witness::isOf).toList();
        return Verifying.writing(database, book, log -> {
            boolean ours = log.withCosignatures(size)
                    .filter(signed -> signed.note().text().equals(note.text()))
                    .isPresent();
            if (ours) {
                lines.forEach(line -> log.cosign(
                        size, line, witness.cosigned(note.text(), line).orElseThrow()));
            }
            return ours ? Cosigned.TAKEN : Cosigned.NOT_OURS;
        });
    }

    /**
     * Writes the log as the files that C2SP tlog-tiles lays down: what is served under its address, for a file drop or another server. Full tiles
     * that are there are left as they are.
     *
     * @return how many entries it has
     */
    public long copyTo(Path folder) {
        return reading(log -> {
            Optional<SignedNote> newest = log.checkpoint();
            long size = newest.map(note -> Checkpoint.read(note.text()).head().size())
                    .orElse(0L);
            for (Tile tile : Tile.list(size)) {
                copy(log, tile, folder);
                if (tile.level() == 0) {
                    copy(log, new Tile(Tile.ENTRIES, tile.index(), tile.width()), folder);
                }
            }
            // Last: what it promises is there by then.
            newest.ifPresent(note -> write(
                    folder.resolve("checkpoint"), note.whole().getBytes(java.nio.charset.StandardCharsets.UTF_8)));
            return size;
        });
    }

    private static void copy(LogReading log, Tile tile, Path folder) {
        Path file = folder.resolve(tile.path());
        if (!tile.isFull() || !Files.exists(file)) {
            write(file, log.read(tile).orElseThrow());
        }
    }

    private static void write(Path file, byte[] content) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Path unfinished = file.resolveSibling(file.getFileName() + ".new");
            Files.write(unfinished, content);
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException refused) {
            throw new UncheckedIOException("%s cannot be written.".formatted(file), refused);
        }
    }

    private <T> T reading(Function<LogReading, T> work) {
        return Verifying.reading(database, book, log -> work.apply(new LogReading(log)));
    }
}
