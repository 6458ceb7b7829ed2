package org.evenhand.app.register.importing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.evenhand.app.database.Acting;
import org.evenhand.app.ledger.Happening;
import org.evenhand.app.ledger.Ledger;
import org.evenhand.app.register.Catchments;
import org.evenhand.app.register.Keeping;
import org.evenhand.app.register.ServiceEntry;
import org.evenhand.app.vault.Sealing;
import org.evenhand.packs.Checksum;
import org.evenhand.packs.Packs;
import org.evenhand.packs.importing.MarkedCopy;
import org.evenhand.packs.importing.Problem;
import org.evenhand.packs.importing.Spreadsheet;
import org.evenhand.packs.importing.SpreadsheetReader;
import org.evenhand.packs.importing.Unreadable;
import org.evenhand.packs.places.Places;
import org.evenhand.packs.services.Checked;
import org.evenhand.packs.services.Checking;
import org.evenhand.packs.services.ColumnMap;
import org.evenhand.packs.services.Whose;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * An organisation gives a list of services: it is read, its columns are named, every cell is checked, and it is compared with what the
 * organisation keeps; then all of it is taken, or nothing, and for some days it can be undone. Page and command line do the same through this.
 */
@Service
public class Importing {

    /** So many faults are kept to be shown; the file that is given back has all. */
    public static final int FAULTS_KEPT = 2_000;

