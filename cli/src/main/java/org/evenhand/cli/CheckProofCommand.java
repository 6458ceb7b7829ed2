package org.evenhand.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.evenhand.engine.ledger.Checkpoint;
import org.evenhand.engine.ledger.EntryProof;
import org.evenhand.engine.ledger.NoteKey;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code evenhand ledger check}: a proof somebody was given, checked without any installation. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = "Checks the proof of an entry. Needs the key of the log, and no installation.",
        exitCodeListHeading = "%nEnds with:%n",
        exitCodeList = {"0:it holds", "1:it does not", "2:called wrongly"})
final class CheckProofCommand implements Callable<Integer> {

    @Parameters(paramLabel = "<file>", description = "The proof.")
    private Path file = Path.of("entry.tlog-proof");

    @Option(
            names = "--key",
            required = true,
            paramLabel = "<name+number+Base64>",
            description = "The key of the log, as it was published.",
            converter = LedgerCommand.KeyReader.class)
    private Optional<NoteKey> key = Optional.empty();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        try {
            EntryProof proof = EntryProof.read(Files.readString(file));
            EntryProof.Result result = proof.check(key.orElseThrow());
            out.println(
                    switch (result) {
                        case HOLDS ->
                            "Holds: entry %d of %s."
                                    .formatted(
                                            proof.index() + 1,
                                            Checkpoint.read(proof.checkpoint().text())
                                                    .origin());
                        case NOT_SIGNED -> "DOES NOT HOLD: the checkpoint is not signed with this key.";
                        case ANOTHER_ENTRY -> "DOES NOT HOLD: what it shows is not what was recorded.";
                        case NOT_IN_THE_LOG -> "DOES NOT HOLD: the entry is not at this place of the log.";
                    });
            if (result == EntryProof.Result.HOLDS) {
                proof.opened().ifPresent(entry -> out.println(entry.content()));
            }
            return result == EntryProof.Result.HOLDS ? Evenhand.DONE : Evenhand.REFUSED;
        } catch (IOException | IllegalArgumentException unreadable) {
            spec.commandLine().getErr().println("%s is no proof: %s".formatted(file, unreadable.getMessage()));
            return Evenhand.REFUSED;
        }
    }
}
