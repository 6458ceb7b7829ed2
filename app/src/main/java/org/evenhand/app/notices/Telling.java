package org.evenhand.app.notices;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.evenhand.app.database.Acting;
import org.evenhand.app.ledger.Happening;
import org.evenhand.app.ledger.Ledger;
import org.evenhand.app.mail.EmailAddress;
import org.evenhand.app.mail.Outbox;
import org.evenhand.app.people.Addresses;
import org.evenhand.app.people.Addresses.Address;
import org.evenhand.app.people.OrganisationId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Writes notices to the people of an organisation, each once: the row, its mail and its entry in the record are one transaction. */
@Service
class Telling {

    private static final UUID NOBODY = new UUID(0, 0);

    private final NoticeTable table;
    private final Composing composing;
    private final Addresses addresses;
    private final Outbox outbox;
    private final Ledger ledger;
    private final TransactionOperations transactions;
    private final Clock clock;

    Telling(
            NoticeTable table,
            Composing composing,
            Addresses addresses,
            Outbox outbox,
            Ledger ledger,
            TransactionOperations transactions,
            Clock clock) {
        this.table = table;
        this.composing = composing;
        this.addresses = addresses;
        this.outbox = outbox;
        this.ledger = ledger;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Does some work for an organisation, in a transaction of its own: the database lets nobody see all. */
    <T> T actingFor(OrganisationId organisation, ScopedValue.CallableOp<T, RuntimeException> work) {
        return Acting.as(
                new Acting.Actor(NOBODY, organisation.value()),
                () -> java.util.Objects.requireNonNull(transactions.execute(status -> work.call())));
    }

    /** Those people of an organisation who are to be told. */
    List<Address> peopleOf(OrganisationId organisation, Predicate<Address> whom) {
        return actingFor(
                organisation, () -> addresses.list().stream().filter(whom).toList());
    }

    /** @return how many people were told now; those who had been told this before are not told again */
    int tell(Message message, OrganisationId sender, OrganisationId recipient, Predicate<Address> whom) {
        List<Address> people = peopleOf(recipient, whom);
        return actingFor(sender, () -> write(message, sender, recipient, people));
    }

    /** Belongs into a transaction in which the sender acts. */
    int write(Message message, OrganisationId sender, OrganisationId recipient, List<Address> people) {
        int told = 0;
        for (Address person : people) {
            Optional<EmailAddress> email = EmailAddress.find(person.email()).filter(plain -> outbox.isSending());
            Instant now = clock.instant();
            Notice notice = new Notice(
                    NoticeId.random(),
                    message.request(),
                    message.kind(),
                    message.about(),
                    sender,
                    recipient,
                    person.account(),
                    email.isPresent() ? NoticeState.QUEUED : NoticeState.NOT_SENT,
                    now,
                    email.isPresent() ? Optional.empty() : Optional.of(now),
                    Optional.empty());
            if (!table.insert(notice)) {
                continue;
            }
            email.ifPresent(to -> table.setMail(notice.id(), outbox.queue(composing.mail(message, to))));
            // Of the notice, not of the request: telling somebody is nothing that happened to the child's case, and
            // keeps it no longer.
            ledger.append(Happening.of(
                            email.isPresent() ? "NoticeQueued" : "NoticeNotSent",
                            notice.id().value())
                    .with("request", message.request().value())
                    .with("kind", message.kind())
                    .with("about", message.about())
                    .with("account", person.account().value()));
            told++;
        }
        return told;
    }
}
