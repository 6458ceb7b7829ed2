package org.evenhand.app.access;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.evenhand.app.access.SecondWait.Cause;
import org.evenhand.app.ledger.Happening;
import org.evenhand.app.ledger.Ledger;
import org.evenhand.app.people.AccountId;
import org.evenhand.app.people.OrganisationId;
import org.springframework.stereotype.Component;

/**
 * Counts waits after a discharge and after a hand-over. A hand-over before the first contact begins none: the first wait goes on. Called within
 * the transaction of the change.
 */
@Component
class SecondWaits {

    private final SecondWaitTable table;
    private final RequestTable requests;
    private final Ledger ledger;
    private final Clock clock;

    SecondWaits(SecondWaitTable table, RequestTable requests, Ledger ledger, Clock clock) {
        this.table = table;
        this.requests = requests;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Keeps the child's mark, and opens a wait from the day of asking where an earlier request of the child was closed. */
    void accepted(Request request) {
        Optional<String> mark = mark(request);
        if (mark.isPresent()) {
            table.keepMark(request.id(), mark.get());
            if (table.dischargedBefore(request.id(), mark.get()).isPresent()) {
                open(request, request.service().orElseThrow(), Cause.DISCHARGE, request.askedOn());
            }
        }
    }

    void handedTo(Request request, OrganisationId service) {
        if (request.firstSeenOn().isPresent()) {
            open(request, service, Cause.OTHER_SERVICE, LocalDate.now(clock));
        }
    }

    void handedTo(Request request, AccountId specialist) {
        if (request.state() == RequestState.FIRST_SEEN && !request.specialist().equals(Optional.of(specialist))) {
            open(request, request.service().orElseThrow(), Cause.OTHER_SPECIALIST, LocalDate.now(clock));
        }
    }

    /** The day on which an earlier request of the same child was closed. */
    Optional<LocalDate> dischargedBefore(Request request) {
        return mark(request).flatMap(mark -> table.dischargedBefore(request.id(), mark));
    }

    List<SecondWait> of(RequestId request) {
        return table.of(request);
    }

    Optional<SecondWait> openOf(RequestId request) {
        return table.openOf(request);
    }

    void end(RequestId request, LocalDate on) {
        table.end(request, on);
    }

    private void open(Request request, OrganisationId service, Cause cause, LocalDate on) {
        table.open(request.id(), service.value(), request.profession(), cause, on);
        ledger.append(Happening.of("SecondWaitOpened", request.id().value())
                .with("cause", cause)
                .with("service", service.value())
                .with("from", on));
    }

    private Optional<String> mark(Request request) {
        return requests.open(request.id()).flatMap(answers -> table.mark(request, answers));
    }
}
