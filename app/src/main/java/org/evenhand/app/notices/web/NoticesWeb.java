package org.evenhand.app.notices.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.evenhand.app.access.Looking;
import org.evenhand.app.access.RequestId;
import org.evenhand.app.access.Requests;
import org.evenhand.app.notices.Notice;
import org.evenhand.app.notices.NoticeId;
import org.evenhand.app.notices.Notices;
import org.evenhand.app.notices.Served;
import org.evenhand.app.notices.WayOfService.Reaching;
import org.evenhand.app.people.SignedIn;
import org.evenhand.app.site.Answer;
import org.evenhand.app.site.Entered;
import org.evenhand.app.site.FormProblems;
import org.evenhand.app.site.Numbers;
import org.evenhand.app.site.Page;
import org.evenhand.app.site.Problem;
import org.evenhand.app.site.Redirect;
import org.evenhand.app.site.Words;
import org.evenhand.app.site.components.Cell;
import org.evenhand.app.site.components.Choice;
import org.evenhand.app.site.components.SummaryRow;
import org.evenhand.engine.clock.Deadline;
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

/** How each notice was told, and the form by which somebody records that they told it in another way. */
@Controller
class NoticesWeb {

    private static final String PARTIES = "hasAnyRole('SETTING_STAFF', 'SETTING_LEAD', 'SPECIALIST', 'TRIAGE_LEAD')";
    private static final List<Reaching> BY_HAND = Arrays.stream(Reaching.values())
            .filter(way -> way != Reaching.EMAIL)
            .toList();

    private final Notices notices;
    private final Looking looking;
    private final Requests requests;
    private final Clock clock;

    NoticesWeb(Notices notices, Looking looking, Requests requests, Clock clock) {
        this.notices = notices;
        this.looking = looking;
        this.requests = requests;
        this.clock = clock;
    }

    @GetMapping("/requests/{id}/notices")
    @PreAuthorize(PARTIES)
    Page ofRequest(@PathVariable UUID id) {
        RequestId request = new RequestId(id);
        if (looking.open(request).isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return Page.of(
                "notices/notices",
                new NoticesPage(
                        Words.of("notices.about"),
                        Words.of("notices.lead.request"),
                        rows(notices.of(request)),
                        "/requests/" + id));
    }

    @GetMapping("/notices")
    @PreAuthorize("hasRole('TRIAGE_LEAD')")
    Page toServe() {
        return Page.of(
                "notices/notices",
                new NoticesPage(
                        Words.of("notices.title.toServe"),
                        Words.of("notices.lead.toServe"),
                        rows(notices.toServeOtherwise()),
                        "/home"));
    }

    @GetMapping("/notices/{id}")
    @PreAuthorize(PARTIES)
    Page show(@PathVariable UUID id, @AuthenticationPrincipal SignedIn person) {
        Notice notice = get(id);
        looking.open(notice.request());
        return Page.of("notices/notice", page(notice, person, "", "", "", FormProblems.none()));
    }

    @PostMapping("/notices/{id}")
    @PreAuthorize(PARTIES)
    Answer serve(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String way,
            @RequestParam(name = "on-day", required = false) @Nullable String day,
            @RequestParam(name = "on-month", required = false) @Nullable String month,
            @RequestParam(name = "on-year", required = false) @Nullable String year,
            @AuthenticationPrincipal SignedIn person) {
        Notice notice = get(id);
        List<Problem> problems = new ArrayList<>();
        Optional<Reaching> chosen = Entered.choice("way", way, BY_HAND, Words.of("notices.problem.way"), problems);
        Optional<LocalDate> on = Entered.neededDay("on", day, month, year, problems);
        if (problems.isEmpty()) {
            Notices.Recorded recorded = notices.serve(notice.id(), new Served(chosen.orElseThrow(), on.orElseThrow()));
            switch (recorded) {
                case DONE -> {
                    return Redirect.to("/notices/" + id)
                            .withNotice(org.evenhand.app.site.Notice.done(Words.of("notices.recorded")));
                }
                case TWICE -> {
                    return Redirect.to("/notices/" + id)
                            .withNotice(org.evenhand.app.site.Notice.important(Words.of("notices.twice")));
                }
                case NOT_FOUND, NOT_BY_HAND -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
                case DAY_OUT_OF_RANGE ->
                    problems.add(new Problem(
                            "on",
                            Words.of(
                                    "notices.problem.day",
                                    Numbers.day(Deadline.dayOf(notice.queuedAt())),
                                    Numbers.day(LocalDate.now(clock)))));
            }
        }
        return Page.withProblems(
                "notices/notice",
                page(
                        notice,
                        person,
                        Entered.text(day),
                        Entered.text(month),
                        Entered.text(year),
                        new FormProblems(problems)));
    }

    private Notice get(UUID id) {
        return notices.find(new NoticeId(id)).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private NoticePage page(
            Notice notice, SignedIn person, String day, String month, String year, FormProblems problems) {
        List<SummaryRow> rows = new ArrayList<>();
        rows.add(SummaryRow.of(Words.of("notices.row.written"), Numbers.weekday(Deadline.dayOf(notice.queuedAt()))));
        rows.add(SummaryRow.of(Words.of("notices.row.mail"), Words.of("notices.state." + notice.state())));
        notice.settledAt()
                .ifPresent(at ->
                        rows.add(SummaryRow.of(Words.of("notices.row.since"), Numbers.weekday(Deadline.dayOf(at)))));
        return new NoticePage(
                notice.id().toString(),
                requests.find(notice.request()).isPresent() ? "/requests/" + notice.request() : "/home",
                Words.of("notices.kind." + notice.kind()),
                rows,
                served(notice),
                notice.sender().equals(person.organisation()) && notice.served().isEmpty(),
                BY_HAND.stream()
                        .map(way -> Choice.of(way.name(), Words.of("notices.choose." + way)))
                        .toList(),
                day,
                month,
                year,
                problems);
    }

    private static List<List<Cell>> rows(List<Notice> all) {
        return all.stream()
                .map(notice -> List.of(
                        Cell.of(Numbers.day(Deadline.dayOf(notice.queuedAt()))),
                        Cell.of((gg.jte.Content) output -> {
                            output.writeContent("<a class=\"govuk-link\" href=\"/notices/" + notice.id() + "\">");
                            output.writeContent(Words.of("notices.kind." + notice.kind()));
                            output.writeContent("</a>");
                        }),
                        Cell.of(Words.of("notices.state." + notice.state())),
                        Cell.of(served(notice))))
                .toList();
    }

    private static String served(Notice notice) {
        return notice.served()
                .map(told -> Words.of("notices.served", Words.of("notices.way." + told.way()), Numbers.day(told.on())))
                .orElseGet(() -> Words.of("notices.notServed"));
    }
}
