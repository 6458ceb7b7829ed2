package org.evenhand.app.continuity.web;

import java.util.List;
import java.util.Optional;
import org.evenhand.app.access.FamilySees;
import org.evenhand.app.access.Request;
import org.evenhand.app.continuity.Continuity;
import org.evenhand.app.site.Words;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** How many professionals met the child in the last year: a number only, of what a family knows best. */
@Component
@Order(25)
class PeopleMetForFamily implements FamilySees {

    private final Continuity continuity;

    PeopleMetForFamily(Continuity continuity) {
        this.continuity = continuity;
    }

    @Override
    public Optional<Part> of(Request request) {
        int professionals = continuity.professionalsOf(request.id());
        return professionals == 0
                ? Optional.empty()
                : Optional.of(new Part(
                        Words.of("continuity.family.title"),
                        PeopleMet.said("continuity.family", professionals),
                        List.of()));
    }
}
