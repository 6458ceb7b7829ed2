package org.evenhand.app.updates;

import static org.evenhand.app.updates.SubscriberState.ASKED;
import static org.evenhand.app.updates.SubscriberState.CONFIRMED;
import static org.evenhand.app.updates.SubscriberState.GONE;
import static org.evenhand.vocabulary.TransitionTable.row;

import org.evenhand.vocabulary.TransitionTable;

/** Everything that may happen to somebody who asked for updates by mail. */
final class SubscriberLifecycle {

    /** Everything else is refused. Who comes back is a new row. A test prints this table to docs/generated. */
    static final TransitionTable<SubscriberState, SubscriberStep> TABLE = TransitionTable.of(
            row(ASKED, SubscriberStep.CONFIRM, CONFIRMED),
            row(ASKED, SubscriberStep.LEAVE, GONE),
            row(ASKED, SubscriberStep.EXPIRE, GONE),
            row(CONFIRMED, SubscriberStep.LEAVE, GONE));

    private SubscriberLifecycle() {}
}
