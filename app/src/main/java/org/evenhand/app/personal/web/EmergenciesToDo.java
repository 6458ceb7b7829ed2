package org.evenhand.app.personal.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.evenhand.app.access.WaitingForUs;
import org.evenhand.app.people.SignedIn;
import org.evenhand.app.personal.Emergencies;
import org.evenhand.app.personal.Emergency;
import org.evenhand.app.site.Words;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Leads those in charge to what they are to review, first of all to what is overdue. */
@Component
@Order(5)
class EmergenciesToDo implements WaitingForUs {

    private final Emergencies emergencies;
    private final Clock clock;

    EmergenciesToDo(Emergencies emergencies, Clock clock) {
        this.emergencies = emergencies;
        this.clock = clock;
    }

    @Override
    public List<Item> list(SignedIn person) {
        return EmergencyWeb.mayReview(person)
                ? emergencies.toReview().stream().map(this::item).toList()
                : List.of();
    }

    private Item item(Emergency emergency) {
        LocalDate by = emergencies.reviewBy(emergency);
        String words = LocalDate.now(clock).isAfter(by) ? "personal.emergency.overdue" : "personal.emergency.toDo";
        return new Item(Words.of(words, emergency.request().reference()), "/emergencies", Optional.of(by));
    }
}
