package org.evenhand.app.capacity;

import static org.evenhand.app.capacity.LoanState.ACCEPTED;
import static org.evenhand.app.capacity.LoanState.ASKED;
import static org.evenhand.app.capacity.LoanState.DECLINED;
import static org.evenhand.app.capacity.LoanState.ENDED;
import static org.evenhand.app.capacity.LoanState.WITHDRAWN;
import static org.evenhand.vocabulary.TransitionTable.row;

import org.evenhand.vocabulary.TransitionTable;

/** Everything that may happen to a loan. */
final class LoanLifecycle {

    /** Everything else is refused. A test prints this table to docs/generated. */
    static final TransitionTable<LoanState, LoanStep> TABLE = TransitionTable.of(
            row(ASKED, LoanStep.ACCEPT, ACCEPTED),
            row(ASKED, LoanStep.DECLINE, DECLINED),
            row(ASKED, LoanStep.WITHDRAW, WITHDRAWN),
            row(ACCEPTED, LoanStep.CALL_OFF, WITHDRAWN),
            row(ACCEPTED, LoanStep.END, ENDED));

    private LoanLifecycle() {}
}
