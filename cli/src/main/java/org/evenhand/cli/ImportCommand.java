package org.evenhand.cli;

import java.io.Console;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.Optional;
import java.util.concurrent.Callable;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.evenhand.packs.importing.ErrorsFile;
import org.evenhand.packs.importing.Import;
import org.evenhand.packs.importing.ImportKind;
import org.evenhand.packs.importing.ImportKinds;
import org.evenhand.packs.importing.ImportResult;
import org.evenhand.packs.importing.ImportResult.Refused;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code evenhand import <kind> <file>}: a publisher's file becomes a new version of a pack, or it is refused with reasons. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        subcommands = {ImportOpenReferralCommand.class, ImportServicesCommand.class},
        description = {
            "Reads a publisher's file into a new version of a pack.",
            "All of it or nothing; the same content again changes nothing.",
            "Plain, .gz and .zip files are read, in UTF-8 or Windows-1252.",
            "docs/methods/imports.md says what is read and what is refused."
        },
        footer = {"%nExample:%n  evenhand import ehc-needs sen_needs_all_plans.csv --dry-run"})
public final class ImportCommand implements Callable<Integer> {

    private static final int SHOWN = 20;

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "<kind>",
            description = "One of: ${COMPLETION-CANDIDATES}.",
            completionCandidates = Kinds.class)
    private String kind = "";

    /** Both are asked for below: a part of this command, like {@code open-referral}, has arguments of its own. */
    @Parameters(index = "1", arity = "0..1", paramLabel = "<file>", description = "The file, as it was published.")
    private Path file = Path.of("");

    @Option(
            names = {"-n", "--dry-run"},
            description = "Do everything but keep the result.")
    private boolean dryRun;

    @Option(
            names = "--published",
            paramLabel = "<date>",
            description = "The day the file was published, like 2025-06-26, where neither it nor its name says so.")
    private Optional<LocalDate> published = Optional.empty();

    @Option(names = "--json", description = "Print the result as JSON.")
    private boolean json;

    @Option(
            names = "--errors",
            paramLabel = "<file>",
            description = "Where a refused file goes with its column of errors (default: <file>-errors.csv beside it).")
    private Optional<Path> errors = Optional.empty();

    @Option(
            names = {"-q", "--quiet"},
            description = "No progress bar.")
    private boolean quiet;

    @Mixin
    private Shelves shelves = new Shelves();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** For the help and for completion. */
    static final class Kinds implements Iterable<String> {

        @Override
        public Iterator<String> iterator() {
            return ImportKinds.list().stream().map(ImportKind::name).iterator();
        }
    }

    @Override
    public Integer call() {
        if (kind.isEmpty() || file.toString().isEmpty()) {
            throw new ParameterException(spec.commandLine(), "Missing required parameters: give a kind and a file.");
        }
        ImportKind meant = ImportKinds.find(kind)
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(),
                        "There is no kind “%s”. Use one of: %s.".formatted(kind, String.join(", ", new Kinds()))));
        try {
            ImportResult result = read(meant);
            Optional<Path> corrected =
                    result instanceof Refused refused ? writeErrors(meant, refused) : Optional.empty();
            PrintWriter out = spec.commandLine().getOut();
            if (json) {
                out.println(ImportReport.json(result, corrected));
            } else {
                ImportReport.print(result, corrected, out, spec.commandLine().getErr(), SHOWN);
            }
            out.flush();
            spec.commandLine().getErr().flush();
            return result instanceof Refused ? Evenhand.REFUSED : Evenhand.DONE;
        } catch (IOException fault) {
            spec.commandLine()
                    .getErr()
                    .println("The pack could not be written to %s: %s. Nothing was changed."
                            .formatted(shelves.imported(), fault.getMessage()));
            return Evenhand.REFUSED;
        }
    }

    private ImportResult read(ImportKind meant) throws IOException {
        Import reading = Import.of(meant, shelves.packs(), shelves.imported());
        if (published.isPresent()) {
            reading = reading.withPublished(published.get());
        }
        if (quiet || !atTerminal()) {
            return reading.read(file, dryRun);
        }
        try (ProgressBar bar = new ProgressBarBuilder()
                .setTaskName(meant.name())
                .setUnit(" MB", 1 << 20)
                .setConsumer(new DelegatingProgressBarConsumer(this::show))
                .build()) {
            return reading.withProgress((done, of) -> bar.maxHint(of).stepTo(done))
                    .read(file, dryRun);
        }
    }

    private static boolean atTerminal() {
        return Optional.ofNullable(System.console()).map(Console::isTerminal).orElse(false);
    }

    private void show(String line) {
        PrintWriter err = spec.commandLine().getErr();
        err.print("\r" + line);
        err.flush();
    }

    private Optional<Path> writeErrors(ImportKind meant, Refused refused) throws IOException {
        Path target = errors.orElseGet(this::beside);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        return ErrorsFile.write(file, meant, refused, target) ? Optional.of(target) : Optional.empty();
    }

    /** Beside the file where one may write there, else here. */
    private Path beside() {
        String name =
                String.valueOf(file.getFileName()).replaceFirst("(?i)(\\.csv)?(\\.gz|\\.zip)?$", "") + "-errors.csv";
        Path folder = Optional.ofNullable(file.toAbsolutePath().getParent()).orElse(Path.of(""));
        return Files.isWritable(folder) ? file.resolveSibling(name) : Path.of(name);
    }
}
