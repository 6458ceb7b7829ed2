package org.evenhand.app.coalition;

import static org.evenhand.app.coalition.State.BROKEN;
import static org.evenhand.app.coalition.State.MET;
import static org.evenhand.app.coalition.State.OPEN;
import static org.evenhand.app.coalition.State.PARTLY_MET;
import static org.evenhand.app.coalition.State.WITHDRAWN;
import static org.evenhand.app.coalition.Step.BREAK;
import static org.evenhand.app.coalition.Step.MEET;
import static org.evenhand.app.coalition.Step.PART_MET;
import static org.evenhand.app.coalition.Step.RENEW;
import static org.evenhand.app.coalition.Step.WITHDRAW;
import static org.evenhand.vocabulary.TransitionTable.row;

import java.util.List;
import java.util.Optional;
import org.evenhand.vocabulary.TransitionTable;

/** Everything that may happen to an ask or a commitment. That a day has passed is no step: it is told from the clock whenever it is shown. */
public final class Lifecycle {

    /** Everything else is refused. A test prints this table to docs/generated. */
    static final TransitionTable<State, Step> TABLE = TransitionTable.of(
            row(OPEN, PART_MET, PARTLY_MET),
            row(OPEN, MEET, MET),
            row(OPEN, BREAK, BROKEN),
            row(OPEN, WITHDRAW, WITHDRAWN),
            row(PARTLY_MET, MEET, MET),
            row(PARTLY_MET, BREAK, BROKEN),
            row(PARTLY_MET, WITHDRAW, WITHDRAWN),
            row(MET, BREAK, BROKEN),
            row(BROKEN, PART_MET, PARTLY_MET),
            row(BROKEN, MEET, MET),
            row(WITHDRAWN, RENEW, OPEN));

    private Lifecycle() {}

    /** Empty where it may not happen. */
    public static Optional<State> next(State from, Step step) {
        return TABLE.next(from, step);
    }

    /** What may happen from here, in the order of the table. */
    public static List<Step> open(State from) {
        return TABLE.open(from);
    }
}
