package org.evenhand.app.accountability;

import static org.evenhand.app.accountability.State.ACCEPTED;
import static org.evenhand.app.accountability.State.ASKED;
import static org.evenhand.app.accountability.State.DECLINED;
import static org.evenhand.app.accountability.State.DONE;
import static org.evenhand.app.accountability.State.DONE_LATE;
import static org.evenhand.app.accountability.State.MISSED;
import static org.evenhand.app.accountability.Step.ACCEPT;
import static org.evenhand.app.accountability.Step.DATE_PASSES;
import static org.evenhand.app.accountability.Step.DECLINE;
import static org.evenhand.app.accountability.Step.MARK_DONE;

import java.util.List;
import java.util.Optional;

/** Everything that may happen to a recommendation. What is not in this table is refused. */
public final class Lifecycle {

    /** Everything else is refused. A test prints this table to docs/generated. */
    static final List<Transition> TRANSITIONS = List.of(
            new Transition(ASKED, ACCEPT, ACCEPTED),
            new Transition(ASKED, DECLINE, DECLINED),
            new Transition(ASKED, MARK_DONE, DONE),
            new Transition(ASKED, DATE_PASSES, MISSED),
            new Transition(ACCEPTED, DECLINE, DECLINED),
            new Transition(ACCEPTED, MARK_DONE, DONE),
            new Transition(ACCEPTED, DATE_PASSES, MISSED),
            new Transition(DECLINED, ACCEPT, ACCEPTED),
            new Transition(MISSED, MARK_DONE, DONE_LATE));

    private Lifecycle() {}

    /** One row of the table. */
    public record Transition(State from, Step step, State to) {}

    /** Empty where it may not happen. */
    public static Optional<State> next(State from, Step step) {
        return TRANSITIONS.stream()
                .filter(row -> row.from() == from && row.step() == step)
                .map(Transition::to)
                .findFirst();
    }

    /** What people may do from here, in the order of the table; the passing of a date is nobody's choice. */
    public static List<Step> open(State from) {
        return TRANSITIONS.stream()
                .filter(row -> row.from() == from && row.step() != DATE_PASSES)
                .map(Transition::step)
                .toList();
    }
}
