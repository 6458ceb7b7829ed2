package org.evenhand.app.accountability;

import static org.evenhand.app.accountability.State.ACCEPTED;
import static org.evenhand.app.accountability.State.ASKED;
import static org.evenhand.app.accountability.State.DECLINED;
import static org.evenhand.app.accountability.State.DONE;
import static org.evenhand.app.accountability.State.DONE_LATE;
import static org.evenhand.app.accountability.State.MISSED;
import static org.evenhand.app.accountability.State.PART_DONE;
import static org.evenhand.app.accountability.State.PART_LATE;
import static org.evenhand.app.accountability.Step.ACCEPT;
import static org.evenhand.app.accountability.Step.DATE_PASSES;
import static org.evenhand.app.accountability.Step.DECLINE;
import static org.evenhand.app.accountability.Step.MARK_DONE;
import static org.evenhand.app.accountability.Step.MARK_PART;
import static org.evenhand.app.accountability.Step.REOPEN;
import static org.evenhand.app.accountability.Step.REVIEW;
import static org.evenhand.app.accountability.Step.SETTLE_PAYER;
import static org.evenhand.app.accountability.Step.START_CLOCK;
import static org.evenhand.app.accountability.Step.STOP_CLOCK;
import static org.evenhand.vocabulary.TransitionTable.row;

import java.util.List;
import java.util.Optional;
import org.evenhand.vocabulary.TransitionTable;

/** Everything that may happen to a recommendation. What is not in this table is refused. */
public final class Lifecycle {

    /** Everything else is refused. A test prints this table to docs/generated. */
    static final TransitionTable<State, Step> TABLE = TransitionTable.of(
            row(ASKED, ACCEPT, ACCEPTED),
            row(ASKED, DECLINE, DECLINED),
            row(ASKED, MARK_PART, PART_DONE),
            row(ASKED, MARK_DONE, DONE),
            row(ASKED, STOP_CLOCK, ASKED),
            row(ASKED, START_CLOCK, ASKED),
            row(ASKED, DATE_PASSES, MISSED),
            row(ACCEPTED, DECLINE, DECLINED),
            row(ACCEPTED, SETTLE_PAYER, ACCEPTED),
            row(ACCEPTED, MARK_PART, PART_DONE),
            row(ACCEPTED, MARK_DONE, DONE),
            row(ACCEPTED, STOP_CLOCK, ACCEPTED),
            row(ACCEPTED, START_CLOCK, ACCEPTED),
            row(ACCEPTED, DATE_PASSES, MISSED),
            row(DECLINED, ACCEPT, ACCEPTED),
            row(DECLINED, REOPEN, ASKED),
            row(MISSED, SETTLE_PAYER, MISSED),
            row(MISSED, MARK_PART, PART_LATE),
            row(MISSED, MARK_DONE, DONE_LATE),
            row(PART_DONE, SETTLE_PAYER, PART_DONE),
            row(PART_DONE, MARK_DONE, DONE),
            row(PART_DONE, STOP_CLOCK, PART_DONE),
            row(PART_DONE, START_CLOCK, PART_DONE),
            row(PART_DONE, DATE_PASSES, PART_LATE),
            row(PART_LATE, SETTLE_PAYER, PART_LATE),
            row(PART_LATE, MARK_DONE, DONE_LATE),
            row(PART_LATE, REVIEW, PART_LATE),
            row(DONE, REVIEW, DONE),
            row(DONE_LATE, REVIEW, DONE_LATE));

    private Lifecycle() {}

    /** Empty where it may not happen. */
    public static Optional<State> next(State from, Step step) {
        return TABLE.next(from, step);
    }

    /** What people may do from here, in the order of the table; the passing of a date and what follows from a challenge are nobody's choice, and clocks have a page of their own. */
    public static List<Step> open(State from) {
        return TABLE.open(from).stream()
                .filter(step -> step != DATE_PASSES && step != REOPEN && step != STOP_CLOCK && step != START_CLOCK)
                .toList();
    }
}
