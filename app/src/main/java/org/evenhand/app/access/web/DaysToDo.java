package org.evenhand.app.access.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.evenhand.app.access.WaitingForUs;
import org.evenhand.app.capacity.Capacity;
import org.evenhand.app.capacity.Weeks;
import org.evenhand.app.people.Role;
import org.evenhand.app.people.SignedIn;
import org.evenhand.app.site.Words;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Leads a service from the first page after signing in to its days, and to those of them that others ask for. */
@Component
@Order(100)
class DaysToDo implements WaitingForUs {

    private final Capacity capacity;
    private final Clock clock;

    DaysToDo(Capacity capacity, Clock clock) {
        this.capacity = capacity;
        this.clock = clock;
    }

    @Override
    public List<Item> list(SignedIn person) {
        if (!person.has(Role.TRIAGE_LEAD) && !person.has(Role.SERVICE_LEAD)) {
            return List.of();
        }
        LocalDate monday = Weeks.monday(LocalDate.now(clock));
        int asked = capacity.unansweredBy(person.organisation(), new Weeks(monday, monday));
        Item days = Item.anyTime(Words.of("capacity.toDo.days"), "/capacity");
        return asked == 0
                ? List.of(days)
                : List.of(new Item(Words.of("capacity.toDo.asked", asked), "/sharing", Optional.empty()), days);
    }
}
