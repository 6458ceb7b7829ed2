package org.evenhand.app.access.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.evenhand.app.access.WaitingForUs;
import org.evenhand.app.people.Independents;
import org.evenhand.app.people.Role;
import org.evenhand.app.people.SignedIn;
import org.evenhand.app.site.Numbers;
import org.evenhand.app.site.Words;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Leads to where roles are lent and given. */
@Component
@Order(200)
class RolesToDo implements WaitingForUs {

    private final Independents independents;

    RolesToDo(Independents independents) {
        this.independents = independents;
    }

    @Override
    public List<Item> list(SignedIn person) {
        List<Item> items = new ArrayList<>();
        if (person.has(Role.SETTING_LEAD)
                || person.has(Role.TRIAGE_LEAD)
                || person.has(Role.SERVICE_LEAD)
                || person.has(Role.COMMISSIONER)) {
            items.add(Item.anyTime(Words.of("people.lend.toDo"), "/roles/lend"));
        }
        if (person.has(Role.ADMINISTRATOR)) {
            int toCheck = independents.toCheck().size();
            items.add(new Item(
                    Words.of("people.independent.toDo", toCheck),
                    "/roles/independents",
                    Optional.empty(),
                    toCheck > 0));
            items.add(Item.anyTime(Words.of("people.give.toDo"), "/roles/give"));
        }
        if (person.has(Role.SPECIALIST) && independents.waits()) {
            items.add(new Item(
                    independents
                            .ranOut()
                            .map(day -> Words.of("people.independent.ranOut", Numbers.day(day)))
                            .orElseGet(() -> Words.of("people.independent.waits")),
                    "/register/me",
                    independents.ranOut()));
        }
        return items;
    }
}
