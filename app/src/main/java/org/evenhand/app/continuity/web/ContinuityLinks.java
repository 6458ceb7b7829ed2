package org.evenhand.app.continuity.web;

import java.util.ArrayList;
import java.util.List;
import org.evenhand.app.access.HomeLinks;
import org.evenhand.app.people.Role;
import org.evenhand.app.people.SignedIn;
import org.evenhand.app.site.Words;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Leads a setting to who has been alongside it, and those who plan and lead to the same of their area. */
@Component
@Order(55)
class ContinuityLinks implements HomeLinks {

    @Override
    public List<Item> list(SignedIn person) {
        List<Item> links = new ArrayList<>();
        if (person.has(Role.SETTING_STAFF) || person.has(Role.SETTING_LEAD)) {
            links.add(new Item(Words.of("continuity.alongside.title"), "/alongside"));
        }
        if (person.has(Role.COMMISSIONER) || person.has(Role.SERVICE_LEAD)) {
            links.add(new Item(Words.of("continuity.title"), "/continuity"));
        }
        return links;
    }
}
