package org.evenhand.app.pathways;

import static org.evenhand.vocabulary.TransitionTable.row;

import org.evenhand.vocabulary.TransitionTable;

/** Everything that may happen to what was said of a pathway. */
public final class Lifecycle {

    /** Everything else is refused. A test prints this table to docs/generated. */
    static final TransitionTable<State, Ruling> TABLE = TransitionTable.of(
            row(State.WAITING, Ruling.SHOW, State.SHOWN),
            row(State.WAITING, Ruling.DECLINE, State.DECLINED),
            row(State.SHOWN, Ruling.DECLINE, State.DECLINED));

    private Lifecycle() {}
}
