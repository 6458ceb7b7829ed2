package org.evenhand.app.updates;

import static org.evenhand.app.updates.UpdateState.DRAFTING;
import static org.evenhand.app.updates.UpdateState.DROPPED;
import static org.evenhand.app.updates.UpdateState.PUBLISHED;
import static org.evenhand.vocabulary.TransitionTable.row;

import java.util.List;
import org.evenhand.vocabulary.TransitionTable;

/** Everything that may happen to an update. */
public final class UpdateLifecycle {

    /** Everything else is refused: what was published stays as it is. A test prints this table to docs/generated. */
    static final TransitionTable<UpdateState, UpdateStep> TABLE = TransitionTable.of(
            row(DRAFTING, UpdateStep.PUBLISH, PUBLISHED),
            row(DRAFTING, UpdateStep.DROP, DROPPED),
            row(DROPPED, UpdateStep.RESUME, DRAFTING));

    private UpdateLifecycle() {}

    /** What may happen from here, in the order of the table. */
    public static List<UpdateStep> open(UpdateState from) {
        return TABLE.open(from);
    }
}
