package org.evenhand.app.access.web;

import java.util.List;
import org.evenhand.app.access.Deciders;
import org.evenhand.app.access.Requests;
import org.evenhand.app.access.WaitingForUs;
import org.evenhand.app.people.Role;
import org.evenhand.app.people.SignedIn;
import org.evenhand.app.site.Words;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Leads a service lead to the requests that nobody else of their service may look at again. They see no other. */
@Component
@Order(20)
class LooksAgainToDo implements WaitingForUs {

    private final Requests requests;
    private final Deciders deciders;

    LooksAgainToDo(Requests requests, Deciders deciders) {
        this.requests = requests;
        this.deciders = deciders;
    }

    @Override
    public List<Item> list(SignedIn person) {
        if (!person.has(Role.SERVICE_LEAD) || person.has(Role.TRIAGE_LEAD)) {
            return List.of();
        }
        return requests.toDecide().stream()
                .filter(request -> deciders.isForServiceLead(request.id()))
                .map(request -> new Item(
                        Words.of("triage.lookAgainToDo", request.id().reference()),
                        "/triage/" + request.id(),
                        request.replyBy()))
                .toList();
    }
}
