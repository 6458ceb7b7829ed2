package org.evenhand.app.notices;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.evenhand.app.access.ClockMoved;
import org.evenhand.app.access.Concerned;
import org.evenhand.app.access.Concerned.Parties;
import org.evenhand.app.access.Request;
import org.evenhand.app.access.RequestClosed;
import org.evenhand.app.access.RequestDecided;
import org.evenhand.app.access.RequestId;
import org.evenhand.app.access.RequestReceived;
import org.evenhand.app.access.RequestState;
import org.evenhand.app.access.Requests;
import org.evenhand.app.accountability.DutyMissed;
import org.evenhand.app.ledger.Ledger;
import org.evenhand.app.people.Accounts;
import org.evenhand.app.people.Addresses.Address;
import org.evenhand.app.people.Organisation;
import org.evenhand.app.people.OrganisationId;
import org.evenhand.app.people.Role;
import org.evenhand.app.site.Words;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;

/** Hears what happened, and has those concerned told. It may hear a thing twice; it tells it once. */
@Service
class Notifying {

    private static final String CLOCK_STOPPED = "CLOCK_STOPPED";
    private static final String CLOCK_STARTED = "CLOCK_STARTED";

    /** What is told of a decision, and the entries of the record by which it is counted. What is not here is no decision for the setting. */
    private static final Map<String, Set<String>> TOLD = Map.of(
            "ACCEPTED",
            Set.of("RequestAccepted", "RequestHandedOver"),
            "REDIRECTED",
            Set.of("RequestRedirected"),
            "DECLINED",
            Set.of("RequestDeclined"),
            "INFORMATION_ASKED",
            Set.of("InformationAsked"),
            "CLOSED",
            Set.of("RequestClosed"),
            CLOCK_STOPPED,
            Set.of("ClockStopped"),
            CLOCK_STARTED,
            Set.of("ClockStarted"));

    private final Concerned concerned;
    private final Requests requests;
    private final Accounts accounts;
    private final Telling telling;
    private final FamiliesToTell families;
    private final Reasons reasons;
    private final Ledger ledger;

    Notifying(
            Concerned concerned,
            Requests requests,
            Accounts accounts,
            Telling telling,
            FamiliesToTell families,
            Reasons reasons,
            Ledger ledger) {
        this.concerned = concerned;
        this.requests = requests;
        this.accounts = accounts;
        this.telling = telling;
        this.families = families;
        this.reasons = reasons;
        this.ledger = ledger;
    }

    @ApplicationModuleListener(propagation = Propagation.NOT_SUPPORTED)
    void hear(RequestReceived event) {
        concerned.of(event.id()).ifPresent(parties -> {
            Optional<Request> request = request(event.id(), parties);
            telling.tell(
                    message(
                            event.id(),
                            NoticeKind.REQUEST_RECEIVED,
                            "1",
                            "REQUEST_RECEIVED" + left(request),
                            parties,
                            request),
                    sender(parties),
                    parties.setting(),
                    ofTheSetting(parties));
            parties.service()
                    .ifPresent(service -> telling.tell(
                            message(
                                    event.id(),
                                    NoticeKind.REQUEST_TO_DECIDE,
                                    "1",
                                    "REQUEST_TO_DECIDE" + left(request),
                                    parties,
                                    request),
                            sender(parties),
                            service,
                            person -> person.roles().contains(Role.TRIAGE_LEAD)));
        });
    }

    /**
     * One state can be reached again, and an event does not say for which time. So each time that the record has is told if it was not: however
     * often, late or out of order events come, there is one notice for each.
     */
    @ApplicationModuleListener(propagation = Propagation.NOT_SUPPORTED)
    void hear(RequestDecided event) {
        decided(event.id(), event.state().name(), now -> now.state() == event.state() && isWaiting(event.state()));
    }

    /** A clock that goes on has a new day; one that stands still has none. */
    @ApplicationModuleListener(propagation = Propagation.NOT_SUPPORTED)
    void hear(ClockMoved event) {
        decided(event.id(), event.stands() ? CLOCK_STOPPED : CLOCK_STARTED, now -> !event.stands());
    }

