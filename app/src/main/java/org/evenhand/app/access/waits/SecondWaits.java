package org.evenhand.app.access.waits;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.evenhand.app.access.Request;
import org.evenhand.app.access.RequestId;
import org.evenhand.app.access.RequestState;
import org.evenhand.app.access.Requests;
import org.evenhand.app.access.waits.SecondWait.Cause;
import org.evenhand.app.database.Acting;
import org.evenhand.app.ledger.Happening;
import org.evenhand.app.ledger.Ledger;
import org.evenhand.app.people.AccountId;
import org.evenhand.app.people.OrganisationId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts waits after a discharge and after a hand-over. A hand-over before the first contact begins none: the first wait goes on. Written
 * within the transaction of the change.
 */
@Service
@Transactional(readOnly = true)
public class SecondWaits {

    private final SecondWaitTable table;
    private final Requests requests;
    private final Ledger ledger;
    private final Clock clock;

    SecondWaits(SecondWaitTable table, Requests requests, Ledger ledger, Clock clock) {
        this.table = table;
        this.requests = requests;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * A second wait, and how it ended where nobody was met.
     *
     * @param closedOn the day its request was closed
     */
    public record Counted(SecondWait again, Optional<LocalDate> closedOn) {}

    /** Keeps the child's mark, and opens a wait from the day of asking where an earlier request of the child was closed. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void accepted(Request request) {
        Optional<String> mark = mark(request);
        if (mark.isPresent()) {
            table.keepMark(request.id(), mark.get());
            if (table.dischargedBefore(request.id(), mark.get()).isPresent()) {
                open(request, request.service().orElseThrow(), Cause.DISCHARGE, request.askedOn());
            }
        }
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void handedTo(Request request, OrganisationId service) {
        if (request.firstSeenOn().isPresent()) {
            open(request, service, Cause.OTHER_SERVICE, LocalDate.now(clock));
        }
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void handedTo(Request request, AccountId specialist) {
        if (request.state() == RequestState.FIRST_SEEN && !request.specialist().equals(Optional.of(specialist))) {
            open(request, request.service().orElseThrow(), Cause.OTHER_SPECIALIST, LocalDate.now(clock));
        }
    }

    /** The day on which an earlier request of the same child was closed. */
    public Optional<LocalDate> dischargedBefore(Request request) {
        return mark(request).flatMap(mark -> table.dischargedBefore(request.id(), mark));
    }

    /** Oldest first. */
    public List<SecondWait> of(RequestId request) {
        return table.of(request);
    }

    /** Those for the acting service that began on this day or later. */
    public List<Counted> since(LocalDate day) {
        return table.since(Acting.current().organisation(), day);
    }

    public Optional<SecondWait> openOf(RequestId request) {
        return table.openOf(request);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void end(RequestId request, LocalDate on) {
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
