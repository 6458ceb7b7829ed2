package org.evenhand.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.evenhand.app.database.Installation;
import org.evenhand.app.ledger.LogAddress;
import org.evenhand.app.ledger.LogKey;
import org.evenhand.app.ledger.Witnessing;
import org.evenhand.app.ledger.Witnessing.Seen;
import org.evenhand.engine.ledger.NoteKey;
import org.evenhand.engine.ledger.NoteSigner;
import org.evenhand.engine.ledger.Witness.Answer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code evenhand ledger witness}: this installation watches the log of another and remembers what it saw. */
@Command(
        name = "witness",
        mixinStandardHelpOptions = true,
        description = {
            "Looks at the log of another installation, compares it with what was seen last, and cosigns its checkpoint.",
            "Refuses a log that went back, or that tells another story than before. Without --from: prints this witness's key."
        },
        exitCodeListHeading = "%nEnds with:%n",
        exitCodeList = {"0:cosigned", "1:refused", "2:called wrongly"})
final class WitnessCommand implements Callable<Integer> {

    @Mixin
    private Where where = new Where();

    @Option(
            names = "--from",
            paramLabel = "<address or folder>",
            description = "Where the log is: https://evenhand.example/ledger, or a folder that “ledger copy” wrote.",
            defaultValue = "")
    private String from = "";

    @Option(
            names = "--log",
            paramLabel = "<name+number+Base64>",
            description = "The key of the log, as it was published.",
            converter = LedgerCommand.KeyReader.class)
    private Optional<NoteKey> log = Optional.empty();

    @Option(
            names = "--out",
            paramLabel = "<file>",
            description = "Where to write the cosigned checkpoint; without it, it is printed.")
    private Optional<Path> out = Optional.empty();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        try (Installation installation = Installation.open(where.settings())) {
            NoteSigner witness = LogKey.witness(installation.key());
            if (from.isBlank() || log.isEmpty()) {
                spec.commandLine().getOut().println(witness.key());
                return Evenhand.DONE;
            }
            return look(witness, log.get());
        } catch (Installation.NoInstallation nothing) {
            return refused(String.valueOf(nothing.getMessage()));
        } catch (IOException unreadable) {
            return refused("The log at %s cannot be read: %s".formatted(from, unreadable.getMessage()));
        }
    }

    private int look(NoteSigner witness, NoteKey key) throws IOException {
        Path memory = where.settings().data().resolve("witnessed");
        Seen seen = Witnessing.of(witness, memory).look(LogAddress.of(from), key, Instant.now());
        return switch (seen) {
            case Seen.Cosigned cosigned -> {
                if (out.isPresent()) {
                    Files.writeString(out.get(), cosigned.note().whole());
                } else {
                    spec.commandLine().getOut().print(cosigned.note().whole());
                    spec.commandLine().getOut().flush();
                }
                yield Evenhand.DONE;
            }
            case Seen.Refused refused -> refused(inWords(refused.why()));
        };
    }

    private static String inWords(Answer why) {
        return switch (why) {
            case Answer.NotSigned notSigned -> "NOT COSIGNED: the checkpoint is not signed with the key you gave.";
            case Answer.RolledBack back ->
                "NOT COSIGNED: the log had %,d entries when it was seen last, and has %,d now. Maybe an old backup was restored."
                        .formatted(back.had(), back.has());
            case Answer.Forked fork ->
                "NOT COSIGNED: the first %,d entries are not those that were seen last. The log tells another story than before."
                        .formatted(fork.agreedUpTo());
            case Answer.Cosigned cosigned -> throw new IllegalStateException("It was cosigned: " + cosigned.head());
        };
    }

    private int refused(String why) {
        spec.commandLine().getErr().println(why);
        return Evenhand.REFUSED;
    }
}
