package org.evenhand.app.personal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.evenhand.app.access.Answers;
import org.evenhand.app.access.Looking.Opened;
import org.evenhand.app.access.RequestId;
import org.evenhand.app.access.Requests;
import org.evenhand.app.database.Acting;
import org.evenhand.app.database.SeeingAs;
import org.evenhand.app.holdings.HeldChild;
import org.evenhand.app.holdings.HeldColumn;
import org.evenhand.app.holdings.HeldRow;
import org.evenhand.app.holdings.HeldTable;
import org.evenhand.app.holdings.Holding;
import org.evenhand.app.holdings.HoldingsTable;
import org.evenhand.app.ledger.Ledger;
import org.evenhand.app.people.Accounts;
import org.evenhand.app.people.OrganisationId;
import org.evenhand.app.personal.PersonalRecord.Held;
import org.evenhand.app.personal.PersonalRecord.MadeFor;
import org.evenhand.app.personal.PersonalRecord.Names;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Gathers what all modules hold on a child because of one request, with the eyes of every organisation that keeps something of it. */
@Service
class Gathering {

    private final ObjectProvider<Holding> modules;
    private final HoldingsTable rows;
    private final PersonalTable table;
    private final SeeingAs seeing;
    private final Requests requests;
    private final Accounts accounts;
    private final Ledger ledger;
    private final Clock clock;

    Gathering(
            ObjectProvider<Holding> modules,
            HoldingsTable rows,
            PersonalTable table,
            SeeingAs seeing,
            Requests requests,
            Accounts accounts,
            Ledger ledger,
            Clock clock) {
        this.modules = modules;
        this.rows = rows;
        this.table = table;
        this.seeing = seeing;
        this.requests = requests;
        this.accounts = accounts;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * For who may have it: the caller has made sure, and records it.
     *
     * @param alsoWithhold names of other people that a person in charge found in it
     */
    @Transactional(propagation = Propagation.MANDATORY)
    PersonalRecord gather(Opened opened, MadeFor madeFor, Collection<String> alsoWithhold) {
        return gather(opened, madeFor, alsoWithhold, ofThoseConcerned());
    }

    /** As above, with the eyes that somebody has in an emergency. */
    @Transactional(propagation = Propagation.MANDATORY)
    PersonalRecord gather(Opened opened, MadeFor madeFor, Collection<String> alsoWithhold, Sight sight) {
        RequestId request = opened.request().id();
        HeldChild child = child(opened.answers());
        List<UUID> organisations = table.organisationsOf(request);
        Redaction redaction = Redaction.of(
                child.called(),
                Stream.concat(alsoWithhold.stream(), otherChildren(opened, sight).stream())
                        .toList());
        List<Held> tables = modules.orderedStream()
                .flatMap(module -> module.tables().stream())
                .filter(one -> madeFor == MadeFor.PERSON_IN_CHARGE || !one.isOfPeople())
                .map(one -> new Held(
                        one,
                        read(one, request, child, organisations, sight).stream()
                                .map(row -> row.with(redaction::in))
                                .toList()))
                .toList();
        return new PersonalRecord(
                request,
                LocalDate.now(clock),
                madeFor,
                child.called(),
                tables,
                recorded(request, tables),
                names(organisations, tables, sight));
    }

    /** What several organisations see is told once. */
    private List<HeldRow> read(
            HeldTable one, RequestId request, HeldChild child, List<UUID> organisations, Sight sight) {
        Map<String, HeldRow> found = new LinkedHashMap<>();
        for (UUID organisation : organisations) {
            eyes(one, organisation, sight)
                    .forEach(eyes -> sight.as(eyes, () -> rows.read(one, request.value(), child))
                            .forEach(row -> found.putIfAbsent(
                                    row.id().map(UUID::toString).orElse(row.place()), row)));
        }
        return List.copyOf(found.values());
    }

    private List<Acting.Actor> eyes(HeldTable one, UUID organisation, Sight sight) {
        return one.isOfPeople()
                ? sight.as(nobodyOf(organisation), accounts::colleagues).stream()
                        .map(colleague -> new Acting.Actor(colleague.id().value(), organisation))
                        .toList()
                : List.of(nobodyOf(organisation));
    }

    private List<Ledger.Line> recorded(RequestId request, List<Held> tables) {
        return Stream.concat(
                        Stream.of(request.value()),
                        tables.stream().flatMap(held -> held.rows().stream()).flatMap(row -> row.id().stream()))
                .distinct()
                .flatMap(subject -> ledger.of(subject).stream())
                .sorted(Comparator.comparingLong(Ledger.Line::number))
                .toList();
    }

    /** Other children for whom the same setting asked. */
    private List<String> otherChildren(Opened opened, Sight sight) {
        OrganisationId setting = opened.request().setting();
        return sight.as(
                nobodyOf(setting.value()),
                () -> requests.sentBy(setting).stream()
                        .filter(other -> !other.id().equals(opened.request().id()))
                        .flatMap(other -> requests.open(other.id()).stream())
                        .flatMap(answers -> answers.child().stream())
                        .map(Answers.Child::called)
                        .toList());
    }

    /** People of those concerned; and organisations that the rows name besides, which are named and nobody in them. */
    private Names names(List<UUID> organisations, List<Held> tables, Sight sight) {
        Map<UUID, String> people = new HashMap<>();
        Map<UUID, String> bodies = new HashMap<>();
        Stream.concat(organisations.stream(), tables.stream().flatMap(Gathering::named))
                .distinct()
                .forEach(organisation -> accounts.find(new OrganisationId(organisation))
                        .ifPresent(found -> bodies.put(organisation, found.name())));
        for (UUID organisation : organisations) {
            sight.as(nobodyOf(organisation), accounts::colleagues)
                    .forEach(colleague -> people.put(colleague.id().value(), colleague.name()));
        }
        return new Names(people, bodies);
    }

    private static Stream<UUID> named(Held held) {
        return held.table().columns().stream()
                .filter(HeldColumn.Organisation.class::isInstance)
                .flatMap(column -> held.rows().stream()
                        .flatMap(row -> Optional.ofNullable(row.values().get(column.name())).stream())
                        .filter(value -> !value.isNull())
                        .map(value -> UUID.fromString(value.asString())));
    }

    /** A request that names no child has nobody to be asked for. */
    private static HeldChild child(Answers answers) {
        return answers.child()
                .map(child -> new HeldChild(child.called(), child.birthMonth(), child.birthYear()))
                .orElseThrow(
                        () -> new IllegalArgumentException(
                                "This request names no child, so nobody can ask for a record of it. Look at Request.kind first."));
    }

    static Acting.Actor nobodyOf(UUID organisation) {
        return new Acting.Actor(Acting.Actor.NOBODY.person(), organisation);
    }

    private Sight ofThoseConcerned() {
        return new Sight() {
            @Override
            public <T> T as(Acting.Actor eyes, ScopedValue.CallableOp<T, RuntimeException> reading) {
                return seeing.as(eyes, reading);
            }
        };
    }
}
