package org.evenhand.app.accountability.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.evenhand.app.accountability.DutyClock;
import org.evenhand.app.accountability.Halting;
import org.evenhand.app.accountability.Halting.Halted;
import org.evenhand.app.accountability.Lifecycle;
import org.evenhand.app.accountability.Recommendation;
import org.evenhand.app.accountability.RecommendationId;
import org.evenhand.app.accountability.Recommendations;
import org.evenhand.app.accountability.Step;
import org.evenhand.app.guidance.StopWords;
import org.evenhand.app.people.Role;
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
import org.evenhand.app.site.components.DateValues;
import org.evenhand.packs.clocks.Clocks.StopReason;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Where both parties see how the last day of a recommendation comes about, and stop its clock for a coded reason. */
@Controller
class DutyClockWeb {

    private static final String TEMPLATE = "accountability/clock";
    private static final String FILE = "accountability.clock.";
    private static final String PARTIES = "hasAnyRole('SETTING_STAFF', 'SETTING_LEAD', 'SPECIALIST', 'TRIAGE_LEAD')";
    private static final String STOPPERS = "hasAnyRole('SETTING_LEAD', 'SPECIALIST', 'TRIAGE_LEAD')";

    private final Recommendations recommendations;
    private final DutyClock dutyClock;
    private final Halting halting;
    private final ClockParts parts;

    DutyClockWeb(Recommendations recommendations, DutyClock dutyClock, Halting halting, ClockParts parts) {
        this.recommendations = recommendations;
        this.dutyClock = dutyClock;
        this.halting = halting;
        this.parts = parts;
    }

    /** Who must act, and those who advised. */
    static boolean may(Recommendation recommendation, SignedIn person) {
        boolean isHolder = recommendation.answering().equals(person.organisation())
                && (person.has(Role.SETTING_LEAD) || person.has(Role.TRIAGE_LEAD));
        boolean isAdviser = recommendation.service().equals(person.organisation())
                && (person.has(Role.SPECIALIST) || person.has(Role.TRIAGE_LEAD));
        return (isHolder || isAdviser)
                && Lifecycle.next(recommendation.state(), Step.STOP_CLOCK).isPresent();
    }

    @GetMapping("/recommendations/{id}/clock")
    @PreAuthorize(PARTIES)
    Page show(@PathVariable UUID id, @AuthenticationPrincipal SignedIn person) {
        return Page.of(TEMPLATE, page(id, person, "", DateValues.of(null, null, null), List.of()));
    }

    @PostMapping("/recommendations/{id}/clock/stop")
    @PreAuthorize(STOPPERS)
    Answer stop(
            @PathVariable UUID id,
            @AuthenticationPrincipal SignedIn person,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(name = "until-day", required = false) @Nullable String day,
            @RequestParam(name = "until-month", required = false) @Nullable String month,
            @RequestParam(name = "until-year", required = false) @Nullable String year) {
        List<Problem> problems = new ArrayList<>();
        if (halting.reasons().stream().noneMatch(one -> one.code().equals(reason))) {
            problems.add(new Problem("reason", Words.of(FILE + "problem.reason")));
        }
        Optional<LocalDate> until = Entered.day("until", day, month, year, problems);
        if (problems.isEmpty()) {
            Halted came = halting.stop(new RecommendationId(id), reason, until);
            if (!(came instanceof Halted.UntilOutOfRange range)) {
                return after(id, came);
            }
            problems.add(new Problem(
                    "until", Words.of(FILE + "problem.until", Numbers.day(range.first()), Numbers.day(range.last()))));
        }
        return Page.withProblems(TEMPLATE, page(id, person, reason, DateValues.of(day, month, year), problems));
    }

    @PostMapping("/recommendations/{id}/clock/start")
    @PreAuthorize(STOPPERS)
    Answer start(@PathVariable UUID id) {
        return after(id, halting.goOn(new RecommendationId(id)));
    }

    private static Answer after(UUID id, Halted came) {
        Redirect back = Redirect.to("/recommendations/" + id + "/clock");
        return switch (came) {
            case Halted.Stands stands ->
                back.withNotice(Notice.done(stands.lastDay()
                        .map(day -> Words.of(FILE + "stopped.until", Numbers.weekday(day)))
                        .orElseGet(() -> Words.of(FILE + "stopped"))));
            case Halted.GoesOn on ->
                back.withNotice(Notice.done(Words.of(FILE + "started", Numbers.weekday(on.lastDay()))));
            case Halted.StandsAlready before -> nothing(back, "standsAlready");
            case Halted.Runs running -> nothing(back, "runs");
            case Halted.NothingLeft late -> nothing(back, "nothingLeft");
            case Halted.NotFound unknown -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
            case Halted.NotAReason unknown -> throw new ResponseStatusException(HttpStatus.UNPROCESSABLE_CONTENT);
            case Halted.UntilOutOfRange range -> throw new ResponseStatusException(HttpStatus.UNPROCESSABLE_CONTENT);
        };
    }

    private static Redirect nothing(Redirect back, String why) {
        return back.withNotice(Notice.important(Words.of(FILE + why)));
    }

    private DutyClockPage page(UUID id, SignedIn person, String reason, DateValues until, List<Problem> problems) {
        Recommendation recommendation = recommendations
                .look(new RecommendationId(id))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return new DutyClockPage(
                recommendation,
                dutyClock.explain(recommendation.id()).map(explained -> parts.of(recommendation, explained)),
                may(recommendation, person),
                StopWords.choices(halting.reasons()),
                halting.noReasons().stream().map(StopReason::title).toList(),
                reason,
                until,
                new FormProblems(problems));
    }
}
