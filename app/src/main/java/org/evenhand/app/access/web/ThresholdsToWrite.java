package org.evenhand.app.access.web;

import java.util.List;
import org.evenhand.app.access.WaitingForUs;
import org.evenhand.app.people.Role;
import org.evenhand.app.people.SignedIn;
import org.evenhand.app.site.Words;
import org.springframework.stereotype.Component;

/** Leads those who answer for thresholds to where they are written, from the first page after signing in. */
@Component
class ThresholdsToWrite implements WaitingForUs {

    @Override
    public List<Item> list(SignedIn person) {
        return person.has(Role.ADMINISTRATOR)
                ? List.of(Item.anyTime(Words.of("thresholds.toDo"), "/threshold-drafts"))
                : List.of();
    }
}
