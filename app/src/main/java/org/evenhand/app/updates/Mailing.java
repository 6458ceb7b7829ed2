package org.evenhand.app.updates;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.evenhand.app.database.Acting;
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

/** Who gets updates by mail: only who confirmed it, until one click. What the record is told names nobody. */
public class Mailing {

    static final String CONFIRM = "updates.confirm";
    static final String UPDATE = "updates.update";
    private static final Duration BETWEEN_CONFIRMATIONS = Duration.ofDays(1);
    private static final int TOKEN_BYTES = 32;

    /** Who wait to confirm at one time; more are turned away, so that nobody can send mail to many through this form. */
    private static final int MOST_WAITING = 500;

    private final SubscriberTable table;
    private final Updates updates;
    private final Outbox outbox;
    private final Ledger ledger;
    private final SecureRandom random;
    private final Clock clock;

    Mailing(SubscriberTable table, Updates updates, Outbox outbox, Ledger ledger, SecureRandom random, Clock clock) {
        this.table = table;
        this.updates = updates;
        this.outbox = outbox;
        this.ledger = ledger;
        this.random = random;
        this.clock = clock;
    }

    /** What came of sending an update. */
    public sealed interface Sent {

        /** It was left to be sent to so many. */
        record Queued(int recipients) implements Sent {}

        /** It was sent before. */
        record Before(int recipients) implements Sent {}

        /** No update with this identifier is published. */
        record NotPublished() implements Sent {}

        /** No mail leaves this installation. */
        record NoMailHere() implements Sent {}
    }

    /** Whether mail leaves this installation at all. */
    public boolean isPossible() {
        return outbox.isSending();
    }

    public int countConfirmed() {
        return table.countConfirmed();
    }

    /** To how many an update was sent; empty where it was not. */
    public Optional<Integer> recipients(UUID update) {
        return table.recipients(update);
    }

    /**
     * Sends a mail with a link to confirm; nothing to who confirmed before, and no second one within a day. Nobody can tell from outside which
     * of these it was, so nobody learns who is on the list.
     */
    @Transactional
    public void ask(EmailAddress email) {
        table.lock(email);
        Optional<Subscriber> known = table.find(email);
        if (known.filter(one -> one.state() == SubscriberState.CONFIRMED).isPresent()
                || outbox.countTo(email, CONFIRM, clock.instant().minus(BETWEEN_CONFIRMATIONS)) > 0
                || table.countWaiting() >= MOST_WAITING) {
            return;
        }
        String token = known.map(Subscriber::token).orElseGet(() -> {
            String fresh = newToken();
            table.insert(UUID.randomUUID(), email, fresh, hash(fresh), clock.instant());
            return fresh;
        });
        outbox.queue(Mail.automatic(
                CONFIRM,
                email,
                Words.of("updates.mail.confirm.subject"),
                Words.of("updates.mail.confirm.text", outbox.link(confirmPath(token)), outbox.link(leavePath(token)))));
    }

    /** @return whether they get updates now */
    @Transactional
    public boolean confirm(String token) {
        Optional<Holder> holder = table.findHolder(hash(token));
        holder.filter(one -> next(one, SubscriberStep.CONFIRM).isPresent()).ifPresent(one -> {
            table.confirm(one.id(), clock.instant());
            ledger.append(Happening.of("SubscriberConfirmed", one.id()));
        });
        return holder.filter(one -> one.state() != SubscriberState.GONE).isPresent();
    }

    /** Erases the holder of this link at once. Doing it again changes nothing. */
    @Transactional
    public void leave(String token) {
        table.findHolder(hash(token))
                .filter(one -> next(one, SubscriberStep.LEAVE).isPresent())
                .ifPresent(one -> {
                    table.erase(one.id(), clock.instant());
                    ledger.append(Happening.of("SubscriberLeft", one.id()));
                });
    }

    /** Leaves a published update to be sent to everybody on the list, once. */
    @Transactional
    public Sent send(UUID update) {
        if (!outbox.isSending()) {
            return new Sent.NoMailHere();
        }
        Optional<Published> published = updates.findPublished(update);
        if (published.isEmpty()) {
            return new Sent.NotPublished();
        }
        List<Subscriber> all = table.confirmed();
        if (!table.insertMailed(
                update, all.size(), clock.instant(), Acting.current().person())) {
            return new Sent.Before(table.recipients(update).orElse(0));
        }
        all.forEach(subscriber -> outbox.queue(mail(published.get(), subscriber)));
        ledger.append(Happening.of("UpdateMailed", update).with("recipients", all.size()));
        return new Sent.Queued(all.size());
    }

    private Mail mail(Published published, Subscriber subscriber) {
        String leave = outbox.link(leavePath(subscriber.token()));
        String text = Words.of(
                "updates.mail.update.text",
                published.edition().sentences().stream().map(this::told).collect(Collectors.joining("\n\n")),
                outbox.link("/updates/" + published.edition().id()),
                leave);
        Mail mail =
                Mail.automatic(UPDATE, subscriber.email(), published.edition().title(), text);
        // A mail program may only press the button by itself where the address is encrypted (RFC 8058, section 3.1).
        return leave.startsWith("https:") ? mail.withUnsubscribe(URI.create(leave)) : mail;
    }

    private String told(Sentence sentence) {
        return sentence.words() + "\n" + (sentence.path().isEmpty() ? sentence.source() : outbox.link(sentence.path()));
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

    private static String leavePath(String token) {
        return "/updates/mailing/leave/" + token;
    }
}
