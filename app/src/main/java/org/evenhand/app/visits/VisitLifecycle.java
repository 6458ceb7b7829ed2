package org.evenhand.app.visits;

import static org.evenhand.app.visits.VisitState.ANOTHER_ASKED;
import static org.evenhand.app.visits.VisitState.ATTENDED;
import static org.evenhand.app.visits.VisitState.CANCELLED;
import static org.evenhand.app.visits.VisitState.CONFIRMED;
import static org.evenhand.app.visits.VisitState.NOT_ATTENDED;
import static org.evenhand.app.visits.VisitState.PROPOSED;
import static org.evenhand.vocabulary.TransitionTable.row;

import org.evenhand.vocabulary.TransitionTable;

/** Everything that may happen to a visit. */
final class VisitLifecycle {

    /** Everything else is refused. A test prints this table to docs/generated. */
    static final TransitionTable<VisitState, VisitStep> TABLE = TransitionTable.of(
            row(PROPOSED, VisitStep.CONFIRM, CONFIRMED),
            row(PROPOSED, VisitStep.ASK_ANOTHER, ANOTHER_ASKED),
            row(PROPOSED, VisitStep.MOVE, PROPOSED),
            row(PROPOSED, VisitStep.ATTEND, ATTENDED),
            row(PROPOSED, VisitStep.MISS, NOT_ATTENDED),
            row(PROPOSED, VisitStep.CANCEL, CANCELLED),
            row(ANOTHER_ASKED, VisitStep.MOVE, PROPOSED),
            row(ANOTHER_ASKED, VisitStep.CANCEL, CANCELLED),
            row(CONFIRMED, VisitStep.ASK_ANOTHER, ANOTHER_ASKED),
            row(CONFIRMED, VisitStep.MOVE, PROPOSED),
            row(CONFIRMED, VisitStep.ATTEND, ATTENDED),
            row(CONFIRMED, VisitStep.MISS, NOT_ATTENDED),
            row(CONFIRMED, VisitStep.CANCEL, CANCELLED));

    private VisitLifecycle() {}

    /** Whether the step is the specialist's, the setting's or either's. */
    static boolean isForSpecialist(VisitStep step) {
        return switch (step) {
            case MOVE, ATTEND, MISS, CANCEL -> true;
            case CONFIRM, ASK_ANOTHER -> false;
        };
    }

    static boolean isForSetting(VisitStep step) {
        return switch (step) {
            case CONFIRM, ASK_ANOTHER, CANCEL -> true;
            case MOVE, ATTEND, MISS -> false;
        };
    }
}
