package org.evenhand.app.access;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.evenhand.app.access.waits.SecondWait;
import org.evenhand.app.access.waits.SecondWaits;
import org.evenhand.app.database.Acting;
import org.evenhand.app.ledger.Happening;
import org.evenhand.app.ledger.Ledger;
import org.evenhand.app.people.AccountId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Records that a specialist met those who asked. */
@Service
public class Contacting {

    private final RequestTable requests;
    private final Ledger ledger;
    private final SecondWaits secondWaits;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Contacting(
            RequestTable requests,
            SecondWaits secondWaits,
            Ledger ledger,
            ApplicationEventPublisher events,
            Clock clock) {
        this.requests = requests;
        this.secondWaits = secondWaits;
        this.ledger = ledger;
        this.events = events;
        this.clock = clock;
    }

    /** Publishes {@link FirstSeen}, unless it is the first contact after a hand-over: that ends the second wait and leaves the first as it was. Only the specialist who took the request may. */
    @Transactional
    public Outcome firstSeen(RequestId id, LocalDate on) {
        Optional<Request> request = requests.hold(id);
        if (request.isEmpty()) {
            return new Outcome.NotFound();
        }
        if (!isTheirs(request.get())) {
            return new Outcome.Refused(Outcome.Reason.NOT_YOURS);
        }
        if (!Lifecycle.allows(request.get().state(), RequestState.FIRST_SEEN)) {
            return new Outcome.TooLate(request.get().state());
        }
        if (on.isAfter(LocalDate.now(clock))) {
            return new Outcome.Refused(Outcome.Reason.IN_THE_FUTURE);
        }
        if (on.isBefore(request.get().askedOn())) {
            return new Outcome.Refused(Outcome.Reason.BEFORE_THE_REQUEST);
        }
        Optional<SecondWait> second = secondWaits.openOf(id);
        if (second.filter(wait -> on.isBefore(wait.from())).isPresent()) {
            return new Outcome.Refused(Outcome.Reason.BEFORE_THE_REQUEST);
        }
        boolean isFirst = request.get().firstSeenOn().isEmpty();
        requests.firstSeen(id, on);
        secondWaits.end(id, on);
        ledger.append(
                Happening.of(isFirst ? "FirstSeen" : "SeenAgain", id.value()).with("on", on));
        if (isFirst) {
            events.publishEvent(new FirstSeen(id, on));
        }
        return new Outcome.Done(RequestState.FIRST_SEEN);
    }

    private static boolean isTheirs(Request request) {
        return request.specialist()
                .map(AccountId::value)
                .filter(Acting.current().person()::equals)
                .isPresent();
    }
}
