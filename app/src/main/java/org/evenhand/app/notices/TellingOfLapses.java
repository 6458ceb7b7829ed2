package org.evenhand.app.notices;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.evenhand.app.ledger.Happening;
import org.evenhand.app.ledger.Ledger;
import org.evenhand.app.mail.EmailAddress;
import org.evenhand.app.mail.Mail;
import org.evenhand.app.mail.Outbox;
import org.evenhand.app.notices.LapseTable.Lapsed;
import org.evenhand.app.people.Addresses.Address;
import org.evenhand.app.people.OrganisationId;
import org.evenhand.app.people.Role;
import org.evenhand.app.site.Numbers;
import org.evenhand.app.site.Words;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Tells an independent professional, and those who run the installation, that the last check of a registration has run out. What they may do
 * ended with the day itself ({@code people.roles_on}); this only tells. That it was told stands in the record, in one transaction with the
 * mail, and is what keeps it from being told twice.
 */
@Service
class TellingOfLapses {

    static final String PURPOSE = "registration.lapsed";
    private static final String TOLD = "RegistrationLapsed";

    private final LapseTable table;
    private final Telling telling;
    private final Outbox outbox;
    private final Ledger ledger;
    private final TransactionOperations transactions;
    private final Clock clock;

    TellingOfLapses(
            LapseTable table,
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

    @Scheduled(initialDelay = 2, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    public void look() {
        tell(LocalDate.now(clock));
    }

    /** @return of how many it was told now */
    int tell(LocalDate today) {
        List<OrganisationId> installations =
                Objects.requireNonNull(transactions.execute(status -> table.installations()));
        List<Lapsed> lapsed = Objects.requireNonNull(transactions.execute(status -> table.before(today)));
        int told = 0;
        for (Lapsed one : lapsed) {
            List<Address> theirs = telling.peopleOf(one.organisation(), person -> true);
            List<Address> administrators = installations.stream()
                    .flatMap(id -> telling.peopleOf(id, TellingOfLapses::isAdministrator).stream())
                    .toList();
            told += telling.actingFor(one.organisation(), () -> tell(one, theirs, administrators)) ? 1 : 0;
        }
        return told;
    }

    private boolean tell(Lapsed one, List<Address> theirs, List<Address> administrators) {
        table.hold(one.check());
        boolean wasTold = ledger.of(one.check()).stream()
                .anyMatch(line -> line.happening().kind().equals(TOLD));
        if (wasTold) {
            return false;
        }
        theirs.forEach(person -> write(person, "person", "/register/me", one));
        administrators.forEach(person -> write(person, "administrator", "/roles/independents", one));
        ledger.append(Happening.of(TOLD, one.check())
                .with("organisation", one.organisation().value())
                .with("until", one.until())
                .with("administrators", administrators.size()));
        return true;
    }

    private void write(Address person, String whom, String path, Lapsed one) {
        EmailAddress.find(person.email())
                .filter(plain -> outbox.isSending())
                .ifPresent(to -> outbox.queue(Mail.automatic(
                        PURPOSE,
                        to,
                        Words.of("notices.lapsed.subject." + whom),
                        Words.of("notices.lapsed.text." + whom, Numbers.weekday(one.until()), outbox.link(path))
                                + "\n")));
    }

    private static boolean isAdministrator(Address person) {
        return person.roles().contains(Role.ADMINISTRATOR);
    }
}
