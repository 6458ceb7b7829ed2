package org.evenhand.app.access.family;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.evenhand.app.access.Looking;
import org.evenhand.app.access.Looking.Opened;
import org.evenhand.app.access.Request;
import org.evenhand.app.access.RequestId;
import org.evenhand.app.access.RequestKind;
import org.evenhand.app.access.Requests;
import org.evenhand.app.access.family.Consents.WithdrawnBy;
import org.evenhand.app.access.family.FamilyLinkTable.Known;
import org.evenhand.app.database.Acting;
import org.evenhand.app.ledger.Happening;
import org.evenhand.app.ledger.Ledger;
import org.evenhand.app.mail.EmailAddress;
import org.evenhand.app.mail.Mail;
import org.evenhand.app.mail.Outbox;
import org.evenhand.app.site.Words;
import org.evenhand.app.vault.Secret;
import org.evenhand.packs.policy.AccessTerms;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/** The private address at which a family follows the request about their child: made by the setting, ended by either. */
public class FamilyLinks {

    private final FamilyLinkTable table;
    private final Requests requests;
    private final Looking looking;
    private final Consents consents;
    private final FamilyEmails emails;
    private final Outbox outbox;
    private final Ledger ledger;
    private final AccessTerms terms;
    private final SecureRandom random;
    private final TransactionOperations transactions;
    private final Clock clock;

