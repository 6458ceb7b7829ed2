package org.evenhand.app.coalition.letters;

import static org.evenhand.app.coalition.letters.LetterState.DRAFT;
import static org.evenhand.app.coalition.letters.LetterState.OPEN;
import static org.evenhand.app.coalition.letters.LetterState.SENT;
import static org.evenhand.app.coalition.letters.LetterState.WITHDRAWN;
import static org.evenhand.app.coalition.letters.LetterStep.OPEN_FOR_SIGNING;
import static org.evenhand.app.coalition.letters.LetterStep.REVISE;
import static org.evenhand.app.coalition.letters.LetterStep.SEND;
import static org.evenhand.app.coalition.letters.LetterStep.WITHDRAW;
import static org.evenhand.vocabulary.TransitionTable.row;

import org.evenhand.vocabulary.TransitionTable;

/** Everything that may happen to a letter. Nothing leads out of SENT: that is what frozen means. That a reply is late is told from the clock. */
public final class LetterLifecycle {

    /** Everything else is refused. A test prints this table to docs/generated. */
    public static final TransitionTable<LetterState, LetterStep> TABLE = TransitionTable.of(
            row(DRAFT, OPEN_FOR_SIGNING, OPEN),
            row(DRAFT, WITHDRAW, WITHDRAWN),
            row(OPEN, REVISE, DRAFT),
            row(OPEN, SEND, SENT),
            row(OPEN, WITHDRAW, WITHDRAWN));

    private LetterLifecycle() {}
}
