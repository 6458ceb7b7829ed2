package org.evenhand.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.ToIntFunction;
import org.evenhand.app.database.Installation;
import org.evenhand.app.ledger.Book;
import org.evenhand.app.ledger.LogFiles;
import org.evenhand.app.ledger.LogKey;
import org.evenhand.app.ledger.Verifying;
import org.evenhand.engine.ledger.Checkpoint;
import org.evenhand.engine.ledger.EntryProof;
import org.evenhand.engine.ledger.Head;
import org.evenhand.engine.ledger.NoteKey;
import org.evenhand.engine.ledger.SignedNote;
import org.evenhand.engine.ledger.Verdict;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** {@code evenhand ledger}: the record that nobody can quietly change. */
@Command(
        name = "ledger",
        mixinStandardHelpOptions = true,
        description = "The record of every change: a Merkle log.",
        subcommands = {
            LedgerCommand.Verify.class,
            LedgerCommand.CheckpointOf.class,
            LedgerCommand.Prove.class,
            LedgerCommand.Copy.class,
            LedgerCommand.Cosign.class,
            CheckProofCommand.class,
            WitnessCommand.class
        })
final class LedgerCommand extends CommandGroup {

    /** What every command on this installation's log is told. */
    abstract static class OnTheLog implements Callable<Integer> {

        @Mixin
        private Where where = new Where();

        @Option(
                names = "--campaign",
                description = "The record of an installation that only campaigns; without it, that of all others.")
        private boolean campaign;

        @Spec
        private CommandSpec spec = CommandSpec.create();

        /** Opens the installation, started for a moment where it does not run, and lets nothing wait for its place. */
        final int with(ToIntFunction<Installation> work) {
            try (Installation installation = Installation.open(where.settings())) {
                Verifying.sequence(
                        installation.database(), book(), LogKey.of(installation.key(), book()), Clock.systemUTC());
                int ended = work.applyAsInt(installation);
                out().flush();
                return ended;
            } catch (Installation.NoInstallation nothing) {
                return refused(String.valueOf(nothing.getMessage()));
            }
        }

        final int refused(String why) {
            spec.commandLine().getErr().println(why);
            return Evenhand.REFUSED;
        }

        final Book book() {
            return campaign ? Book.CAMPAIGN : Book.CASEWORK;
        }

        final NoteKey key(Installation installation) {
            return LogKey.of(installation.key(), book()).key();
        }

        final LogFiles files(Installation installation) {
            return LogFiles.of(installation.database(), book());
        }

        final PrintWriter out() {
            return spec.commandLine().getOut();
        }
    }

    /** Recomputes the log. */
    @Command(
            name = "verify",
            mixinStandardHelpOptions = true,
            description = {
                "Recomputes the record from its first entry and names the first that is not as it was made.",
                "Works while the product runs and while it does not."
            },
            exitCodeListHeading = "%nEnds with:%n",
            exitCodeList = {"0:intact", "1:broken, or nothing there", "2:called wrongly"})
    static final class Verify extends OnTheLog {

        @Option(
                names = "--head",
                paramLabel = "<number:hash>",
                description = "A head you wrote down earlier; may be given more than once.",
                converter = HeadReader.class)
        private List<Head> heads = List.of();

        @Option(
                names = "--checkpoint",
                paramLabel = "<file>",
                description =
                        "A checkpoint you kept; its signature is verified, and the record must have grown from it.")
        private List<Path> checkpoints = List.of();

        @Option(
                names = "--key",
                paramLabel = "<name+number+Base64>",
                description = "The key of the log, as it was published; without it, that of this installation.",
                converter = KeyReader.class)
        private Optional<NoteKey> key = Optional.empty();

        @Override
        public Integer call() {
            return with(installation -> {
                NoteKey known = key.orElseGet(() -> key(installation));
                List<Head> all = new ArrayList<>(heads);
                for (Path file : checkpoints) {
                    try {
                        SignedNote note = SignedNote.read(Files.readString(file));
                        if (!note.isSignedBy(known)) {
                            return refused("%s is not signed by %s.".formatted(file, known));
                        }
                        Checkpoint kept = Checkpoint.read(note.text());
                        all.add(new Head(kept.head().size(), kept.head().root().hex()));
                    } catch (IOException | IllegalArgumentException unreadable) {
                        return refused("%s is no checkpoint: %s".formatted(file, unreadable.getMessage()));
                    }
                }
                Verdict verdict = Verifying.verify(installation.database(), book(), known, all.toArray(Head[]::new));
                out().println(said(verdict));
                return verdict instanceof Verdict.Intact ? Evenhand.DONE : Evenhand.REFUSED;
            });
        }

        private static String said(Verdict verdict) {
            return switch (verdict) {
                case Verdict.Intact intact ->
                    "Intact: %,d entries%s. Write this head down and keep it elsewhere: %d:%s"
                            .formatted(
                                    intact.count(),
                                    intact.erased() == 0
                                            ? ""
                                            : ", of %,d of which the content was erased by an entry that says so"
                                                    .formatted(intact.erased()),
                                    intact.head().count(),
                                    intact.head().hash());
                case Verdict.Broken broken -> "BROKEN: entry %d %s.".formatted(broken.number(), inWords(broken.what()));
            };
        }

