package org.evenhand.app.register.importing;

import static org.evenhand.app.register.importing.ImportState.COMMITTED;
import static org.evenhand.app.register.importing.ImportState.DISCARDED;
import static org.evenhand.app.register.importing.ImportState.FAULTY;
import static org.evenhand.app.register.importing.ImportState.GIVEN;
import static org.evenhand.app.register.importing.ImportState.READY;
import static org.evenhand.app.register.importing.ImportState.UNDONE;
import static org.evenhand.vocabulary.TransitionTable.row;

import org.evenhand.vocabulary.TransitionTable;

/** Everything that may happen to a list. */
final class ImportLifecycle {

    /** Everything else is refused. A test prints this table to docs/generated. */
    static final TransitionTable<ImportState, ImportStep> TABLE = TransitionTable.of(
            row(GIVEN, ImportStep.FIND_FAULTS, FAULTY),
            row(GIVEN, ImportStep.FIND_SOUND, READY),
            row(GIVEN, ImportStep.DISCARD, DISCARDED),
            row(FAULTY, ImportStep.FIND_FAULTS, FAULTY),
            row(FAULTY, ImportStep.FIND_SOUND, READY),
            row(FAULTY, ImportStep.DISCARD, DISCARDED),
            row(READY, ImportStep.FIND_FAULTS, FAULTY),
            row(READY, ImportStep.FIND_SOUND, READY),
            row(READY, ImportStep.COMMIT, COMMITTED),
            row(READY, ImportStep.DISCARD, DISCARDED),
            row(COMMITTED, ImportStep.UNDO, UNDONE));

    private ImportLifecycle() {}

    /** @throws IllegalStateException where it may not happen */
    static ImportState next(ImportState from, ImportStep step) {
        return TABLE.next(from, step)
                .orElseThrow(() -> new IllegalStateException(
                        "%s cannot happen to a list that is %s. Look at it again.".formatted(step, from)));
    }
}
