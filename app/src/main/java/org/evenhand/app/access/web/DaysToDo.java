package org.evenhand.app.access.web;

import java.util.List;
import java.util.Optional;
import org.evenhand.app.access.WaitingForUs;
import org.evenhand.app.capacity.Capacity;
import org.evenhand.app.capacity.LoanState;
import org.evenhand.app.people.Role;
import org.evenhand.app.people.SignedIn;
import org.evenhand.app.site.Words;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Leads a service from the first page after signing in to those of its days that others ask for. */
@Component
@Order(100)
class DaysToDo implements WaitingForUs {

    private final Capacity capacity;

    DaysToDo(Capacity capacity) {
        this.capacity = capacity;
    }

    @Override
    public List<Item> list(SignedIn person) {
        if (!person.has(Role.TRIAGE_LEAD)) {
            return List.of();
        }
        long asked = capacity.loansOf(person.organisation()).stream()
                .filter(loan -> loan.offer().lender().equals(person.organisation()) && loan.state() == LoanState.ASKED)
                .count();
        return asked == 0
                ? List.of()
                : List.of(new Item(Words.of("capacity.toDo.asked", asked), "/sharing", Optional.empty()));
    }
}
