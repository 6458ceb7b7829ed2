package org.evenhand.app.people;

import java.time.Clock;
import java.util.Set;
import org.evenhand.app.database.Acting;
import org.evenhand.app.ledger.Happening;
import org.evenhand.app.ledger.Ledger;
import org.evenhand.app.vault.Sealing;
import org.evenhand.app.vault.SubjectKey;
import org.evenhand.vocabulary.LaCode;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** How organisations and people come in: the first person claims their setting, others are added by those who run the installation. */
@Service
public class Joining {

    private final PeopleTable table;
    private final Sealing sealing;
    private final PasswordHashes hashes;
    private final Ledger ledger;
    private final TransactionOperations transactions;
    private final Clock clock;

    Joining(
            PeopleTable table,
            Sealing sealing,
            PasswordHashes hashes,
            Ledger ledger,
            TransactionOperations transactions,
            Clock clock) {
        this.table = table;
        this.sealing = sealing;
        this.hashes = hashes;
        this.ledger = ledger;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** A person to be. Never printed. */
    public record Newcomer(String name, String email, String password, Set<Role> roles) {

        @Override
        public String toString() {
            return "Newcomer[…]";
        }
    }

    /** What came of it. */
    public sealed interface Outcome {

        /** They may sign in now. */
        record Joined(AccountId account, OrganisationId organisation) implements Outcome {}

        /** Somebody has claimed this setting before; they can add colleagues. */
        record AlreadyClaimed() implements Outcome {}

        /** There is an account with this address. */
        record AddressInUse() implements Outcome {}
    }

    /** A new organisation and its first person, in one transaction. */
    public Outcome join(Organisation organisation, Newcomer newcomer) {
        AccountId account = AccountId.random();
        Acting.Actor actor = new Acting.Actor(account.value(), organisation.id().value());
        String hash = hashes.of(newcomer);
        try {
            return Acting.as(
                    actor,
                    () -> transactions.execute(status -> {
                        if (organisation
                                .setting()
                                .flatMap(table::organisationOf)
                                .isPresent()) {
                            return new Outcome.AlreadyClaimed();
                        }
                        table.insert(organisation, clock.instant());
                        ledger.append(Happening.of(
                                        "OrganisationJoined", organisation.id().value())
                                .with("kind", organisation.kind())
                                .with(
                                        "authority",
                                        organisation
                                                .authority()
                                                .map(LaCode::code)
                                                .orElse("none")));
                        insert(account, organisation.id(), newcomer, hash);
                        return new Outcome.Joined(account, organisation.id());
                    }));
        } catch (DuplicateKeyException taken) {
            return new Outcome.AddressInUse();
        }
    }

    /** One more person for an organisation that is there. */
    public Outcome add(OrganisationId organisation, Newcomer newcomer) {
        AccountId account = AccountId.random();
        String hash = hashes.of(newcomer);
        try {
            return Acting.as(
                    new Acting.Actor(Acting.current().person(), organisation.value()),
                    () -> transactions.execute(status -> {
                        insert(account, organisation, newcomer, hash);
                        return new Outcome.Joined(account, organisation);
                    }));
        } catch (DuplicateKeyException taken) {
            return new Outcome.AddressInUse();
        }
    }

    private void insert(AccountId account, OrganisationId organisation, Newcomer newcomer, String hash) {
        SubjectKey key = sealing.newSubjectKey();
        table.insert(
                account,
                organisation,
                key,
                sealing.seal(key, Accounts.NAME, newcomer.name()),
                sealing.seal(key, Accounts.EMAIL, newcomer.email()),
                sealing.blindIndex(Accounts.EMAIL, newcomer.email()),
                hash,
                newcomer.roles(),
                clock.instant());
        ledger.append(Happening.of("AccountMade", account.value())
                .with("organisation", organisation.value())
                .with("roles", newcomer.roles().stream().sorted().toList()));
    }
}
