package org.evenhand.app.accountability.web;

import java.util.List;
import java.util.Optional;
import org.evenhand.app.access.WaitingForUs;
import org.evenhand.app.accountability.Recommendation;
import org.evenhand.app.accountability.Recommendations;
import org.evenhand.app.people.Role;
import org.evenhand.app.people.SignedIn;
import org.evenhand.app.site.Words;
import org.springframework.stereotype.Component;

/** Leads from the first page after signing in to what advice asks of the organisation, for those who may answer. */
@Component
class DutiesToDo implements WaitingForUs {

    private final Recommendations recommendations;

    DutiesToDo(Recommendations recommendations) {
        this.recommendations = recommendations;
    }

    @Override
    public List<Item> list(SignedIn person) {
        if (!person.has(Role.SETTING_LEAD) && !person.has(Role.TRIAGE_LEAD)) {
            return List.of();
        }
        // The earliest day comes first.
        List<Recommendation> open = recommendations.answeredBy(person.organisation()).stream()
                .filter(one -> one.state().isOpen())
                .toList();
        return open.isEmpty()
                ? List.of()
                : List.of(new Item(
                        Words.of("accountability.toDo", open.size()),
                        "/duties",
                        Optional.of(open.getFirst().byWhen())));
    }
}
