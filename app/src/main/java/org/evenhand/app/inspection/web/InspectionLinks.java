package org.evenhand.app.inspection.web;

import java.util.List;
import org.evenhand.app.access.HomeLinks;
import org.evenhand.app.people.Role;
import org.evenhand.app.people.SignedIn;
import org.evenhand.app.site.Words;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Leads those who answer for an area to the file for an inspector. */
@Component
@Order(65)
class InspectionLinks implements HomeLinks {

    @Override
    public List<Item> list(SignedIn person) {
        return person.has(Role.COMMISSIONER) || person.has(Role.AUDITOR)
                ? List.of(new Item(Words.of("inspection.title"), "/inspection"))
                : List.of();
    }
}
