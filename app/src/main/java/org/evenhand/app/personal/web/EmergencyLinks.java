package org.evenhand.app.personal.web;

import java.util.ArrayList;
import java.util.List;
import org.evenhand.app.access.HomeLinks;
import org.evenhand.app.people.Role;
import org.evenhand.app.people.SignedIn;
import org.evenhand.app.site.Words;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Leads who works with children to where a record is opened in an emergency, and an auditor to those that were. */
@Component
@Order(60)
class EmergencyLinks implements HomeLinks {

    @Override
    public List<Item> list(SignedIn person) {
        List<Item> links = new ArrayList<>();
        if (EmergencyWeb.mayOpen(person)) {
            links.add(new Item(Words.of("personal.emergency.open"), "/emergency"));
        }
        if (person.has(Role.AUDITOR)) {
            links.add(new Item(Words.of("personal.emergency.list"), "/emergencies"));
        }
        return links;
    }
}
