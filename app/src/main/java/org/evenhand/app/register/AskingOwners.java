package org.evenhand.app.register;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.evenhand.app.database.Acting;
import org.evenhand.app.ledger.Happening;
import org.evenhand.app.ledger.Ledger;
import org.evenhand.app.mail.EmailAddress;
import org.evenhand.app.mail.Mail;
import org.evenhand.app.mail.MailId;
import org.evenhand.app.mail.Outbox;
import org.evenhand.app.people.Accounts;
import org.evenhand.app.people.OrganisationId;
import org.evenhand.app.people.Role;
import org.evenhand.app.site.Numbers;
import org.evenhand.app.site.Words;
import org.evenhand.app.vault.Secret;
import org.evenhand.packs.Packs;
import org.evenhand.packs.policy.RegisterTerms;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Asks by mail, shortly before an entry goes out of date, whether it is still right: one mail to each service lead of its owner for all its
 * entries, once in a period. That it was asked and the mail are one transaction, so a restart asks nobody twice and forgets nobody. Opening
 * the link shows a page with one button; only the button confirms, because programs that scan mail open links by themselves.
 */
@Service
public class AskingOwners {

    static final String PURPOSE = "register.confirm";
    private static final String PATH = "/register/confirm/";
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final UUID NOBODY = Acting.Actor.NOBODY.person();

    private final AskedTable table;
    private final Keeping keeping;
    private final Offering offering;
    private final Freshness freshness;
    private final Accounts accounts;
    private final Outbox outbox;
    private final Ledger ledger;
    private final TransactionOperations transactions;
    private final RegisterTerms terms;
    private final Clock clock;
    private volatile Optional<LocalDate> looked = Optional.empty();

    AskingOwners(
            AskedTable table,
            Keeping keeping,
            Offering offering,
            Freshness freshness,
            Accounts accounts,
            Outbox outbox,
            Ledger ledger,
            TransactionOperations transactions,
            Packs packs,
            Clock clock) {
        this.table = table;
        this.keeping = keeping;
        this.offering = offering;
        this.freshness = freshness;
        this.accounts = accounts;
        this.outbox = outbox;
        this.ledger = ledger;
        this.transactions = transactions;
        this.terms = RegisterTerms.from(packs);
        this.clock = clock;
    }

    /** Soon after the start, and once on each day that follows. */
    @Scheduled(fixedDelay = 30, initialDelay = 1, timeUnit = TimeUnit.MINUTES)
    public void look() {
        LocalDate today = LocalDate.now(clock);
        if (!looked.equals(Optional.of(today))) {
            ask();
            looked = Optional.of(today);
        }
    }

    /** @return to how many people a mail was left to be sent */
    public int ask() {
        if (!outbox.isSending()) {
            return 0;
        }
        // The last day of an entry confirmed on that day is so many days from now.
        LocalDate confirmedUpTo = freshness.staleBefore().plusDays(days("ask-owners-before-days"));
        List<OrganisationId> owners = transactions.execute(status -> table.owners(confirmedUpTo));
        int asked = 0;
        for (OrganisationId owner : owners) {
            asked += Acting.as(
                    new Acting.Actor(NOBODY, owner.value()),
                    () -> transactions.execute(status -> ask(owner, confirmedUpTo)));
        }
        return asked;
    }

    private int ask(OrganisationId owner, LocalDate confirmedUpTo) {
        table.queueFor(owner);
        List<ServiceEntry> due = keeping.servicesOf(owner).stream()
                .filter(entry -> !entry.offered().checkedOn().isAfter(confirmedUpTo))
                .toList();
        LocalDate since = freshness.today().minusDays(days("ask-owners-every-days"));
        List<Accounts.Addressed> people = due.isEmpty()
                ? List.of()
                : accounts.addresses(Role.SERVICE_LEAD).stream()
                        .filter(one -> !table.wasAsked(owner, one.id(), since))
                        .toList();
        int asked = 0;
        for (Accounts.Addressed person : people) {
            asked += EmailAddress.find(person.email())
                    .map(address -> ask(owner, person, address, due))
                    .orElse(0);
        }
        return asked;
    }

    private int ask(OrganisationId owner, Accounts.Addressed person, EmailAddress address, List<ServiceEntry> due) {
        Secret secret = Secret.of(RANDOM);
        MailId mail = outbox.queue(Mail.automatic(
                PURPOSE,
                address,
                Words.of("register.mail.confirm.subject"),
                Words.of(
                        "register.mail.confirm.text",
                        due.stream().map(this::line).collect(Collectors.joining("\n")),
                        outbox.link(PATH + secret.text()),
                        outbox.link("/register"))));
        UUID id = UUID.randomUUID();
        table.insert(
                id,
                owner,
                person.id(),
                due.stream().map(ServiceEntry::id).toList(),
                secret.hash(),
                mail.value(),
                freshness.today());
        ledger.append(Happening.of("ConfirmationAsked", id)
                .with("owner", owner.value())
                .with("person", person.id().value())
                .with("services", due.size()));
        return 1;
    }

    private String line(ServiceEntry entry) {
        return Words.of(
                "register.mail.confirm.line",
                entry.offered().name(),
                Numbers.day(entry.offered().checkedOn()),
                Numbers.day(freshness.lastDay(entry.offered().checkedOn())));
    }

    /** The entries that a link asks about and that still want confirming; absent where the link says nothing (any more). */
    public Optional<List<ServiceEntry>> behind(Secret secret) {
        return speaks(secret).map(this::due);
    }

    /**
     * Confirms what the link asks about, for the person it was sent to.
     *
     * @return how many entries; absent where the link says nothing (any more)
     */
    public Optional<Integer> confirm(Secret secret) {
        return speaks(secret)
                .map(asked -> Acting.as(
                        new Acting.Actor(asked.person().value(), asked.owner().value()),
                        () -> transactions.execute(status -> {
                            List<ServiceEntry> due = due(asked);
                            due.forEach(entry -> offering.confirm(entry.id(), asked.owner()));
                            return due.size();
                        })));
    }

    private Optional<AskedTable.Speaks> speaks(Secret secret) {
        return transactions.execute(
                status -> table.find(secret.hash(), freshness.today().minusDays(days("ask-owners-every-days"))));
    }

    private List<ServiceEntry> due(AskedTable.Speaks asked) {
        return keeping.servicesOf(asked.owner()).stream()
                .filter(entry -> asked.services().contains(entry.id()))
                .filter(entry -> entry.offered().checkedOn().isBefore(asked.askedOn()))
                .toList();
    }

    private long days(String rule) {
        return terms.rule(rule).value();
    }
}
