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

import java.util.List;
import java.util.Optional;

/** Everything that may happen to an ask or a commitment. That a day has passed is no step: it is told from the clock whenever it is shown. */
public final class Lifecycle {

    /** Everything else is refused. A test prints this table to docs/generated. */
    static final List<Transition> TRANSITIONS = List.of(
            new Transition(OPEN, PART_MET, PARTLY_MET),
            new Transition(OPEN, MEET, MET),
            new Transition(OPEN, BREAK, BROKEN),
            new Transition(OPEN, WITHDRAW, WITHDRAWN),
            new Transition(PARTLY_MET, MEET, MET),
            new Transition(PARTLY_MET, BREAK, BROKEN),
            new Transition(PARTLY_MET, WITHDRAW, WITHDRAWN),
            new Transition(MET, BREAK, BROKEN),
            new Transition(BROKEN, PART_MET, PARTLY_MET),
            new Transition(BROKEN, MEET, MET),
            new Transition(WITHDRAWN, RENEW, OPEN));

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

    /** What may happen from here, in the order of the table. */
    public static List<Step> open(State from) {
        return TRANSITIONS.stream()
                .filter(row -> row.from() == from)
                .map(Transition::step)
                .toList();
    }
}
