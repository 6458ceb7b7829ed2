package org.evenhand.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.evenhand.app.Outside;
import org.evenhand.app.database.Acting;
import org.evenhand.app.database.Installation;
import org.evenhand.app.people.Accounts;
import org.evenhand.app.people.SignedIn;
import org.evenhand.app.register.importing.Decision;
import org.evenhand.app.register.importing.Import;
import org.evenhand.app.register.importing.ImportId;
import org.evenhand.app.register.importing.ImportState;
import org.evenhand.app.register.importing.Importing;
import org.evenhand.app.register.importing.Importing.Committed;
import org.evenhand.app.register.importing.Importing.Given;
import org.evenhand.app.register.importing.Keeper;
import org.evenhand.app.register.importing.MarkedFile;
import org.evenhand.app.register.importing.ShownFault;
import org.evenhand.app.register.importing.Undoing;
import org.evenhand.app.register.importing.Undoing.Undone;
import org.evenhand.app.register.importing.Verdict;
import org.evenhand.packs.importing.Problem;
import org.evenhand.packs.importing.Spreadsheet;
import org.evenhand.packs.services.Column;
import org.evenhand.packs.services.ColumnMap;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code evenhand import services <file>}: an organisation's list of services, by the same rules and with the same receipts as on the web. */
@Command(
        name = "services",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Takes an organisation's list of services (CSV or .xlsx) onto its register: all of it, or nothing.",
            "Says what is new, changed, the same, perhaps the same, and not in the list. The same list again changes nothing.",
            "docs/methods/lists-of-services.md says what a list may hold."
        },
        footer = {
            "%nExamples:",
            "  evenhand import services services.xlsx --as lead@evenborough.invalid --check-only",
            "  evenhand import services services.csv --as lead@evenborough.invalid --map NAME=Team",
            "  evenhand import services --undo 0b0e7f0c-… --as lead@evenborough.invalid"
        })
final class ImportServicesCommand extends SpokenCommand {

    private static final int SHOWN = 20;

    @Parameters(arity = "0..1", paramLabel = "<file>", description = "The list.")
    private Optional<Path> file = Optional.empty();

    @Mixin
    private Lead lead = new Lead();

    @Option(
            names = "--map",
            paramLabel = "<column=name>",
            description =
                    "Which column of the file is meant, by its name in row 1, where that cannot be guessed: NAME=Team.")
    private Map<Column, String> map = new EnumMap<>(Column.class);

    @Option(
            names = {"-n", "--check-only"},
            description = "Check and compare, and take nothing.")
    private boolean checkOnly;

    @Option(
            names = "--close-are-same",
            description = "What is perhaps the same is the same; without it, it is another.")
    private boolean closeAreSame;

    @Option(
            names = "--absent-leave",
            description = "What is not in the list leaves the register; without it, it stays.")
    private boolean absentLeave;

    @Option(
            names = "--errors",
            paramLabel = "<file>",
            description = "Where a list with faults goes with its column of errors (default: <file>-errors beside it).")
    private Optional<Path> errors = Optional.empty();

    @Option(names = "--undo", paramLabel = "<receipt>", description = "Put back what was before this list was taken.")
    private Optional<UUID> undo = Optional.empty();

    @Option(names = "--with-changed", description = "With --undo: also what somebody changed since.")
    private boolean withChanged;

    @Mixin
    private Where where = new Where();

    @Override
    public Integer call() throws IOException {
        if (file.isPresent() == undo.isPresent()) {
            throw wrong("Give a list, or a receipt with --undo.");
        }
        try (Installation installation = Installation.open(where.settings());
                Outside outside = Outside.on(installation, where.packs())) {
            SignedIn person = lead.among(outside.part(Accounts.class));
            Keeper keeper = new Keeper(person.organisation(), person.authority());
            Optional<byte[]> bytes = file.isPresent() ? Optional.of(bytes(file.get())) : Optional.empty();
            return Acting.as(
                    person.actor(),
                    () -> bytes.isPresent()
                            ? take(outside.part(Importing.class), keeper, bytes.get())
                            : putBack(outside.part(Undoing.class), keeper));
        } catch (Installation.NoInstallation nothing) {
            return refused(String.valueOf(nothing.getMessage()));
        }
    }

