package org.evenhand.app.accountability.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import org.evenhand.app.accountability.Recommendation;
import org.evenhand.app.accountability.Recommendations;
import org.evenhand.app.accountability.State;
import org.evenhand.app.accountability.web.DutiesPage.Tray;
import org.evenhand.app.people.SignedIn;
import org.evenhand.app.site.Page;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The list of what an organisation answers for. */
@Controller
class DutiesWeb {

    private final Recommendations recommendations;
    private final Clock clock;

    DutiesWeb(Recommendations recommendations, Clock clock) {
        this.recommendations = recommendations;
        this.clock = clock;
    }

    @GetMapping("/duties")
    @PreAuthorize("hasAnyRole('SETTING_LEAD', 'TRIAGE_LEAD')")
    Page list(@AuthenticationPrincipal SignedIn person) {
        List<Recommendation> all = recommendations.lookThrough(person.organisation());
        return Page.of(
                "accountability/duties",
                new DutiesPage(
                        person.organisationName(),
                        List.of(
                                tray("overdue", all, state -> state == State.MISSED || state == State.PART_LATE),
                                tray(
                                        "due",
                                        all,
                                        state -> state == State.ASKED
                                                || state == State.ACCEPTED
                                                || state == State.PART_DONE),
                                tray("done", all, state -> !state.isOpen())),
                        LocalDate.now(clock)));
    }

    private static Tray tray(String key, List<Recommendation> all, Predicate<State> belongs) {
        return new Tray(
                key, all.stream().filter(one -> belongs.test(one.state())).toList());
    }
}
