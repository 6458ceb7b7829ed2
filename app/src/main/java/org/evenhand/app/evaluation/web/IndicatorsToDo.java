package org.evenhand.app.evaluation.web;

import java.util.List;
import org.evenhand.app.access.WaitingForUs;
import org.evenhand.app.people.Role;
import org.evenhand.app.people.SignedIn;
import org.evenhand.app.site.Words;
import org.springframework.stereotype.Component;

/** Leads who plans, pays for and keeps services from their first page to whether they work. */
@Component
class IndicatorsToDo implements WaitingForUs {

    @Override
    public List<Item> list(SignedIn person) {
        return person.has(Role.COMMISSIONER) || person.has(Role.SERVICE_LEAD)
                ? List.of(Item.anyTime(Words.of("evaluation.title"), IndicatorsWeb.PATH))
                : List.of();
    }
}