    /** The service is told where the setting closes what it asked. */
    @ApplicationModuleListener(propagation = Propagation.NOT_SUPPORTED)
    void hear(RequestClosed event) {
        concerned
                .of(event.id())
                .filter(parties -> event.bySetting())
                .ifPresent(parties -> parties.service()
                        .ifPresent(service -> telling.tell(
                                message(
                                        event.id(),
                                        NoticeKind.DECIDED,
                                        "CLOSED.SERVICE",
                                        "CLOSED_BY_SETTING",
                                        parties,
                                        Optional.empty()),
                                parties.setting(),
                                service,
                                person -> person.roles().contains(Role.TRIAGE_LEAD))));
    }

    /** @param hasDay whether the day of the reply is told */
    private void decided(RequestId id, String what, Predicate<Request> hasDay) {
        Set<String> kinds = TOLD.getOrDefault(what, Set.of());
        concerned.of(id).filter(parties -> !kinds.isEmpty()).ifPresent(parties -> {
            List<Ledger.Line> times = telling.actingFor(
                    parties.setting(),
                    () -> ledger.of(id.value()).stream()
                            .filter(line -> kinds.contains(line.happening().kind()))
                            .toList());
            Optional<Request> request = request(id, parties);
            for (int time = 1; time <= times.size(); time++) {
                Ledger.Line line = times.get(time - 1);
                Message message = message(
                                id,
                                NoticeKind.DECIDED,
                                what + "." + time,
                                "DECIDED." + what,
                                parties,
                                request.filter(hasDay))
                        .with(reasons.of(line.happening()));
                telling.tell(message, sender(parties), parties.setting(), ofTheSetting(parties));
                List<Address> family = families.of(id, line.at());
                telling.actingFor(
                        sender(parties),
                        () -> telling.write(
                                message.forTheFamily(NoticeKind.FAMILY_DECIDED),
                                sender(parties),
                                parties.setting(),
                                family));
            }
        });
    }

    @ApplicationModuleListener(propagation = Propagation.NOT_SUPPORTED)
    void hear(DutyMissed event) {
        RequestId id = new RequestId(event.request());
        concerned
                .of(id)
                .ifPresent(parties -> telling.tell(
                        new Message(
                                id,
                                NoticeKind.DUTY_MISSED,
                                event.recommendation().toString(),
                                "DUTY_MISSED",
                                List.of(),
                                Optional.of(event.wasDueBy()),
                                "/recommendations/" + event.recommendation()),
                        sender(parties),
                        parties.setting(),
                        person -> person.roles().contains(Role.SETTING_LEAD)));
    }

    /** Who sent a request, and who answers for the setting. */
    static Predicate<Address> ofTheSetting(Parties parties) {
        return person ->
                person.account().equals(parties.askedBy()) || person.roles().contains(Role.SETTING_LEAD);
    }

    /** While no service has joined, what is told is told for the setting itself. */
    static OrganisationId sender(Parties parties) {
        return parties.service().orElse(parties.setting());
    }

    private Message message(
            RequestId id, NoticeKind kind, String about, String words, Parties parties, Optional<Request> request) {
        return new Message(
                id,
                kind,
                about,
                words,
                List.of(parties.service()
                        .flatMap(accounts::find)
                        .map(Organisation::name)
                        .orElseGet(() -> Words.of("notices.noService"))),
                request.flatMap(Request::replyBy),
                "/requests/" + id);
    }

    /** What left for another procedure at once waits for no answer, and is told so. */
    private static String left(Optional<Request> request) {
        return request.filter(Request::hasLeft).isPresent() ? ".LEFT" : "";
    }

    private static boolean isWaiting(RequestState state) {
        return state == RequestState.REDIRECTED || state == RequestState.RECEIVED;
    }

    private Optional<Request> request(RequestId id, Parties parties) {
        return telling.actingFor(parties.setting(), () -> requests.find(id));
    }
}
