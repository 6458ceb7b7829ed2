package org.evenhand.app.access;

import java.util.Set;
import java.util.UUID;
import org.evenhand.app.database.Acting;
import org.evenhand.app.people.Accounts;
import org.evenhand.app.people.OrganisationId;
import org.evenhand.app.people.Role;
import org.springframework.stereotype.Component;

/**
 * Who decides where somebody else has to: when a decline is looked at again, and when a second person confirms one. Another triage lead of the
 * service; where it has none, its service lead, for this one request; else nobody yet. Order and words are of the pack triage-rules.
 */
@Component
public class Deciders {

    private final Requests requests;
    private final Accounts accounts;

    Deciders(Requests requests, Accounts accounts) {
        this.requests = requests;
        this.accounts = accounts;
    }

    /** The codes of the pack. */
    public enum Who {
        ANOTHER_LEAD,
        SERVICE_LEAD,
        NOBODY
    }

    /** For a request that is, or may be, looked at again. Called outside a transaction: it asks the service who works there, and nothing else. */
    public Who of(Request request) {
        Set<UUID> hadPart = requests.hadPart(request);
        return request.service().map(service -> of(service, hadPart)).orElse(Who.NOBODY);
    }

    private Who of(OrganisationId service, Set<UUID> hadPart) {
        return Acting.as(new Acting.Actor(Acting.Actor.NOBODY.person(), service.value()), () -> {
            if (hasOther(Role.TRIAGE_LEAD, hadPart)) {
                return Who.ANOTHER_LEAD;
            }
            return hasOther(Role.SERVICE_LEAD, hadPart) ? Who.SERVICE_LEAD : Who.NOBODY;
        });
    }

    private boolean hasOther(Role role, Set<UUID> hadPart) {
        return accounts.colleagues(role).stream()
                .anyMatch(colleague -> !hadPart.contains(colleague.id().value()));
    }

    /** Whether a service lead opens and decides this request now; of their own service, which the database sees to. */
    public boolean isForServiceLead(RequestId id) {
        return requests.find(id)
                .filter(request -> request.service()
                        .filter(service ->
                                service.value().equals(Acting.current().organisation()))
                        .isPresent())
                .filter(request ->
                        request.state() == RequestState.CHALLENGED || request.state() == RequestState.DECLINE_PROPOSED)
                .filter(request -> of(request) == Who.SERVICE_LEAD)
                .isPresent();
    }
}
