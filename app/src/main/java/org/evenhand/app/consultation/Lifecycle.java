package org.evenhand.app.consultation;

import static org.evenhand.app.consultation.Standing.AGREEING;
import static org.evenhand.app.consultation.Standing.DRAFTING;
import static org.evenhand.app.consultation.Standing.DROPPED;
import static org.evenhand.app.consultation.Standing.HEARD;
import static org.evenhand.app.consultation.Standing.SUBMITTED;
import static org.evenhand.app.consultation.Step.DROP;
import static org.evenhand.app.consultation.Step.HEAR;
import static org.evenhand.app.consultation.Step.RESUME;
import static org.evenhand.app.consultation.Step.SEND_ROUND;
import static org.evenhand.app.consultation.Step.SUBMIT;
import static org.evenhand.app.consultation.Step.TAKE_BACK;
import static org.evenhand.vocabulary.TransitionTable.row;

import java.util.List;
import java.util.Optional;
import org.evenhand.vocabulary.TransitionTable;

/** Everything that may happen to a response. That the consultation has closed is no step: it is told from the clock. */
public final class Lifecycle {

    /** Everything else is refused. A test prints this table to docs/generated. */
    static final TransitionTable<Standing, Step> TABLE = TransitionTable.of(
            row(DRAFTING, SEND_ROUND, AGREEING),
            row(AGREEING, SUBMIT, SUBMITTED),
            row(AGREEING, TAKE_BACK, DRAFTING),
            row(SUBMITTED, HEAR, HEARD),
            row(DRAFTING, DROP, DROPPED),
            row(AGREEING, DROP, DROPPED),
            row(DROPPED, RESUME, DRAFTING));

    private Lifecycle() {}

    /** Empty where it may not happen. */
    public static Optional<Standing> next(Standing from, Step step) {
        return TABLE.next(from, step);
    }

    /** What may happen from here, in the order of the table. */
    public static List<Step> open(Standing from) {
        return TABLE.open(from);
    }
}