        private static String inWords(Verdict.What what) {
            return switch (what) {
                case CHANGED -> "is not what it was when it was made";
                case MISSING -> "is not there, though something shows that it was";
                case OUT_OF_ORDER -> "stands in another place, or more than once";
                case HEAD_DIFFERS ->
                    "or one before it was rewritten with all that follow: the head is not the one that was signed or that you gave";
                case NOT_IN_THE_LOG -> "stands beside the log: it has no place there and does not wait for one";
                case NOT_SIGNED -> "is the last of a part that the key of this log did not sign";
            };
        }
    }

    /** Prints the newest checkpoint. */
    @Command(
            name = "checkpoint",
            mixinStandardHelpOptions = true,
            description =
                    "Prints the newest checkpoint, to be kept elsewhere. With --key: the key it is verified with.")
    static final class CheckpointOf extends OnTheLog {

        @Option(names = "--key", description = "Prints the key of the log instead.")
        private boolean key;

        @Override
        public Integer call() {
            return with(installation -> {
                if (key) {
                    out().println(key(installation));
                    return Evenhand.DONE;
                }
                Optional<SignedNote> newest = files(installation).checkpoint();
                if (newest.isEmpty()) {
                    return refused("The log has no entry yet, so nothing was signed.");
                }
                out().print(newest.get().whole());
                return Evenhand.DONE;
            });
        }
    }

    /** Prints the proof of an entry. */
    @Command(
            name = "prove",
            mixinStandardHelpOptions = true,
            description = {
                "Prints a proof that an entry stands in the record, with what it says.",
                "Whoever has the key of the log can check it with “ledger check”, or in a browser, without this installation."
            })
    static final class Prove extends OnTheLog {

        @Parameters(paramLabel = "<number>", description = "The entry, by the number it was made under.")
        private long entry;

        @Override
        public Integer call() {
            return with(installation -> {
                Optional<EntryProof> proof = files(installation).prove(entry);
                if (proof.isEmpty()) {
                    return refused(
                            "There is no entry %d in the log. Maybe it waits for its place: ask again in a moment."
                                    .formatted(entry));
                }
                out().print(proof.get().text());
                return Evenhand.DONE;
            });
        }
    }

    /** Writes the log as files. */
    @Command(
            name = "copy",
            mixinStandardHelpOptions = true,
            description =
                    "Writes checkpoint, tiles and commitments as files (C2SP tlog-tiles), for a witness or another server.")
    static final class Copy extends OnTheLog {

        @Parameters(paramLabel = "<folder>", description = "Where to; full tiles that are there are left.")
        private Path folder = Path.of("log");

        @Override
        public Integer call() {
            return with(installation -> {
                out().printf("%,d entries in %s%n", files(installation).copyTo(folder), folder);
                return Evenhand.DONE;
            });
        }
    }

    /** Takes in what a witness signed. */
    @Command(
            name = "cosign",
            mixinStandardHelpOptions = true,
            description = "Takes in a checkpoint of this log that a witness cosigned; from then on proofs carry it.")
    static final class Cosign extends OnTheLog {

        @Parameters(paramLabel = "<file>", description = "The cosigned checkpoint, as “ledger witness” wrote it.")
        private Path file = Path.of("checkpoint");

        @Option(
                names = "--witness",
                required = true,
                paramLabel = "<name+number+Base64>",
                description = "The key of the witness.",
                converter = KeyReader.class)
        private Optional<NoteKey> witness = Optional.empty();

        @Override
        public Integer call() {
            return with(installation -> {
                try {
                    LogFiles.Cosigned taken =
                            files(installation).cosign(SignedNote.read(Files.readString(file)), witness.orElseThrow());
                    return switch (taken) {
                        case TAKEN -> Evenhand.DONE;
                        case NOT_OURS -> refused("%s is no checkpoint that this log signed.".formatted(file));
                        case NOT_SIGNED -> refused("%s holds no line of this witness that verifies.".formatted(file));
                    };
                } catch (IOException | IllegalArgumentException unreadable) {
                    return refused("%s is no checkpoint: %s".formatted(file, unreadable.getMessage()));
                }
            });
        }
    }

    /** Reads what {@code checkpoint --key} printed. */
    static final class KeyReader implements ITypeConverter<NoteKey> {

        @Override
        public NoteKey convert(String text) {
            try {
                return NoteKey.read(text);
            } catch (IllegalArgumentException none) {
                throw new TypeConversionException(none.getMessage());
            }
        }
    }

    /** Reads what {@code verify} printed. */
    static final class HeadReader implements ITypeConverter<Head> {

        @Override
        public Head convert(String text) {
            int at = text.indexOf(':');
            if (at < 1
                    || !text.substring(0, at).matches("\\d{1,18}")
                    || !text.substring(at + 1).matches("[0-9a-f]{64}")) {
                throw new TypeConversionException(
                        "“%s” is not a head. Give it as verify printed it: number:hash".formatted(text));
            }
            return new Head(Long.parseLong(text.substring(0, at)), text.substring(at + 1));
        }
    }
}
