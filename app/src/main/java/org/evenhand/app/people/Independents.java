package org.evenhand.app.people;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.evenhand.app.database.Acting;
import org.evenhand.app.ledger.Happening;
import org.evenhand.app.ledger.Ledger;
import org.evenhand.packs.Packs;
import org.evenhand.packs.policy.PackRule;
import org.evenhand.packs.policy.RegisterTerms;
import org.evenhand.vocabulary.LaCode;
import org.evenhand.vocabulary.Profession;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Professionals who work for themselves. They say where they are registered; they take no work before somebody who runs the installation has
 * looked it up, nor after that check has run out. What they have begun stays open to them.
 */
@Service
public class Independents {

    private final IndependentTable table;
    private final Joining joining;
    private final Ledger ledger;
    private final TransactionOperations transactions;
    private final RegisterTerms terms;
    private final Clock clock;

    Independents(
            IndependentTable table,
            Joining joining,
            Ledger ledger,
            TransactionOperations transactions,
            Packs packs,
            Clock clock) {
        this.table = table;
        this.joining = joining;
        this.ledger = ledger;
        this.transactions = transactions;
        this.terms = RegisterTerms.from(packs);
        this.clock = clock;
    }

    /**
     * Where somebody says they are registered.
     *
     * @param body code of the pack register-terms; empty where no register exists for the profession
     * @param number on that register; empty where none exists
     */
    public record Said(String name, LaCode area, Profession profession, String body, String number) {

        @Override
        public String toString() {
            return "Said[…]";
        }
    }

    /** Comes in, and waits to be checked. */
    public Joining.Outcome join(Said said, String person, String email, String password) {
        Organisation organisation = new Organisation(
                OrganisationId.random(),
                Organisation.Kind.INDEPENDENT,
                said.name(),
                Optional.of(said.area()),
                Optional.empty(),
                said.area().isDemonstration(),
                false);
        Joining.Newcomer newcomer = new Joining.Newcomer(
                person, email, password, Set.of(Role.SPECIALIST, Role.TRIAGE_LEAD, Role.SERVICE_LEAD));
        Joining.Outcome outcome = joining.join(organisation, newcomer);
        if (outcome instanceof Joining.Outcome.Joined joined) {
            // Without this row nobody can check them, so a crash before it leaves an account that may take no work.
            Acting.as(
                    new Acting.Actor(
                            joined.account().value(), joined.organisation().value()),
                    () -> transactions.execute(status -> {
                        table.insert(said.profession(), said.body(), said.number(), clock.instant());
                        ledger.append(Happening.of(
                                        "RegistrationSaid",
                                        joined.organisation().value())
                                .with("profession", said.profession())
                                .with("body", said.body().isEmpty() ? "none exists" : said.body()));
                        return true;
                    }));
        }
        return outcome;
    }

    /** All, those never checked first; none for who does not run the installation. */
    @Transactional(readOnly = true)
    public List<Independent> list() {
        return table.list();
    }

    /** Those who may take no work today, or not much longer. */
    @Transactional(readOnly = true)
    public List<Independent> toCheck() {
        LocalDate soon =
                LocalDate.now(clock).plusDays(rule("independent-soon-days").value());
        return table.list().stream().filter(one -> !one.mayTakeWork(soon)).toList();
    }

    /**
     * Says that who acts has looked it up today and found it good. The database refuses who does not run the installation.
     *
     * @param lookedAt where: a page of a public register, or what was shown where no register exists
     * @param expires the last day of the registration, where the register names one: the check is relied on no longer
     */
    @Transactional
    public void check(OrganisationId organisation, String lookedAt, Optional<LocalDate> expires) {
        LocalDate today = LocalDate.now(clock);
        LocalDate longest = today.plusDays(rule("independent-check-days").value());
        LocalDate until = expires.filter(longest::isAfter).orElse(longest);
        UUID id = UUID.randomUUID();
        table.check(id, organisation, lookedAt, today, until);
        ledger.append(Happening.of("RegistrationChecked", organisation.value())
                .with("check", id)
                .with("by", Acting.current().person())
                .with("where", lookedAt)
                .with("until", until)
                .with("terms", terms.version()));
    }

    /** Whether who acts is an independent professional who may take no work today. */
    @Transactional(readOnly = true)
    public boolean waits() {
        UUID organisation = Acting.current().organisation();
        return table.isIndependent(organisation) && !table.mayTakeWork(organisation, LocalDate.now(clock));
    }

    /** On which day the last check of who acts ran out, where it has. */
    @Transactional(readOnly = true)
    public Optional<LocalDate> ranOut() {
        LocalDate today = LocalDate.now(clock);
        return table.lastUntil(Acting.current().organisation()).filter(until -> until.isBefore(today));
    }

    /** With how firm it is, for the page that shows it. */
    public PackRule rule(String code) {
        return terms.rule(code);
    }
}