    private byte[] bytes(Path list) throws IOException {
        if (!Files.isRegularFile(list) || Files.size(list) > Spreadsheet.MOST_BYTES) {
            throw wrong("%s is no file, or larger than %d MB.".formatted(list, Spreadsheet.MOST_BYTES >> 20));
        }
        return Files.readAllBytes(list);
    }

    private int take(Importing importing, Keeper keeper, byte[] bytes) {
        Given given = importing.give(keeper, String.valueOf(file.orElseThrow().getFileName()), bytes);
        return switch (given) {
            case Given.Kept kept -> checked(importing, keeper, kept.id());
            case Given.NoTable none -> refused("Refused: " + none.problem().line());
        };
    }

    private int checked(Importing importing, Keeper keeper, ImportId id) {
        Import read = importing.find(id).orElseThrow();
        Import checked = importing.check(keeper, id, columns(read)).orElseThrow();
        checked.notes().forEach(note -> err().println(note));
        if (checked.state() == ImportState.FAULTY) {
            return faulty(importing, keeper, checked);
        }
        if (closeAreSame) {
            importing.decide(id, Verdict.CLOSE, Decision.SAME, List.of());
        }
        if (absentLeave) {
            importing.decide(id, Verdict.LEAVES, Decision.LEAVES, List.of());
        }
        for (Verdict verdict : Verdict.values()) {
            out().println(String.format(
                    Locale.UK, "%,8d %s", checked.count(verdict), verdict.name().toLowerCase(Locale.ROOT)));
        }
        if (checkOnly) {
            importing.discard(id);
            out().println("Nothing is wrong with it, and nothing was taken.");
            return done();
        }
        return committed(importing, keeper, id);
    }

    private int committed(Importing importing, Keeper keeper, ImportId id) {
        Committed done = importing.commit(keeper, id);
        if (done instanceof Committed.Done taken) {
            out().println("Taken: %d added, %d changed, %d left. Receipt %s"
                    .formatted(taken.added(), taken.changed(), taken.left(), id));
            return done();
        }
        return refused("Refused: somebody changed the register at the same moment. Nothing was taken; try again.");
    }

    /** What was remembered or guessed, with what was named here before it. */
    private ColumnMap columns(Import read) {
        Map<Column, Integer> places = new EnumMap<>(Column.class);
        places.putAll(read.columns().places());
        map.forEach((column, name) -> {
            int place = read.headers().indexOf(name);
            if (place < 0) {
                throw wrong(
                        "The file has no column “%s”. It has: %s.".formatted(name, String.join(", ", read.headers())));
            }
            places.values().removeIf(other -> other == place);
            places.put(column, place);
        });
        return new ColumnMap(places);
    }

    private static String counted(long number, String what) {
        return String.format(Locale.UK, number == 1 ? "%,d %s" : "%,d %ss", number, what);
    }

    private int faulty(Importing importing, Keeper keeper, Import checked) {
        err().println("Refused: %s in %s. Nothing was taken."
                .formatted(counted(checked.faults(), "fault"), counted(checked.rows(), "row")));
        for (ShownFault fault : importing.faults(checked.id(), "", 0, SHOWN)) {
            err().println("  "
                    + new Problem(fault.row(), fault.field(), fault.value(), fault.why(), fault.remedy()).line());
        }
        importing.errors(keeper, checked.id()).ifPresent(this::write);
        importing.discard(checked.id());
        err().flush();
        return Evenhand.REFUSED;
    }

    private void write(MarkedFile marked) {
        Path list = file.orElseThrow();
        Path target = errors.orElseGet(() -> list.resolveSibling(marked.name()));
        try {
            Files.write(target, marked.bytes());
            err().println("Every row with its errors: " + target);
        } catch (IOException fault) {
            err().println("The list with its errors could not be written to %s: %s"
                    .formatted(target, fault.getMessage()));
        }
    }

    private int putBack(Undoing undoing, Keeper keeper) {
        Undone undone = undoing.undo(keeper, new ImportId(undo.orElseThrow()), withChanged);
        if (undone instanceof Undone.Done done) {
            out().println("Undone: %d services are as they were before.".formatted(done.restored()));
            done.kept().forEach(name -> out().println("  left as it is now, because it was changed since: " + name));
            return done();
        }
        return refused("Refused: there is no such receipt of yours that can be undone.");
    }
}
