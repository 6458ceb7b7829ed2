package org.evenhand.app.updates;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.evenhand.app.database.Acting;
import org.evenhand.app.ledger.Happening;
import org.evenhand.app.ledger.Ledger;
import org.evenhand.app.mail.Mail;
import org.evenhand.app.mail.Outbox;
import org.evenhand.app.site.Words;
import org.evenhand.app.updates.SubscriberTable.Subscriber;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sends updates by mail to who confirmed that they want them ({@link Subscribing}). What the record is told names nobody. */
@Service
public class Mailing {

    static final String UPDATE = "updates.update";

    private final SubscriberTable table;
    private final Updates updates;
    private final Outbox outbox;
    private final Ledger ledger;
    private final Clock clock;

    Mailing(SubscriberTable table, Updates updates, Outbox outbox, Ledger ledger, Clock clock) {
        this.table = table;
        this.updates = updates;
        this.outbox = outbox;
        this.ledger = ledger;
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

    public int countConfirmed() {
        return table.countConfirmed();
    }

    /** To how many an update was sent; empty where it was not. */
    public Optional<Integer> recipients(UUID update) {
        return table.recipients(update);
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
        List<Subscriber> all = table.confirmed(Topic.Updates.CODE);
        if (!table.insertMailed(
                update, all.size(), clock.instant(), Acting.current().person())) {
            return new Sent.Before(table.recipients(update).orElse(0));
        }
        all.forEach(subscriber -> outbox.queue(mail(published.get(), subscriber)));
        ledger.append(Happening.of("UpdateMailed", update).with("recipients", all.size()));
        return new Sent.Queued(all.size());
    }

    private Mail mail(Published published, Subscriber subscriber) {
        String leave = outbox.link(Subscribing.leavePath(subscriber.token()));
        String text = Words.of(
                "updates.mail.update.text",
                published.edition().sentences().stream().map(this::told).collect(Collectors.joining("\n\n")),
                outbox.link("/updates/" + published.edition().id()),
                leave);
        return Subscribing.endedAt(
                leave,
                Mail.automatic(UPDATE, subscriber.email(), published.edition().title(), text));
    }

    private String told(Sentence sentence) {
        return sentence.words() + "\n" + (sentence.path().isEmpty() ? sentence.source() : outbox.link(sentence.path()));
    }
}
