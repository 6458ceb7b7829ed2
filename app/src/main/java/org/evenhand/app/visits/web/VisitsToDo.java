package org.evenhand.app.visits.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.evenhand.app.access.WaitingForUs;
import org.evenhand.app.people.Role;
import org.evenhand.app.people.SignedIn;
import org.evenhand.app.site.Words;
import org.evenhand.app.visits.Visit;
import org.evenhand.app.visits.VisitState;
import org.evenhand.app.visits.Visits;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Visits that wait for an answer or for what became of them, and the way to those that are to come. */
@Component
@Order(40)
class VisitsToDo implements WaitingForUs {

    private final Visits visits;
    private final Clock clock;

    VisitsToDo(Visits visits, Clock clock) {
        this.visits = visits;
        this.clock = clock;
    }

    @Override
    public List<Item> list(SignedIn person) {
        List<Item> items = new ArrayList<>();
        if (person.has(Role.SPECIALIST)) {
            int waiting = visits.waitingForMe().size();
            items.add(
                    waiting == 0
                            ? Item.anyTime(Words.of("visits.toDo.timetable"), "/visits")
                            : new Item(Words.of("visits.toDo.waiting", waiting), "/visits", Optional.empty()));
        }
        if (person.has(Role.SETTING_STAFF) || person.has(Role.SETTING_LEAD)) {
            ofSetting().ifPresent(items::add);
        }
        return items;
    }

    private Optional<Item> ofSetting() {
        List<Visit> toCome =
                visits.ours(LocalDate.now(clock)).stream().filter(Visit::isOpen).toList();
        Optional<Visit> proposed = toCome.stream()
                .filter(visit -> visit.state() == VisitState.PROPOSED)
                .findFirst();
        if (proposed.isPresent()) {
            return Optional.of(new Item(
                    Words.of("visits.toDo.answer"),
                    "/appointments",
                    proposed.map(visit -> visit.when().day())));
        }
        return toCome.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Item(Words.of("visits.toDo.toCome", toCome.size()), "/appointments", Optional.empty()));
    }
}
