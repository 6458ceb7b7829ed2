package org.evenhand.app.isp.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.evenhand.app.access.WaitingForUs;
import org.evenhand.app.isp.SupportPlans;
import org.evenhand.app.people.Role;
import org.evenhand.app.people.SignedIn;
import org.evenhand.app.site.Words;
import org.springframework.stereotype.Component;

/** Reminds those who write plans of the ones that are to be looked at again. */
@Component
class PlansToDo implements WaitingForUs {

    private final SupportPlans plans;

    PlansToDo(SupportPlans plans) {
        this.plans = plans;
    }

    @Override
    public List<Item> list(SignedIn person) {
        if (!person.has(Role.SETTING_STAFF) && !person.has(Role.SETTING_LEAD) && !person.has(Role.SPECIALIST)) {
            return List.of();
        }
        List<LocalDate> due = plans.reviewsDue();
        return due.isEmpty()
                ? List.of()
                : List.of(new Item(Words.of("isp.toDo", due.size()), "/plans", Optional.of(due.getFirst())));
    }
}
