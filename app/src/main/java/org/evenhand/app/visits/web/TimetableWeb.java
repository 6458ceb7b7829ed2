package org.evenhand.app.visits.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.evenhand.app.access.Looking;
import org.evenhand.app.access.Request;
import org.evenhand.app.access.RequestId;
import org.evenhand.app.people.OrganisationId;
import org.evenhand.app.people.SignedIn;
import org.evenhand.app.site.Answer;
import org.evenhand.app.site.Entered;
import org.evenhand.app.site.FormProblems;
import org.evenhand.app.site.Notice;
import org.evenhand.app.site.Numbers;
import org.evenhand.app.site.Page;
import org.evenhand.app.site.Problem;
import org.evenhand.app.site.Redirect;
import org.evenhand.app.site.Words;
import org.evenhand.app.vault.Secret;
import org.evenhand.app.visits.Feeds;
import org.evenhand.app.visits.VisitCalendar;
import org.evenhand.app.visits.Visiting;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** A specialist's week, the visits they propose, and the address their calendar program reads. */
@Controller
class TimetableWeb {

    private static final String SPECIALIST = "hasRole('SPECIALIST')";
    private static final String FEED = "/visits/calendar";

    private final VisitPages pages;
    private final Visiting visiting;
    private final Looking looking;
    private final Feeds feeds;
    private final VisitCalendar calendar;

    TimetableWeb(VisitPages pages, Visiting visiting, Looking looking, Feeds feeds, VisitCalendar calendar) {
        this.pages = pages;
        this.visiting = visiting;
        this.looking = looking;
        this.feeds = feeds;
        this.calendar = calendar;
    }

    @GetMapping("/visits")
    @PreAuthorize(SPECIALIST)
    Page timetable(@RequestParam(defaultValue = "") String week) {
        return Page.of("visits/timetable", pages.timetable(day(week)));
    }

    /** What is no day shows the week that runs. */
    private static Optional<LocalDate> day(String week) {
        try {
            return Optional.of(LocalDate.parse(week));
        } catch (DateTimeException wrong) {
            return Optional.empty();
        }
    }

    @GetMapping("/visits/plan")
    @PreAuthorize(SPECIALIST)
    Page plan(@RequestParam(defaultValue = "") String request) {
        return Page.of("visits/plan", pages.plan(VisitForm.of(request), taken(request), FormProblems.none()));
    }

    @PostMapping("/visits/plan")
    @PreAuthorize(SPECIALIST)
    Answer propose(@AuthenticationPrincipal SignedIn person, @ModelAttribute VisitForm form) {
        String asked = form.request() == null ? "" : form.request();
        Optional<Request> request = taken(asked);
        List<Problem> problems = new ArrayList<>();
        Optional<OrganisationId> setting = Entered.id(form.setting()).map(OrganisationId::new);
        if (request.isEmpty() && setting.isEmpty()) {
            problems.add(new Problem("setting", Words.of("visits.problem.setting")));
        }
        Optional<Visiting.Proposal> proposal = form.read(person.name(), problems);
        if (problems.isEmpty()) {
            Visiting.Result result = request.isPresent()
                    ? visiting.propose(request.get().id(), proposal.orElseThrow())
                    : visiting.propose(setting.orElseThrow(), proposal.orElseThrow());
            if (result instanceof Visiting.Result.Done) {
                return Redirect.to(
                                "/visits?week=" + proposal.orElseThrow().when().day())
                        .withNotice(Notice.done(Words.of("visits.proposed")));
            }
            problems.add(AppointmentsWeb.problem(result));
        }
        return Page.withProblems("visits/plan", pages.plan(form, request, new FormProblems(problems)));
    }

    /** Absent where none was named; not found where it is not theirs. */
    private Optional<Request> taken(String request) {
        if (request.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(Entered.id(request)
                .map(RequestId::new)
                .flatMap(looking::open)
                .map(Looking.Opened::request)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
    }

    @GetMapping(FEED)
    @PreAuthorize(SPECIALIST)
    Page feed() {
        return Page.of(
                "visits/feed",
                new VisitPage.Feed(feeds.madeOn().map(Numbers::day).orElse(""), feeds.back()));
    }

    @PostMapping(FEED + "/renew")
    @PreAuthorize(SPECIALIST)
    Redirect renew() {
        Secret secret = feeds.renew();
        String address = ServletUriComponentsBuilder.fromCurrentContextPath()
                .path("/calendars/" + secret.text() + ".ics")
                .toUriString();
        return Redirect.to(FEED).withNotice(Notice.important(Words.of("visits.feed.made", address)));
    }

    @PostMapping(FEED + "/revoke")
    @PreAuthorize(SPECIALIST)
    Redirect revoke() {
        feeds.revoke();
        return Redirect.to(FEED).withNotice(Notice.done(Words.of("visits.feed.ended")));
    }

    /** For calendar programs, which cannot sign in: who knows the secret reads times, states and places, and nothing of a child. */
    @GetMapping("/calendars/{secret}.ics")
    ResponseEntity<String> calendar(@PathVariable String secret) {
        return calendar.read(new Secret(secret))
                .map(text -> ResponseEntity.ok()
                        .contentType(MediaType.parseMediaType("text/calendar;charset=utf-8"))
                        .cacheControl(CacheControl.noStore())
                        .body(text))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
