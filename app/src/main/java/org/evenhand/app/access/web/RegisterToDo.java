package org.evenhand.app.access.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.evenhand.app.access.WaitingForUs;
import org.evenhand.app.people.Role;
import org.evenhand.app.people.SignedIn;
import org.evenhand.app.register.Freshness;
import org.evenhand.app.register.Keeping;
import org.evenhand.app.register.ServiceEntry;
import org.evenhand.app.site.Words;
import org.springframework.stereotype.Component;

/** The way to the register for those who keep it and those who plan, and how much of it wants confirming. */
@Component
class RegisterToDo implements WaitingForUs {

    private final Keeping keeping;
    private final Freshness freshness;

    RegisterToDo(Keeping keeping, Freshness freshness) {
        this.keeping = keeping;
        this.freshness = freshness;
    }

    @Override
    public List<Item> list(SignedIn person) {
        List<Item> items = new ArrayList<>();
        if (person.has(Role.SERVICE_LEAD)) {
            // The longest unconfirmed comes first, so its last day is the earliest.
            List<ServiceEntry> stale = keeping.staleOf(person.organisation());
            items.add(
                    stale.isEmpty()
                            ? Item.anyTime(Words.of("register.keep"), "/register")
                            : new Item(
                                    Words.of("register.toConfirm", stale.size()),
                                    "/register",
                                    Optional.of(freshness.lastDay(
                                            stale.getFirst().offered().checkedOn()))));
        }
        if (person.has(Role.SPECIALIST)) {
            items.add(Item.anyTime(Words.of("people.me"), "/register/me"));
        }
        if (person.has(Role.COMMISSIONER)) {
            items.add(Item.anyTime(Words.of("register.unmet.link"), "/register/unmet"));
            items.add(Item.anyTime(Words.of("capacity.toDo.ledger"), "/find/sharing"));
            items.add(Item.anyTime(Words.of("waits.toDo.commissioner"), "/figures/waits"));
        }
        return items;
    }
}
