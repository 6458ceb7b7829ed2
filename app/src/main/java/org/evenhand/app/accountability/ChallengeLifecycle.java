package org.evenhand.app.accountability;

import static org.evenhand.app.accountability.ChallengeState.NOT_UPHELD;
import static org.evenhand.app.accountability.ChallengeState.OPEN;
import static org.evenhand.app.accountability.ChallengeState.OVERDUE;
import static org.evenhand.app.accountability.ChallengeState.PARTLY_UPHELD;
import static org.evenhand.app.accountability.ChallengeState.TAKEN_FURTHER;
import static org.evenhand.app.accountability.ChallengeState.UPHELD;
import static org.evenhand.app.accountability.ChallengeState.WITHDRAWN;
import static org.evenhand.app.accountability.ChallengeStep.REJECT;
import static org.evenhand.app.accountability.ChallengeStep.TAKE_FURTHER;
import static org.evenhand.app.accountability.ChallengeStep.TIME_PASSES;
import static org.evenhand.app.accountability.ChallengeStep.UPHOLD;
import static org.evenhand.app.accountability.ChallengeStep.UPHOLD_PARTLY;
import static org.evenhand.app.accountability.ChallengeStep.WITHDRAW;
import static org.evenhand.vocabulary.TransitionTable.row;

import java.util.Optional;
import org.evenhand.vocabulary.TransitionTable;

/** Everything that may happen to a challenge of one stage. What is not in this table is refused. */
public final class ChallengeLifecycle {

    /** A test prints it to docs/generated. */
    static final TransitionTable<ChallengeState, ChallengeStep> TABLE = TransitionTable.of(
            row(OPEN, UPHOLD, UPHELD),
            row(OPEN, UPHOLD_PARTLY, PARTLY_UPHELD),
            row(OPEN, REJECT, NOT_UPHELD),
            row(OPEN, TIME_PASSES, OVERDUE),
            row(OPEN, WITHDRAW, WITHDRAWN),
            row(OVERDUE, UPHOLD, UPHELD),
            row(OVERDUE, UPHOLD_PARTLY, PARTLY_UPHELD),
            row(OVERDUE, REJECT, NOT_UPHELD),
            row(OVERDUE, TAKE_FURTHER, TAKEN_FURTHER),
            row(OVERDUE, WITHDRAW, WITHDRAWN),
            row(PARTLY_UPHELD, TAKE_FURTHER, TAKEN_FURTHER),
            row(NOT_UPHELD, TAKE_FURTHER, TAKEN_FURTHER));

    private ChallengeLifecycle() {}

    /** Empty where it may not happen. */
    public static Optional<ChallengeState> next(ChallengeState from, ChallengeStep step) {
        return TABLE.next(from, step);
    }
}
