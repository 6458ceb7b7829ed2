package org.evenhand.app.notices;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.evenhand.app.ledger.Happening;
import org.evenhand.app.ledger.Ledger;
import org.evenhand.app.mail.MailState;
import org.evenhand.app.mail.Outbox;
import org.evenhand.app.mail.Posted;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Follows the mail of notices: whether the server accepted it, and whether it came back later. */
@Service
public class Following {

    /** A server that accepted a piece may find out later that nobody is there; after this it is not heard of again. */
    private static final Duration MAY_COME_BACK = Duration.ofDays(14);

    private final NoticeTable table;
    private final Telling telling;
    private final Outbox outbox;
    private final Ledger ledger;
    private final TransactionOperations transactions;
    private final Clock clock;

    Following(
            NoticeTable table,
            Telling telling,
            Outbox outbox,
            Ledger ledger,
            TransactionOperations transactions,
            Clock clock) {
        this.table = table;
        this.telling = telling;
        this.outbox = outbox;
        this.ledger = ledger;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Scheduled(
            fixedDelayString = "${evenhand.mail.look-every:5s}",
            initialDelayString = "${evenhand.mail.look-every:5s}")
    public void look() {
        follow();
    }

    /** @return how many notices stand elsewhere now */
    public int follow() {
        Instant since = clock.instant().minus(MAY_COME_BACK);
        List<NoticeTable.Followed> followed =
                java.util.Objects.requireNonNull(transactions.execute(status -> table.toFollow(since)));
        int moved = 0;
        for (NoticeTable.Followed one : followed) {
            Optional<Posted> mail = outbox.find(one.mail());
            Optional<NoticeStep> step = step(mail)
                    .filter(next ->
                            NoticeLifecycle.TABLE.next(one.state(), next).isPresent());
            if (step.isPresent()) {
                Instant at = mail.flatMap(Posted::settledAt).orElseGet(clock::instant);
                moved += telling.actingFor(one.sender(), () -> take(one, step.get(), at)) ? 1 : 0;
            }
        }
        return moved;
    }

    private boolean take(NoticeTable.Followed one, NoticeStep step, Instant at) {
        NoticeState next = NoticeLifecycle.TABLE.next(one.state(), step).orElseThrow();
        if (!table.move(one.id(), one.state(), next, at)) {
            return false;
        }
        Notice notice = table.find(one.id()).orElseThrow();
        if (next != NoticeState.HANDED_OVER) {
            ledger.append(Happening.of(recordedAs(next), one.id().value())
                    .with("request", notice.request().value())
                    .with("kind", notice.kind())
                    .with("about", notice.about()));
        }
        return true;
    }

    private static String recordedAs(NoticeState state) {
        return switch (state) {
            case DELIVERED -> "NoticeDelivered";
            case RETURNED -> "NoticeReturned";
            case NOT_SENT -> "NoticeNotSent";
            case QUEUED, HANDED_OVER -> throw new IllegalStateException(state + " is no end of a notice.");
        };
    }

    /** Mail that is forgotten before it settled was never sent. */
    private static Optional<NoticeStep> step(Optional<Posted> mail) {
        if (mail.isEmpty()) {
            return Optional.of(NoticeStep.GIVE_UP);
        }
        MailState state = mail.get().state();
        return switch (state) {
            case QUEUED -> mail.get().tries() > 0 ? Optional.of(NoticeStep.HAND_OVER) : Optional.empty();
            case SENT -> Optional.of(NoticeStep.DELIVER);
            case BOUNCED -> Optional.of(NoticeStep.RETURN);
            case FAILED, WITHDRAWN -> Optional.of(NoticeStep.GIVE_UP);
        };
    }
}
