package org.evenhand.app.visits;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.evenhand.app.access.Request;
import org.evenhand.app.access.RequestClosed;
import org.evenhand.app.access.RequestDecided;
import org.evenhand.app.access.RequestState;
import org.evenhand.app.access.Requests;
import org.evenhand.app.ledger.Happening;
import org.evenhand.app.ledger.Ledger;
import org.evenhand.app.people.AccountId;
import org.evenhand.packs.Packs;
import org.evenhand.packs.policy.VisitTerms;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Calls off what a specialist had planned for a request that another service or specialist takes over, or that is closed: nobody waits for
 * somebody who no longer comes. In the transaction of the hand-over or the closing. What has begun or is over stays theirs: they say what became
 * of it. Who takes over proposes afresh.
 */
@Service
class CallingOff {

    /** Codes of the pack visit-terms. */
    static final String TAKEN_OVER = "TAKEN_OVER";

    static final String REQUEST_CLOSED = "REQUEST_CLOSED";

    private final VisitTable table;
    private final Requests requests;
    private final Ledger ledger;
    private final ApplicationEventPublisher events;
    private final VisitTerms terms;
    private final Clock clock;

    CallingOff(
            VisitTable table,
            Requests requests,
            Ledger ledger,
            ApplicationEventPublisher events,
            Packs packs,
            Clock clock) {
        this.table = table;
        this.requests = requests;
        this.ledger = ledger;
        this.events = events;
        this.terms = VisitTerms.from(packs);
        this.clock = clock;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void hear(RequestDecided event) {
        boolean mayHaveChangedHands =
                event.state() == RequestState.REDIRECTED || event.state() == RequestState.ACCEPTED;
        if (mayHaveChangedHands) {
            Optional<AccountId> now = requests.find(event.id()).flatMap(Request::specialist);
            table.of(event.id()).stream()
                    .filter(visit -> now.filter(visit.specialist()::equals).isEmpty())
                    .forEach(visit -> callOff(visit.id(), TAKEN_OVER, false));
        }
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void hear(RequestClosed event) {
        table.of(event.id()).forEach(visit -> callOff(visit.id(), REQUEST_CLOSED, event.bySetting()));
    }

    private void callOff(VisitId id, String reason, boolean bySetting) {
        Visit visit = table.hold(id).orElseThrow();
        Instant now = clock.instant();
        Optional<VisitState> next = VisitLifecycle.TABLE.next(visit.state(), VisitStep.CANCEL);
        if (next.isEmpty() || !visit.isToCome(now)) {
            return;
        }
        table.move(id, next.get(), Optional.of(reason), now);
        ledger.append(Happening.of("VisitCancelled", id.value())
                .with("reason", reason)
                .with("who", terms.reason(reason).who())
                .with("terms", terms.version()));
        events.publishEvent(VisitChanged.of(table.find(id).orElseThrow(), VisitChanged.What.CANCELLED, bySetting));
    }
}
