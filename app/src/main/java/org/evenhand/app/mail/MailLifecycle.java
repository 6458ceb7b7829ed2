package org.evenhand.app.mail;

import static org.evenhand.app.mail.MailState.BOUNCED;
import static org.evenhand.app.mail.MailState.FAILED;
import static org.evenhand.app.mail.MailState.QUEUED;
import static org.evenhand.app.mail.MailState.SENT;
import static org.evenhand.app.mail.MailState.WITHDRAWN;
import static org.evenhand.vocabulary.TransitionTable.row;

import org.evenhand.vocabulary.TransitionTable;

/** Everything that may happen to a piece of mail. */
final class MailLifecycle {

    /** Everything else is refused. What has left may still come back: a server that took it may find out later that nobody is there. A test prints this table to docs/generated. */
    static final TransitionTable<MailState, MailStep> TABLE = TransitionTable.of(
            row(QUEUED, MailStep.SEND, SENT),
            row(QUEUED, MailStep.PUT_OFF, QUEUED),
            row(QUEUED, MailStep.BOUNCE, BOUNCED),
            row(QUEUED, MailStep.GIVE_UP, FAILED),
            row(QUEUED, MailStep.WITHDRAW, WITHDRAWN),
            row(SENT, MailStep.BOUNCE, BOUNCED));

    private MailLifecycle() {}
}
