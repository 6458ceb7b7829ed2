package org.evenhand.app.access.web;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.evenhand.app.access.RequestState;
import org.evenhand.app.access.Requests;
import org.evenhand.app.people.AccountId;
import org.evenhand.app.people.Accounts;
import org.evenhand.app.people.Accounts.Colleague;
import org.evenhand.app.people.Role;
import org.evenhand.app.site.Numbers;
import org.evenhand.app.site.Page;
import org.evenhand.app.site.Words;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** What a service has accepted, so that somebody sees whom nobody has seen yet, and can give a request to another specialist. */
@Controller
class TakenWeb {

    private final Views views;
    private final Requests requests;
    private final Accounts accounts;

    TakenWeb(Views views, Requests requests, Accounts accounts) {
        this.views = views;
        this.requests = requests;
        this.accounts = accounts;
    }

    @GetMapping("/triage/taken")
    @PreAuthorize("hasRole('TRIAGE_LEAD')")
    Page taken() {
        Map<AccountId, String> names =
                accounts.colleagues(Role.SPECIALIST).stream().collect(Collectors.toMap(Colleague::id, Colleague::name));
        List<TakenPage.Row> rows = views.all(requests.takenHere()).stream()
                .map(view -> row(view, names))
                .toList();
        return Page.of("access/taken", new TakenPage(withState(rows, true), withState(rows, false)));
    }

    private static List<TakenPage.Row> withState(List<TakenPage.Row> rows, boolean isToSee) {
        return rows.stream()
                .filter(row -> (row.view().request().state() == RequestState.ACCEPTED) == isToSee)
                .toList();
    }

    private static TakenPage.Row row(RequestView view, Map<AccountId, String> names) {
        long days = ChronoUnit.DAYS.between(view.request().askedOn(), view.today());
        return new TakenPage.Row(
                view,
                view.request()
                        .specialist()
                        .map(id -> names.getOrDefault(id, Words.of("triage.taken.left")))
                        .orElse(Words.of("triage.taken.left")),
                Words.of(days == 1 ? "triage.taken.waited.one" : "triage.taken.waited", Numbers.whole(days)));
    }
}
