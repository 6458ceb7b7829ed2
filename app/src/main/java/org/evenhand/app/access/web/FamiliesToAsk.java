package org.evenhand.app.access.web;

import java.util.List;
import java.util.Optional;
import org.evenhand.app.access.RequestId;
import org.evenhand.app.access.WaitingForUs;
import org.evenhand.app.access.family.Consents;
import org.evenhand.app.people.Role;
import org.evenhand.app.people.SignedIn;
import org.evenhand.app.site.Words;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Leads a setting to the families it has yet to ask, and setting and service to those who took back what they agreed to. */
@Component
@Order(10)
class FamiliesToAsk implements WaitingForUs {

    private final Consents consents;

    FamiliesToAsk(Consents consents) {
        this.consents = consents;
    }

    @Override
    public List<Item> list(SignedIn person) {
        if (person.has(Role.SETTING_STAFF) || person.has(Role.SETTING_LEAD)) {
            return consents.open().stream()
                    .map(open -> item(open, "/requests/" + open.request() + "/family"))
                    .toList();
        }
        return person.has(Role.TRIAGE_LEAD) || person.has(Role.SPECIALIST)
                ? consents.open().stream()
                        .filter(Consents.Open::withdrawn)
                        .map(open -> item(open, "/requests/" + open.request()))
                        .toList()
                : List.of();
    }

    private static Item item(Consents.Open open, String path) {
        RequestId id = open.request();
        return new Item(
                Words.of(open.withdrawn() ? "family.toDo.withdrawn" : "family.toDo.notYet", id.reference()),
                path,
                Optional.empty());
    }
}
