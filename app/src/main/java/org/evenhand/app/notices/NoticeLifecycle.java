package org.evenhand.app.notices;

import static org.evenhand.app.notices.NoticeState.DELIVERED;
import static org.evenhand.app.notices.NoticeState.HANDED_OVER;
import static org.evenhand.app.notices.NoticeState.NOT_SENT;
import static org.evenhand.app.notices.NoticeState.QUEUED;
import static org.evenhand.app.notices.NoticeState.RETURNED;
import static org.evenhand.vocabulary.TransitionTable.row;

import org.evenhand.vocabulary.TransitionTable;

/** Everything that may happen to a notice. */
final class NoticeLifecycle {

    /** Everything else is refused. A test prints this table to docs/generated. */
    static final TransitionTable<NoticeState, NoticeStep> TABLE = TransitionTable.of(
            row(QUEUED, NoticeStep.HAND_OVER, HANDED_OVER),
            row(QUEUED, NoticeStep.DELIVER, DELIVERED),
            row(QUEUED, NoticeStep.RETURN, RETURNED),
            row(QUEUED, NoticeStep.GIVE_UP, NOT_SENT),
            row(HANDED_OVER, NoticeStep.DELIVER, DELIVERED),
            row(HANDED_OVER, NoticeStep.RETURN, RETURNED),
            row(HANDED_OVER, NoticeStep.GIVE_UP, NOT_SENT),
            row(DELIVERED, NoticeStep.RETURN, RETURNED));

    private NoticeLifecycle() {}
}
