package org.evenhand.app.access;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.evenhand.app.database.Acting;
import org.evenhand.app.ledger.Happening;
import org.evenhand.app.ledger.Ledger;
import org.evenhand.app.people.AccountId;
import org.evenhand.app.people.Accounts;
import org.evenhand.app.people.Organisation;
import org.evenhand.app.people.OrganisationId;
import org.evenhand.app.people.Role;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Decides what becomes of a request, for the service that acts. Publishes {@link RequestDecided} with every decision. */
@Service
public class Triaging {

    private final RequestTable requests;
    private final Accounts accounts;
    private final Ledger ledger;
    private final ApplicationEventPublisher events;

    Triaging(RequestTable requests, Accounts accounts, Ledger ledger, ApplicationEventPublisher events) {
        this.requests = requests;
        this.accounts = accounts;
        this.ledger = ledger;
        this.events = events;
    }

    /** @param specialist a colleague with that role */
    @Transactional
    public Outcome accept(RequestId id, AccountId specialist) {
        return decide(id, RequestState.ACCEPTED, request -> {
            if (accounts.colleagues(Role.SPECIALIST).stream()
                    .noneMatch(colleague -> colleague.id().equals(specialist))) {
                return new Outcome.Refused(Outcome.Reason.NOT_A_SPECIALIST_HERE);
            }
            requests.accept(id, specialist);
            ledger.append(Happening.of("RequestAccepted", id.value())
                    .with("service", acting())
                    .with("specialist", specialist.value()));
            return new Outcome.Done(RequestState.ACCEPTED);
        });
    }

    @Transactional
    public Outcome redirect(RequestId id, OrganisationId to) {
        return decide(id, RequestState.REDIRECTED, request -> {
            Optional<Organisation> other = accounts.find(to);
            if (other.filter(o -> o.kind() == Organisation.Kind.SERVICE).isEmpty()
                    || to.value().equals(acting())) {
                return new Outcome.Refused(Outcome.Reason.NOT_A_SERVICE);
            }
            requests.redirect(id, to, acting());
            ledger.append(Happening.of("RequestRedirected", id.value())
                    .with("from", acting())
                    .with("to", to.value()));
            return new Outcome.Done(RequestState.REDIRECTED);
        });
    }

    @Transactional
    public Outcome decline(RequestId id, DeclineReason reason) {
        return decide(id, RequestState.DECLINED, request -> {
            requests.decline(id, reason);
            ledger.append(Happening.of("RequestDeclined", id.value())
                    .with("service", acting())
                    .with("reason", reason));
            return new Outcome.Done(RequestState.DECLINED);
        });
    }

    private Outcome decide(RequestId id, RequestState next, Function<Request, Outcome> step) {
        Optional<Request> request = requests.hold(id)
                .filter(held -> held.service()
                        .map(OrganisationId::value)
                        .filter(acting()::equals)
                        .isPresent());
        if (request.isEmpty()) {
            return new Outcome.NotFound();
        }
        RequestState now = request.get().state();
        if (!Lifecycle.allows(now, next)) {
            return new Outcome.TooLate(now);
        }
        Outcome outcome = step.apply(request.get());
        if (outcome instanceof Outcome.Done done) {
            events.publishEvent(new RequestDecided(id, done.now()));
        }
        return outcome;
    }

    private static UUID acting() {
        return Acting.current().organisation();
    }
}
