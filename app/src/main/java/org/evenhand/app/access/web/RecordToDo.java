package org.evenhand.app.access.web;

import java.util.List;
import java.util.Optional;
import org.evenhand.app.access.WaitingForUs;
import org.evenhand.app.people.Role;
import org.evenhand.app.people.SignedIn;
import org.evenhand.app.site.Words;
import org.springframework.stereotype.Component;

/** The way to the record for who audits it; the record itself knows nothing of requests. */
@Component
class RecordToDo implements WaitingForUs {

    @Override
    public List<Item> list(SignedIn person) {
        return person.has(Role.AUDITOR)
                ? List.of(new Item(Words.of("ledger.toDo"), "/ledger/audit", Optional.empty()))
                : List.of();
    }
}
