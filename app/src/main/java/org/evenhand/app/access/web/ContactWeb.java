package org.evenhand.app.access.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.evenhand.app.access.Contacting;
import org.evenhand.app.access.Outcome;
import org.evenhand.app.access.RequestState;
import org.evenhand.app.people.SignedIn;
import org.evenhand.app.site.Answer;
import org.evenhand.app.site.FormProblems;
import org.evenhand.app.site.Notice;
import org.evenhand.app.site.Page;
import org.evenhand.app.site.Problem;
import org.evenhand.app.site.Redirect;
import org.evenhand.app.site.Words;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Where a specialist records a first contact that had no appointment. */
@Controller
class ContactWeb {

    private static final String SPECIALIST = "hasRole('SPECIALIST')";

    private final Views views;
    private final Contacting contacting;

    ContactWeb(Views views, Contacting contacting) {
        this.views = views;
        this.contacting = contacting;
    }

    @GetMapping("/visits/{id}")
    @PreAuthorize(SPECIALIST)
    Answer contact(@PathVariable String id, @AuthenticationPrincipal SignedIn person) {
        RequestView view = views.get(id);
        boolean isTheirs = view.request().specialist().equals(Optional.of(person.account()));
        return isTheirs && view.request().state() == RequestState.ACCEPTED
                ? Page.of("access/contact", new ContactPage(view, Views.asked(view), FormProblems.none(), "", "", ""))
                : Redirect.to(view.path());
    }

    @PostMapping("/visits/{id}")
    @PreAuthorize(SPECIALIST)
    Answer record(
            @PathVariable String id,
            @RequestParam(name = "on-day", defaultValue = "") String day,
            @RequestParam(name = "on-month", defaultValue = "") String month,
            @RequestParam(name = "on-year", defaultValue = "") String year) {
        RequestView view = views.get(id);
        Optional<LocalDate> on = date(day.strip(), month.strip(), year.strip());
        if (on.isEmpty()) {
            return again(view, day, month, year, Words.of("requests.on.missing"));
        }
        return switch (contacting.firstSeen(view.request().id(), on.get())) {
            case Outcome.Done done ->
                Redirect.to(view.path()).withNotice(Notice.done(Words.of("requests.seen", view.reference())));
            case Outcome.NotFound gone -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
            case Outcome.TooLate late ->
                Redirect.to(view.path()).withNotice(Notice.important(Words.of("requests.tooLate", view.reference())));
            case Outcome.Refused refused ->
                again(view, day, month, year, Words.of("requests.refused." + refused.reason()));
        };
    }

    private static Answer again(RequestView view, String day, String month, String year, String message) {
        return Page.withProblems(
                "access/contact",
                new ContactPage(
                        view, Views.asked(view), FormProblems.of(new Problem("on-day", message)), day, month, year));
    }

    private static Optional<LocalDate> date(String day, String month, String year) {
        if (!day.matches("\\d{1,2}") || !month.matches("\\d{1,2}") || !year.matches("\\d{4}")) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }
}
