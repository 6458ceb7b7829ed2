package org.evenhand.app.coalition.members;

import static org.evenhand.app.coalition.members.Change.CONFIRM;
import static org.evenhand.app.coalition.members.Change.LEAVE;
import static org.evenhand.app.coalition.members.Change.REFUSE;
import static org.evenhand.app.coalition.members.Change.RETURN;
import static org.evenhand.app.coalition.members.Standing.CONFIRMED;
import static org.evenhand.app.coalition.members.Standing.LEFT;
import static org.evenhand.app.coalition.members.Standing.REFUSED;
import static org.evenhand.app.coalition.members.Standing.REQUESTED;
import static org.evenhand.vocabulary.TransitionTable.row;

import org.evenhand.vocabulary.TransitionTable;

/** Everything that may happen to an organisation between asking to join and leaving. */
public final class Membership {

    /** Everything else is refused. A test prints this table to docs/generated. */
    public static final TransitionTable<Standing, Change> TABLE = TransitionTable.of(
            row(REQUESTED, CONFIRM, CONFIRMED),
            row(REQUESTED, REFUSE, REFUSED),
            row(REFUSED, CONFIRM, CONFIRMED),
            row(CONFIRMED, LEAVE, LEFT),
            row(LEFT, RETURN, CONFIRMED));

    private Membership() {}
}
