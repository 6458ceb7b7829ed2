package org.evenhand.app.register.importing;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.evenhand.app.database.Acting;
import org.evenhand.app.ledger.Happening;
import org.evenhand.app.ledger.Ledger;
import org.evenhand.packs.Packs;
import org.evenhand.packs.policy.PackRule;
import org.evenhand.packs.policy.RegisterTerms;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts back what was before a list was taken, for as many days as the pack {@code register-terms} says. */
@Service
public class Undoing {

    private static final String UNDO_DAYS = "import-undo-days";

    private final ImportTable table;
    private final CommittingTable committing;
    private final RegisterTerms terms;
    private final Ledger ledger;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Undoing(
            ImportTable table,
            CommittingTable committing,
            Packs packs,
            Ledger ledger,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.table = table;
        this.committing = committing;
        this.terms = RegisterTerms.from(packs);
        this.ledger = ledger;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** What came of undoing a list. */
    public sealed interface Undone {

        /** @param kept those that somebody changed since, and that stay as they are now */
        record Done(int restored, List<String> kept) implements Undone {}

        record NotNow() implements Undone {}
    }

    /** With how firm it is, for the page that shows it. */
    public PackRule undoRule() {
        return terms.rule(UNDO_DAYS);
    }

    /** The last day on which it can be undone; empty where it cannot. */
    public Optional<LocalDate> undoUntil(Import given) {
        return given.committed()
                .filter(act -> given.state() == ImportState.COMMITTED && given.hasFile())
                .map(act -> LocalDate.ofInstant(act.at(), clock.getZone())
                        .plusDays(undoRule().value()))
                .filter(day -> !day.isBefore(LocalDate.now(clock)));
    }

    /** Names of services that somebody changed since the list was taken. */
    public List<String> changedSince(Import given) {
        return given
                .committed()
                .map(act -> inside(() -> committing.changedSince(given.id(), act.at())))
                .orElse(List.of())
                .stream()
                .map(CommittingTable.ChangedSince::name)
                .toList();
    }

    /** @param withChanged whether also what somebody changed since is put back to what it was before the list */
    public Undone undo(Keeper keeper, ImportId id, boolean withChanged) {
        return inside(() -> {
            committing.waitForOthers(keeper.organisation());
            Optional<Import> given = table.lock(id).filter(one -> undoUntil(one).isPresent());
            return given.isEmpty() ? new Undone.NotNow() : putBack(keeper, given.get(), withChanged);
        });
    }

    private Undone putBack(Keeper keeper, Import given, boolean withChanged) {
        Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        ImportLifecycle.next(given.state(), ImportStep.UNDO);
        List<CommittingTable.ChangedSince> kept = withChanged
                ? List.of()
                : committing.changedSince(
                        given.id(), given.committed().orElseThrow().at());
        int restored = committing.undo(given.id(), keeper.organisation(), kept, at);
        table.undone(given.id(), new Import.Act(Acting.current().person(), at));
        ledger.append(Happening.of("ServicesImportUndone", given.id().value())
                .with("owner", keeper.organisation().value())
                .with("restored", restored)
                .with(
                        "kept",
                        kept.stream().map(CommittingTable.ChangedSince::id).toList()));
        return new Undone.Done(
                restored, kept.stream().map(CommittingTable.ChangedSince::name).toList());
    }

    private <T> T inside(Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(status -> work.get()));
    }
}