    FamilyLinks(
            FamilyLinkTable table,
            Requests requests,
            Looking looking,
            Consents consents,
            FamilyEmails emails,
            Outbox outbox,
            Ledger ledger,
            AccessTerms terms,
            SecureRandom random,
            TransactionOperations transactions,
            Clock clock) {
        this.table = table;
        this.requests = requests;
        this.looking = looking;
        this.consents = consents;
        this.emails = emails;
        this.outbox = outbox;
        this.ledger = ledger;
        this.terms = terms;
        this.random = random;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * @param expiresOn the last day on which it works
     * @param isToldByEmail whether the family left an address to be told what is decided
     */
    public record Link(
            UUID id, LocalDate madeOn, LocalDate expiresOn, Optional<LocalDate> lastOpenedOn, boolean isToldByEmail) {}

    /** A link that was just made; its secret is known now and never again. */
    public record Made(Secret secret, LocalDate expiresOn) {}

    /** What a family sees. */
    public record Followed(Opened opened, Link link, Optional<Consents.Recorded> consent) {}

    /** That of the acting setting for this request, also where it ran out; empty where there is none or it was ended. */
    @Transactional(readOnly = true)
    public Optional<Link> find(RequestId request) {
        return table.current(request);
    }

    /** Whether mail leaves this installation at all. */
    public boolean canMail() {
        return outbox.isSending();
    }

    /** Makes one to be handed over; the one before ends. Empty where the acting setting did not ask for a child with this request. */
    @Transactional
    public Optional<Made> make(RequestId id) {
        return requests.find(id)
                .filter(request -> request.kind() == RequestKind.CHILD
                        && request.setting().value().equals(Acting.current().organisation()))
                .map(this::make);
    }

    /**
     * As {@link #make}, but it goes by mail to the family's address.
     *
     * @param tellToo whether the family wishes to be told there what is decided; else the address is not kept
     */
    @Transactional
    public boolean mail(RequestId id, EmailAddress to, boolean tellToo) {
        Optional<Made> made = outbox.isSending() ? make(id) : Optional.empty();
        made.ifPresent(link -> outbox.queue(Mail.automatic(
                "family.link",
                to,
                Words.of("family.mail.subject"),
                Words.of(
                        "family.mail.text",
                        outbox.link("/family/" + link.secret().text())))));
        if (made.isPresent() && tellToo) {
            leave(id, to, WithdrawnBy.SETTING);
        }
        return made.isPresent();
    }

    /** Opens what the secret opens, records that the family looked, and lets the link live on by the rule; empty where it opens nothing. */
    public Optional<Followed> open(Secret secret) {
        return inside(secret, known -> {
            Link link = renewed(table.current(known.request()).orElseThrow());
            return looking.open(known.request())
                    .map(opened -> new Followed(opened, link, consents.find(known.request())));
        });
    }

    /** The family takes back what they agreed to. Doing it again changes nothing. @return whether the secret opens anything */
    public boolean withdraw(Secret secret) {
        return inside(secret, known -> {
                    consents.withdraw(known.request(), WithdrawnBy.FAMILY);
                    return Optional.of(true);
                })
                .isPresent();
    }

    /** What came of leaving an address. */
    public enum Left {
        DONE,
        /** Nobody is told of a request that they did not agree to. */
        NOT_AGREED,
        /** The secret opens nothing. */
        NO_LINK
    }

    /** The family wishes to be told by e-mail what is decided. */
    public Left leave(Secret secret, EmailAddress email) {
        return inside(secret, known -> Optional.of(leave(known.request(), email, WithdrawnBy.FAMILY)))
                .orElse(Left.NO_LINK);
    }

    /** The family wishes it no more; the address is forgotten at once. @return whether the secret opens anything */
    public boolean takeBackEmail(Secret secret) {
        return inside(secret, known -> {
                    emails.forget(known.request(), FamilyEmails.Because.TAKEN_BACK);
                    return Optional.of(true);
                })
                .isPresent();
    }

    /** The family needs the address no more. @return whether the secret opened anything */
    public boolean end(Secret secret) {
        return inside(secret, known -> {
                    end(known.request(), WithdrawnBy.FAMILY);
                    return Optional.of(true);
                })
                .isPresent();
    }

    /** Does something as the family, in one transaction; empty where the secret opens nothing. */
    public <T> Optional<T> asFamily(Secret secret, Function<RequestId, Optional<T>> work) {
        return inside(secret, known -> work.apply(known.request()));
    }

    private Made make(Request request) {
        end(request.id(), WithdrawnBy.SETTING);
        LocalDate today = LocalDate.now(clock);
        Secret secret = Secret.of(random);
        UUID id = UUID.randomUUID();
        Acting.Actor actor = Acting.current();
        LocalDate expires = today.plusDays(days("family-link-days"));
        table.insert(id, request.id(), actor.organisation(), secret.hash(), actor.person(), today, expires);
        ledger.append(Happening.of("FamilyLinkMade", request.id().value())
                .with("link", id)
                .with("expires", expires));
        return new Made(secret, expires);
    }

    private Left leave(RequestId request, EmailAddress email, WithdrawnBy by) {
        if (consents.find(request).filter(Consents.Recorded::holds).isEmpty()) {
            return Left.NOT_AGREED;
        }
        emails.leave(request, email, by);
        return Left.DONE;
    }

    private void end(RequestId request, WithdrawnBy by) {
        emails.forget(request, FamilyEmails.Because.LINK_ENDED);
        if (table.end(request, LocalDate.now(clock), by.name())) {
            ledger.append(Happening.of("FamilyLinkEnded", request.value()).with("by", by));
        }
    }

    private Link renewed(Link link) {
        LocalDate today = LocalDate.now(clock);
        LocalDate latest = link.madeOn().plusDays(days("family-link-longest-days"));
        LocalDate next = today.plusDays(days("family-link-days"));
        LocalDate expires = next.isAfter(latest) ? latest : next;
        table.opened(link.id(), today, expires);
        return new Link(link.id(), link.madeOn(), expires, Optional.of(today), link.isToldByEmail());
    }

    private int days(String rule) {
        return terms.rule(rule).value();
    }

    /** In one transaction that acts for the setting, under the link instead of a person, if the secret's link is the current one and has not run out. */
    private <T> Optional<T> inside(Secret secret, Function<Known, Optional<T>> work) {
        return table.find(secret.hash())
                .flatMap(known -> Acting.as(
                        new Acting.Actor(known.id(), known.setting()),
                        () -> transactions.execute(status -> works(known) ? work.apply(known) : Optional.empty())));
    }

    private boolean works(Known known) {
        return table.current(known.request())
                .filter(link ->
                        link.id().equals(known.id()) && !link.expiresOn().isBefore(LocalDate.now(clock)))
                .isPresent();
    }
}