    private final ImportTable table;
    private final CommittingTable committing;
    private final Keeping keeping;
    private final Catchments catchments;
    private final Checking checking;
    private final SealedFiles files;
    private final Ledger ledger;
    private final JsonMapper json;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Importing(
            ImportTable table,
            CommittingTable committing,
            Keeping keeping,
            Catchments catchments,
            Packs packs,
            Places places,
            Sealing sealing,
            Ledger ledger,
            JsonMapper json,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.table = table;
        this.committing = committing;
        this.keeping = keeping;
        this.catchments = catchments;
        this.checking = Checking.from(packs, places);
        this.files = new SealedFiles(sealing);
        this.ledger = ledger;
        this.json = json;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** What came of a file that was given. */
    public sealed interface Given {

        record Kept(ImportId id) implements Given {}

        /** It is no table; nothing was kept. */
        record NoTable(Problem problem) implements Given {}
    }

    /** What came of taking a list. */
    public sealed interface Committed {

        record Done(int added, int changed, int left) implements Committed {}

        /** The register changed since it was compared; it was compared again, and nothing was taken. */
        record Compared() implements Committed {}

        /** It is not ready, or it is another's. */
        record NotNow() implements Committed {}
    }

    /** Reads it and guesses its columns, or remembers them; nothing is checked yet. */
    public Given give(Keeper keeper, String name, byte[] bytes) {
        try {
            Spreadsheet read = SpreadsheetReader.read(bytes);
            ImportId id = ImportId.random();
            transaction.executeWithoutResult(
                    status -> insert(id, keeper, SealedFiles.plainName(name, read), bytes, read));
            return new Given.Kept(id);
        } catch (Unreadable fault) {
            return new Given.NoTable(fault.problem());
        }
    }

    private void insert(ImportId id, Keeper keeper, String name, byte[] bytes, Spreadsheet read) {
        ColumnMap columns = table.columns(keeper.organisation(), ColumnMap.signature(read.header()))
                .map(written -> ColumnMap.read(written, read.header().size()))
                .orElseGet(() -> ColumnMap.guess(read.header()));
        Import given = new Import(
                id,
                name,
                sha256(bytes),
                bytes.length,
                ImportState.GIVEN,
                read.header(),
                read.notes(),
                columns,
                read.lines().size(),
                0,
                Map.of(),
                "",
                true,
                Acting.current().person(),
                now(),
                Optional.empty(),
                Optional.empty());
        table.insert(given, keeper.organisation(), files.seal(bytes));
    }

    /** Whether these columns were named before, by this organisation. */
    public boolean isRemembered(Keeper keeper, Import given) {
        return inside(() -> table.columns(keeper.organisation(), ColumnMap.signature(given.headers()))
                .isPresent());
    }

    /** Names its columns, remembers that, checks every cell and compares the list with what is kept. Empty where there is nothing to check. */
    public Optional<Import> check(Keeper keeper, ImportId id, ColumnMap columns) {
        Optional<Spreadsheet> file = file(id);
        if (file.isEmpty()) {
            return Optional.empty();
        }
        return transaction.execute(status -> table.lock(id)
                .filter(given -> ImportLifecycle.TABLE
                        .next(given.state(), ImportStep.FIND_SOUND)
                        .isPresent())
                .flatMap(given -> {
                    table.remember(keeper.organisation(), ColumnMap.signature(given.headers()), columns);
                    compare(keeper, given, file.get(), columns);
                    return table.find(id);
                }));
    }

    private void compare(Keeper keeper, Import given, Spreadsheet file, ColumnMap columns) {
        String seen = table.seen(keeper.organisation());
        List<ServiceEntry> entries = keeping.servicesOf(keeper.organisation());
        LocalDate today = LocalDate.now(clock);
        Checked checked = checking.check(file, columns, whose(keeper, entries), today);
        ImportState next =
                ImportLifecycle.next(given.state(), checked.isSound() ? ImportStep.FIND_SOUND : ImportStep.FIND_FAULTS);
        table.checked(given.id(), next, columns, checked.faults().size(), seen);
        if (!checked.isSound()) {
            table.insertFaults(
                    given.id(),
                    keeper.organisation(),
                    checked.faults().stream().limit(FAULTS_KEPT).toList());
            return;
        }
        Comparing comparing = new Comparing(
                entries,
                table.references(keeper.organisation()),
                new Writing(json, catchments, keeper, today),
                checking.wording(),
                keeper,
                columns);
        table.insertLines(given.id(), keeper.organisation(), comparing.compare(checked.services()));
    }

    private static Whose whose(Keeper keeper, List<ServiceEntry> entries) {
        return new Whose(
                keeper.home(),
                entries.stream().map(entry -> entry.id().toString()).collect(Collectors.toSet()));
    }

    /** The file with a column of what is wrong in each row, in its own format; empty once it is gone. */
    public Optional<MarkedFile> errors(Keeper keeper, ImportId id) {
        Optional<Spreadsheet> file = file(id);
        Optional<Import> given = find(id);
        if (file.isEmpty() || given.isEmpty()) {
            return Optional.empty();
        }
        boolean isOver =
                given.get().state() == ImportState.COMMITTED || given.get().state() == ImportState.UNDONE;
        // A list that was taken had no fault then; what the register is today does not change that.
        Map<Integer, String> said = isOver
                ? Map.of()
                : checking.check(
                                file.get(),
                                given.get().columns(),
                                whose(keeper, keeping.servicesOf(keeper.organisation())),
                                LocalDate.now(clock))
                        .byRow();
        return Optional.of(
                new MarkedFile(given.get().fileName(), file.get().format(), MarkedCopy.of(file.get(), said)));
    }

    public Optional<Import> find(ImportId id) {
        return inside(() -> table.find(id));
    }

    /** The latest first. */
    public List<Import> list(Keeper keeper, int most) {
        return inside(() -> table.list(keeper.organisation(), most));
    }

    public List<Line> lines(ImportId id, Verdict verdict, int skipped, int most) {
        return inside(() -> table.lines(id, verdict, skipped, most));
    }

    /** @param rule empty for all */
    public List<ShownFault> faults(ImportId id, String rule, int skipped, int most) {
        return inside(() -> table.faults(id, rule, skipped, most));
    }

    public Map<String, Integer> rules(ImportId id) {
        return inside(() -> table.rules(id));
    }

    /** @param numbers of lines; all of this verdict where there are none */
    public int decide(ImportId id, Verdict verdict, Decision decision, List<Integer> numbers) {
        if (!Decision.of(verdict).contains(decision)) {
            throw new IllegalArgumentException("%s is no decision on what is %s; use one of %s."
                    .formatted(decision, verdict, Decision.of(verdict)));
        }
        return inside(() -> table.lock(id)
                .filter(given -> given.state() == ImportState.READY)
                .map(given -> table.decide(id, verdict, decision, numbers))
                .orElse(0));
    }

    /** All of it, or nothing: in one transaction, with its entry in the record. */
    public Committed commit(Keeper keeper, ImportId id) {
        Committed done = transaction.execute(status -> {
            committing.waitForOthers(keeper.organisation());
            Optional<Import> given = table.lock(id).filter(one -> one.state() == ImportState.READY);
            if (given.isEmpty()) {
                return new Committed.NotNow();
            }
            if (!given.get().seen().equals(table.seen(keeper.organisation()))) {
                return new Committed.Compared();
            }
            return take(keeper, given.get());
        });
        if (done instanceof Committed.Compared) {
            find(id).ifPresent(given -> check(keeper, id, given.columns()));
        }
        return done;
    }

    private Committed take(Keeper keeper, Import given) {
        Instant at = now();
        ImportLifecycle.next(given.state(), ImportStep.COMMIT);
        Map<CommittingTable.What, Integer> counts = committing.commit(given.id(), keeper.organisation(), at);
        table.committed(given.id(), new Import.Act(Acting.current().person(), at));
        Committed.Done done = new Committed.Done(
                counts.getOrDefault(CommittingTable.What.ADD, 0),
                counts.getOrDefault(CommittingTable.What.CHANGE, 0),
                counts.getOrDefault(CommittingTable.What.LEAVE, 0));
        ledger.append(Happening.of("ServicesImported", given.id().value())
                .with("owner", keeper.organisation().value())
                .with("sha256", given.sha256())
                .with("rows", given.rows())
                .with("added", done.added())
                .with("changed", done.changed())
                .with("left", done.left()));
        return done;
    }

    /** What a committed list did, for its receipt: of what is no longer kept nothing. */
    public Committed.Done done(ImportId id) {
        Map<CommittingTable.What, Integer> counts = inside(() -> committing.counts(id));
        return new Committed.Done(
                counts.getOrDefault(CommittingTable.What.ADD, 0),
                counts.getOrDefault(CommittingTable.What.CHANGE, 0),
                counts.getOrDefault(CommittingTable.What.LEAVE, 0));
    }

    /** Gives it up before it was taken. */
    public void discard(ImportId id) {
        transaction.executeWithoutResult(status -> table.lock(id)
                .filter(given -> ImportLifecycle.TABLE
                        .next(given.state(), ImportStep.DISCARD)
                        .isPresent())
                .ifPresent(given -> table.moved(id, ImportState.DISCARDED)));
    }

    /** What is kept, as a list that can be changed and given back. */
    public String kept(Keeper keeper) {
        return inside(() -> KeptList.of(
                keeping.servicesOf(keeper.organisation()),
                table.references(keeper.organisation()),
                checking.wording()));
    }

    /** How many services the list would add, change or take away because somebody decided so. */
    public int decided(ImportId id) {
        return inside(() -> table.decided(id));
    }

    /** What stands in the first row below the header, column by column; empty where there is none. */
    public List<String> firstRow(ImportId id) {
        return file(id).flatMap(read -> read.lines().stream().findFirst())
                .map(line -> line.cells().stream()
                        .map(cell -> new Problem(0, "", cell.text(), "", "").value())
                        .toList())
                .orElse(List.of());
    }

    private Optional<Spreadsheet> file(ImportId id) {
        return inside(() -> table.file(id)).map(files::open).map(Importing::readAgain);
    }

    private static Spreadsheet readAgain(byte[] bytes) {
        try {
            return SpreadsheetReader.read(bytes);
        } catch (Unreadable fault) {
            throw new IllegalStateException("A list that was read before can no longer be read.", fault);
        }
    }

    private <T> T inside(Supplier<T> work) {
        return java.util.Objects.requireNonNull(transaction.execute(status -> work.get()));
    }

    /** The database keeps microseconds; what is compared later must be what was kept. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static String sha256(byte[] bytes) {
        try {
            return Checksum.of(new ByteArrayInputStream(bytes));
        } catch (IOException fault) {
            throw new UncheckedIOException("Memory could not be read.", fault);
        }
    }
}
