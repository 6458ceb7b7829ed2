package org.evenhand.app.mail;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.evenhand.app.mail.Postman.Handed;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Hands over what waits. Each piece is taken in one transaction, handed to the server outside any, and settled in another. If this machine
 * dies between the server's “taken” and our note of it, the piece is handed over again when its lease is over, with the same Message-ID: so
 * nothing is lost, and within that one window (usually a few milliseconds) a piece can leave twice.
 */
@Service
public class Posting {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration DAY = Duration.ofDays(1);

    /** GOV.UK Notify tries for 72 hours before it says that a mail failed. */
    private static final Duration MAY_COME_BACK = Duration.ofDays(4);

    private static final Logger LOG = LoggerFactory.getLogger(Posting.class);

    private final MailTable table;
    private final MailSettings settings;
    private final Postman postman;
    private final TransactionOperations transactions;
    private final Clock clock;

    /** Held while somebody looks: two at once would each count the same room. */
    private final ReentrantLock looking = new ReentrantLock();

    Posting(MailTable table, MailSettings settings, Postman postman, TransactionOperations transactions, Clock clock) {
        this.table = table;
        this.settings = settings;
        this.postman = postman;
        this.transactions = transactions;
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    void say() {
        LOG.info(
                settings.isSending()
                        ? "Mail leaves through the server of evenhand.mail.host."
                        : "No mail leaves: evenhand.mail.host is not set. Pages that would need mail say so.");
    }

    /** At a rate and not after a delay: Spring runs all jobs with a delay one after the other, and urgent mail waits for no other job. */
    @Scheduled(
            fixedRateString = "${evenhand.mail.look-every:5s}",
            initialDelayString = "${evenhand.mail.look-every:5s}")
    public void look() {
        if (!looking.tryLock()) {
            return;
        }
        try {
            post();
        } finally {
            looking.unlock();
        }
    }

    /** Once in a while only: each piece is one question. */
    @Scheduled(fixedDelayString = "PT10M", initialDelayString = "PT10M")
    public void lookForReturns() {
        askWhatCameBack();
    }

    /** Hands over what is due now, as far as the limits allow. @return how many pieces were offered to the server */
    public int post() {
        if (!settings.isSending()) {
            return 0;
        }
        int urgentRoom = room(true);
        int room = room(false);
        int offered = 0;
        Optional<MailTable.Due> next = take(urgentRoom, room);
        while (next.isPresent()) {
            offer(next.get());
            offered++;
            if (next.get().mail().urgent()) {
                urgentRoom--;
            } else {
                room--;
            }
            next = take(urgentRoom, room);
        }
        return offered;
    }

    /** How many more may be offered in this minute; urgent pieces have a room of their own, so that they wait for no others and still end. */
    private int room(boolean urgent) {
        Instant minuteAgo = clock.instant().minus(MINUTE);
        return settings.aMinute() - transactions.execute(status -> table.triedSince(minuteAgo, urgent));
    }

    /** The clock is asked for each piece: what is urgent and came while another piece was handed over is the next. */
    private Optional<MailTable.Due> take(int urgentRoom, int room) {
        Instant now = clock.instant();
        Instant leasedUntil = now.plus(settings.lease());
        return transactions.execute(status -> {
            Optional<MailTable.Due> urgent = urgentRoom > 0 ? table.takeUrgent(now, leasedUntil) : Optional.empty();
            return urgent.isPresent() || room <= 0
                    ? urgent
                    : table.takeNext(now, leasedUntil, now.minus(DAY), settings.toOneAddressADay());
        });
    }

    /** Asks a server that can be asked what came back of what it took. @return how many pieces are known to have come back by that */
    public int askWhatCameBack() {
        if (!settings.isNotify()) {
            return 0;
        }
        Instant since = clock.instant().minus(MAY_COME_BACK);
        int returned = 0;
        for (MailId id : transactions.execute(status -> table.takenSince(since))) {
            Optional<String> reason = postman.cameBack(id);
            if (reason.isPresent()) {
                returned +=
                        transactions.execute(status -> table.settle(id, MailStep.BOUNCE, clock.instant(), reason.get()))
                                ? 1
                                : 0;
            }
        }
        return returned;
    }

    private void offer(MailTable.Due due) {
        Handed handed = postman.hand(due.id(), due.mail(), due.queuedAt());
        transactions.executeWithoutResult(status -> {
            switch (handed) {
                case Handed.Taken taken -> table.settle(due.id(), MailStep.SEND, clock.instant(), "");
                case Handed.Refused refused ->
                    table.settle(due.id(), MailStep.BOUNCE, clock.instant(), refused.reason());
                case Handed.NotNow notNow -> putOffOrGiveUp(due, notNow.reason());
            }
        });
    }

    private void putOffOrGiveUp(MailTable.Due due, String reason) {
        List<Duration> waits = settings.retryAfter();
        if (due.tries() > waits.size()) {
            table.settle(due.id(), MailStep.GIVE_UP, clock.instant(), reason);
            LOG.warn("Mail {} is given up after {} tries: {}.", due.id().value(), due.tries(), reason);
        } else {
            table.putOff(due.id(), clock.instant().plus(waits.get(due.tries() - 1)), reason);
        }
    }
}
