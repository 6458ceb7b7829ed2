package org.evenhand.app.access.web;

import java.util.List;
import org.evenhand.app.access.NextSteps;
import org.evenhand.app.access.Request;
import org.evenhand.app.access.RequestState;
import org.evenhand.app.people.Role;
import org.evenhand.app.people.SignedIn;
import org.evenhand.app.site.Words;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** From a request to its decision, for a triage lead of the service that answers it; or to handing it over. */
@Component
class HandOverStep implements NextSteps {

    @Override
    public List<NextStep> of(Request request) {
        boolean isTaken = request.state() == RequestState.ACCEPTED || request.state() == RequestState.FIRST_SEEN;
        return (isTaken || request.state().isUndecided()) && isTheirs(request)
                ? List.of(new NextStep(
                        Words.of(isTaken ? "triage.handOver" : "triage.decide"), "/triage/" + request.id(), !isTaken))
                : List.of();
    }

    private static boolean isTheirs(Request request) {
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        return who != null
                && who.getPrincipal() instanceof SignedIn person
                && person.has(Role.TRIAGE_LEAD)
                && request.service().filter(person.organisation()::equals).isPresent();
    }
}
