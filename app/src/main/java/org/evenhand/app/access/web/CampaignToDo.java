package org.evenhand.app.access.web;

import java.util.List;
import org.evenhand.app.access.WaitingForUs;
import org.evenhand.app.people.Role;
import org.evenhand.app.people.SignedIn;
import org.evenhand.app.site.Words;
import org.springframework.stereotype.Component;

/** The way to the campaign for those who record it, where casework and campaign are one installation. */
@Component
class CampaignToDo implements WaitingForUs {

    @Override
    public List<Item> list(SignedIn person) {
        return person.has(Role.CAMPAIGNER) ? List.of(Item.anyTime(Words.of("coalition.work"), "/campaign")) : List.of();
    }
}
