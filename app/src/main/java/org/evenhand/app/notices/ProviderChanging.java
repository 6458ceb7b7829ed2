package org.evenhand.app.notices;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.evenhand.app.access.Concerned;
import org.evenhand.app.access.Concerned.Parties;
import org.evenhand.app.access.RequestId;
import org.evenhand.app.database.Acting;
import org.evenhand.app.ledger.Happening;
import org.evenhand.app.ledger.Ledger;
import org.evenhand.app.people.Accounts;
import org.evenhand.app.people.Addresses.Address;
import org.evenhand.app.people.Organisation;
import org.evenhand.app.people.OrganisationId;
import org.evenhand.app.site.Numbers;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Tells everybody concerned that a service ends, and who takes over. Every open request becomes a row in the transaction of the announcement;
 * a job then tells row after row, each in a transaction with its notices. So a run that dies is taken up where it stopped, none is missed and
 * none told twice. Requests that come before the last day are added.
 */
@Service
public class ProviderChanging {

    static final int LONGEST = 120;

    private final ChangeTable table;
    private final Concerned concerned;
    private final Accounts accounts;
    private final Telling telling;
    private final FamiliesToTell families;
    private final Ledger ledger;
    private final TransactionOperations transactions;
    private final Clock clock;

    ProviderChanging(
            ChangeTable table,
            Concerned concerned,
            Accounts accounts,
            Telling telling,
            FamiliesToTell families,
            Ledger ledger,
            TransactionOperations transactions,
            Clock clock) {
        this.table = table;
        this.concerned = concerned;
        this.accounts = accounts;
        this.telling = telling;
        this.families = families;
        this.ledger = ledger;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** @param told of how many of them those concerned were told */
    public record Count(int requests, int told) {}

    /** A change with how far telling is. */
    public record Told(ProviderChange change, Optional<String> successor, Count count) {}

    /** What came of it. */
    public enum Announced {
        DONE,
        IN_THE_PAST,
        NOT_A_SERVICE,
        NO_ADDRESS,
        TWICE
    }

    /**
     * For the service that acts.
     *
     * @param askAt where those concerned can ask: a telephone number or address of the service
     */
    @Transactional
    public Announced announce(LocalDate endsOn, Optional<OrganisationId> successor, String askAt) {
        Acting.Actor actor = Acting.current();
        OrganisationId service = new OrganisationId(actor.organisation());
        Optional<Announced> refusal = refusal(endsOn, successor, askAt);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        ProviderChange change = new ProviderChange(UUID.randomUUID(), service, endsOn, successor, askAt);
        if (!table.insert(change, actor.person(), LocalDate.now(clock))) {
            return Announced.TWICE;
        }
        gather(change.id(), service);
        ledger.append(Happening.of("ProviderChangeAnnounced", change.id())
                .with("service", service.value())
                .with("endsOn", endsOn)
                .with("successor", successor.map(to -> to.value().toString()).orElse("none"))
                .with("requests", table.count(change.id()).requests()));
        return Announced.DONE;
    }

    /** What stands against announcing it, so that it can be said before anybody is told; that it was announced before is found only then. */
    @Transactional(readOnly = true)
    public Optional<Announced> refusal(LocalDate endsOn, Optional<OrganisationId> successor, String askAt) {
        OrganisationId service = new OrganisationId(Acting.current().organisation());
        if (endsOn.isBefore(LocalDate.now(clock))) {
            return Optional.of(Announced.IN_THE_PAST);
        }
        if (askAt.isBlank() || askAt.length() > LONGEST) {
            return Optional.of(Announced.NO_ADDRESS);
        }
        boolean isNoService = successor.isPresent()
                && (successor.get().equals(service)
                        || successor
                                .flatMap(accounts::find)
                                .filter(other -> other.kind() == Organisation.Kind.SERVICE)
                                .isEmpty());
        return isNoService ? Optional.of(Announced.NOT_A_SERVICE) : Optional.empty();
    }

    /** Those of the service that acts, the latest first. */
    @Transactional(readOnly = true)
    public List<Told> list() {
        return table.of(new OrganisationId(Acting.current().organisation())).stream()
                .map(change -> new Told(
                        change,
                        change.successor().flatMap(accounts::find).map(Organisation::name),
                        table.count(change.id())))
                .toList();
    }

    @Scheduled(
            fixedDelayString = "${evenhand.mail.look-every:5s}",
            initialDelayString = "${evenhand.mail.look-every:5s}")
    public void look() {
        tellAll();
    }

    /** @return of how many requests those concerned were told now */
    public int tellAll() {
        LocalDate today = LocalDate.now(clock);
        List<ChangeTable.Open> open = Objects.requireNonNull(transactions.execute(status -> table.toTell(today)));
        int told = 0;
        for (ChangeTable.Open one : open) {
            List<RequestId> pending = telling.actingFor(one.service(), () -> {
                if (!table.find(one.change()).orElseThrow().endsOn().isBefore(today)) {
                    gather(one.change(), one.service());
                }
                return table.pending(one.change());
            });
            for (RequestId request : pending) {
                told += tell(one, request) ? 1 : 0;
            }
        }
        return told;
    }

    private void gather(UUID change, OrganisationId service) {
        concerned.openWith(service).forEach(request -> table.add(change, service, request));
    }

    private boolean tell(ChangeTable.Open one, RequestId request) {
        Optional<Parties> parties = concerned.of(request);
        List<Address> people = parties.map(known -> telling.peopleOf(known.setting(), Notifying.ofTheSetting(known)))
                .orElse(List.of());
        List<Address> family = families.of(request, clock.instant());
        return telling.actingFor(one.service(), () -> {
            if (!table.take(one.change(), request, clock.instant())) {
                return false;
            }
            ProviderChange change = table.find(one.change()).orElseThrow();
            Message message = message(change, request);
            Message toFamily = message.forTheFamily(NoticeKind.FAMILY_PROVIDER_CHANGES);
            parties.ifPresent(known -> {
                telling.write(message, one.service(), known.setting(), people);
                telling.write(toFamily, one.service(), known.setting(), family);
            });
            return true;
        });
    }

    private Message message(ProviderChange change, RequestId request) {
        Optional<String> successor = change.successor().flatMap(accounts::find).map(Organisation::name);
        String service = accounts.find(change.service()).map(Organisation::name).orElseThrow();
        return new Message(
                request,
                NoticeKind.PROVIDER_CHANGES,
                change.id().toString(),
                successor.isPresent() ? "PROVIDER_CHANGES" : "PROVIDER_ENDS",
                List.of(
                        service,
                        successor.orElse(""),
                        Numbers.weekday(change.endsOn().plusDays(1)),
                        change.askAt()),
                Optional.of(change.endsOn()),
                "/requests/" + request);
    }
}
