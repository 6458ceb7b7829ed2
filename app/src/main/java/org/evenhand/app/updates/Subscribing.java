package org.evenhand.app.updates;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.evenhand.app.ledger.Happening;
import org.evenhand.app.ledger.Ledger;
import org.evenhand.app.mail.EmailAddress;
import org.evenhand.app.mail.Mail;
import org.evenhand.app.mail.Outbox;
import org.evenhand.app.site.Words;
import org.evenhand.app.updates.SubscriberTable.Holder;
import org.evenhand.app.updates.SubscriberTable.Subscriber;
import org.evenhand.packs.Checksum;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who gets updates, or alerts on a search, by mail: only who confirmed it, until one click. What the record is told names nobody and nothing
 * that they search for.
 */
public class Subscribing {

    private static final Duration DAY = Duration.ofDays(1);
    private static final int TOKEN_BYTES = 32;

    /** Who wait to confirm at one time; more are turned away, so that nobody can send mail to many through this form. */
    private static final int MOST_WAITING = 500;

    private final SubscriberTable table;
    private final Alerting alerting;
    private final Outbox outbox;
    private final Ledger ledger;
    private final AlertSettings settings;
    private final SecureRandom random;
    private final Clock clock;

    Subscribing(
            SubscriberTable table,
            Alerting alerting,
            Outbox outbox,
            Ledger ledger,
            AlertSettings settings,
            SecureRandom random,
            Clock clock) {
        this.table = table;
        this.alerting = alerting;
        this.outbox = outbox;
        this.ledger = ledger;
        this.settings = settings;
        this.random = random;
        this.clock = clock;
    }

    /** Whether mail leaves this installation at all. */
    public boolean isPossible() {
        return outbox.isSending();
    }

    /** How many mails with a link to confirm one address gets in a day, at most. */
    public int confirmationsADay(Topic topic) {
        return switch (topic) {
            case Topic.Updates updates -> 1;
            case Topic.Questions questions -> settings.confirmationsADay();
        };
    }

    /**
     * Sends a mail with a link to confirm; nothing to who confirmed before, and no more than a few within a day. Nobody can tell from outside
     * which of these it was, so nobody learns who is on the list.
     */
    @Transactional
    public void ask(EmailAddress email, Topic topic) {
        table.lock(email);
        Optional<Subscriber> known = table.find(email, topic);
        if (known.filter(one -> one.state() == SubscriberState.CONFIRMED).isPresent()
                || outbox.countTo(email, purpose(topic), clock.instant().minus(DAY)) >= confirmationsADay(topic)
                || table.countWaiting() >= MOST_WAITING) {
            return;
        }
        String token = known.map(Subscriber::token).orElseGet(() -> {
            String fresh = newToken();
            table.insert(UUID.randomUUID(), email, topic, fresh, hash(fresh), clock.instant());
            return fresh;
        });
        outbox.queue(confirmation(email, topic, outbox.link(confirmPath(token)), outbox.link(leavePath(token))));
    }

    private static Mail confirmation(EmailAddress email, Topic topic, String confirm, String leave) {
        return switch (topic) {
            case Topic.Updates updates ->
                Mail.automatic(
                        purpose(topic),
                        email,
                        Words.of("updates.mail.confirm.subject"),
                        Words.of("updates.mail.confirm.text", confirm, leave));
            case Topic.Questions questions ->
                Mail.automatic(
                        purpose(topic),
                        email,
                        Words.of("updates.mail.confirmAlert.subject"),
                        Words.of("updates.mail.confirmAlert.text", confirm, leave));
        };
    }

    /** Mail of the two kinds is counted apart. */
    private static String purpose(Topic topic) {
        return switch (topic) {
            case Topic.Updates updates -> "updates.confirm";
            case Topic.Questions questions -> "alerts.confirm";
        };
    }

    /** What the holder of a link gets, or asked for; empty once they are erased. Changes nothing. */
    @Transactional(readOnly = true)
    public Optional<Topic> find(String token) {
        return table.find(hash(token)).map(Subscriber::topic);
    }

    /** What a search finds at this moment counts as known. @return whether they get it now */
    @Transactional
    public boolean confirm(String token) {
        Optional<Holder> holder = table.findHolder(hash(token));
        holder.filter(one -> next(one, SubscriberStep.CONFIRM).isPresent()).ifPresent(one -> {
            table.confirm(one.id(), clock.instant());
            table.find(hash(token)).ifPresent(alerting::begin);
            ledger.append(Happening.of("SubscriberConfirmed", one.id()));
        });
        return holder.filter(one -> one.state() != SubscriberState.GONE).isPresent();
    }

    /** Erases the holder of this link at once. Doing it again changes nothing. */
    @Transactional
    public void leave(String token) {
        table.findHolder(hash(token)).ifPresent(this::leave);
    }

    /** Ends every alert of the address that holds this link. Doing it again changes nothing. */
    @Transactional
    public void leaveAllAlerts(String token) {
        table.find(hash(token)).ifPresent(one -> {
            table.lock(one.email());
            table.confirmedSearches(one.email()).forEach(search -> leave(new Holder(search.id(), search.state())));
        });
        leave(token);
    }

    private void leave(Holder holder) {
        next(holder, SubscriberStep.LEAVE).ifPresent(gone -> {
            table.erase(holder.id(), clock.instant());
            ledger.append(Happening.of("SubscriberLeft", holder.id()));
        });
    }

    private static Optional<SubscriberState> next(Holder holder, SubscriberStep step) {
        return SubscriberLifecycle.TABLE.next(holder.state(), step);
    }

    private String newToken() {
        byte[] bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String hash(String token) {
        return Checksum.of(token.getBytes(StandardCharsets.UTF_8));
    }

    private static String confirmPath(String token) {
        return "/updates/mailing/confirm/" + token;
    }

    static String leavePath(String token) {
        return "/updates/mailing/leave/" + token;
    }

    static String leaveAllAlertsPath(String token) {
        return "/updates/mailing/leave-alerts/" + token;
    }

    /** A mail program may only press the button by itself where the address is encrypted (RFC 8058, section 3.1). */
    static Mail endedAt(String leave, Mail mail) {
        return leave.startsWith("https:") ? mail.withUnsubscribe(URI.create(leave)) : mail;
    }
}
