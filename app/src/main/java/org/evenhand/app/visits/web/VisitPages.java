package org.evenhand.app.visits.web;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.evenhand.app.access.Answers;
import org.evenhand.app.access.Request;
import org.evenhand.app.access.RequestState;
import org.evenhand.app.access.Requests;
import org.evenhand.app.people.Accounts;
import org.evenhand.app.people.Organisation;
import org.evenhand.app.people.OrganisationId;
import org.evenhand.app.site.FormProblems;
import org.evenhand.app.site.Numbers;
import org.evenhand.app.site.Words;
import org.evenhand.app.site.components.Option;
import org.evenhand.app.site.components.SummaryRow;
import org.evenhand.app.site.components.Tag;
import org.evenhand.app.visits.Visit;
import org.evenhand.app.visits.VisitStep;
import org.evenhand.app.visits.VisitableSettings;
import org.evenhand.app.visits.Visiting;
import org.evenhand.app.visits.Visits;
import org.evenhand.packs.Packs;
import org.evenhand.packs.maps.Outlines;
import org.evenhand.packs.policy.VisitTerms;
import org.springframework.stereotype.Component;

/** Puts together what the pages of visits show. */
@Component
class VisitPages {

    private static final int WEEKS_BACK = 8;

    private final Visits visits;
    private final Visiting visiting;
    private final Requests requests;
    private final Accounts accounts;
    private final VisitableSettings settings;
    private final PlacesVisited placesVisited;
    private final Outlines outlines;
    private final VisitTerms terms;
    private final Clock clock;

    VisitPages(
            Visits visits,
            Visiting visiting,
            Requests requests,
            Accounts accounts,
            VisitableSettings settings,
            PlacesVisited placesVisited,
            Outlines outlines,
            Packs packs,
            Clock clock) {
        this.visits = visits;
        this.visiting = visiting;
        this.requests = requests;
        this.accounts = accounts;
        this.settings = settings;
        this.placesVisited = placesVisited;
        this.outlines = outlines;
        this.terms = VisitTerms.from(packs);
        this.clock = clock;
    }

    /** The week of this day, of the specialist who acts. */
    VisitPage.Timetable timetable(Optional<LocalDate> day) {
        LocalDate monday =
                day.orElseGet(() -> LocalDate.now(clock)).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        List<Visit> week = visits.mine(monday, monday.plusWeeks(1));
        Map<OrganisationId, Integer> numbers = new LinkedHashMap<>();
        week.stream()
                .filter(VisitPages::isTravel)
                .forEach(visit -> numbers.putIfAbsent(visit.setting(), numbers.size() + 1));
        List<RouteMap.Visited> visited = numbers.entrySet().stream()
                .flatMap(one -> placesVisited.visited(one.getKey(), one.getValue()).stream())
                .toList();
        return new VisitPage.Timetable(
                Words.of("visits.week", Numbers.day(monday)),
                "/visits?week=" + monday.minusWeeks(1),
                "/visits?week=" + monday.plusWeeks(1),
                days(week, visited.isEmpty() ? Map.of() : numbers),
                visits.waitingForMe().stream()
                        .map(visit -> stop(visit, true, 0, ""))
                        .toList(),
                requests.taken().stream().map(this::taken).toList(),
                visited.isEmpty() ? Optional.empty() : Optional.of(RouteMap.of(visited, outlines)),
                Words.of(numbers.isEmpty() ? "visits.map.none" : "visits.map.unknown"),
                placesVisited.method());
    }

    private static boolean isTravel(Visit visit) {
        return visit.mode() == Visit.Mode.IN_PERSON
                && switch (visit.state()) {
                    case PROPOSED, CONFIRMED, ATTENDED -> true;
                    case ANOTHER_ASKED, NOT_ATTENDED, CANCELLED -> false;
                };
    }

    private List<VisitPage.Day> days(List<Visit> week, Map<OrganisationId, Integer> numbers) {
        Map<LocalDate, List<Visit>> byDay = new LinkedHashMap<>();
        week.forEach(visit -> byDay.computeIfAbsent(visit.when().day(), on -> new ArrayList<>())
                .add(visit));
        return byDay.entrySet().stream()
                .map(day -> new VisitPage.Day(
                        Numbers.weekday(day.getKey()),
                        day.getValue().stream()
                                .map(visit -> stop(
                                        visit,
                                        true,
                                        isTravel(visit) ? numbers.getOrDefault(visit.setting(), 0) : 0,
                                        gap(visit, day.getValue())))
                                .toList()))
                .toList();
    }

    /** From the end of this visit to the beginning of the next to which the specialist travels. */
    private String gap(Visit visit, List<Visit> day) {
        if (!isTravel(visit)) {
            return "";
        }
        return day.stream()
                .filter(VisitPages::isTravel)
                .filter(other -> !other.when().from().isBefore(visit.when().to()))
                .findFirst()
                .map(next -> {
                    String minutes = Numbers.whole(
                            Duration.between(visit.when().to(), next.when().from())
                                    .toMinutes());
                    return placesVisited
                            .gap(visit.setting(), next.setting(), minutes)
                            .orElseGet(() -> Words.of("visits.gap.unknown", minutes));
                })
                .orElse("");
    }

    private VisitPage.Stop stop(Visit visit, boolean forSpecialist, int number, String gap) {
        boolean inPerson = visit.mode() == Visit.Mode.IN_PERSON;
        return new VisitPage.Stop(
                path(visit),
                Numbers.weekday(visit.when().day()),
                time(visit),
                forSpecialist ? name(visit.setting()) : name(visit.service()),
                inPerson ? placesVisited.place(visit.setting()) : Words.of("visits.mode.REMOTE"),
                visit.reference(),
                forSpecialist ? who(visit) : "",
                number,
                tag(visit),
                gap);
    }

    /** The visits of the setting that acts. */
    VisitPage.Ours ours(String organisation) {
        LocalDate today = LocalDate.now(clock);
        List<Visit> all = visits.ours(today.minusWeeks(WEEKS_BACK));
        return new VisitPage.Ours(
                organisation,
                all.stream()
                        .filter(visit -> isToCome(visit, today))
                        .map(visit -> stop(visit, false, 0, ""))
                        .toList(),
                all.reversed().stream()
                        .filter(visit -> !isToCome(visit, today))
                        .map(visit -> stop(visit, false, 0, ""))
                        .toList());
    }

    private static boolean isToCome(Visit visit, LocalDate today) {
        return visit.isOpen() && !visit.when().day().isBefore(today);
    }

    /** @param answer what was entered where something was wrong with it */
    VisitPage.One one(Visit visit, boolean forSpecialist, String answer, FormProblems problems) {
        Visit.Words words = visits.open(visit.id()).orElseGet(() -> new Visit.Words("", "", ""));
        return new VisitPage.One(
                visit.id().toString(),
                forSpecialist ? name(visit.setting()) : name(visit.service()),
                Numbers.weekday(visit.when().day()) + ", " + time(visit),
                tag(visit),
                rows(visit, words),
                Stream.of(VisitStep.values())
                        .filter(step -> visiting.isOpen(visit, step))
                        .toList(),
                Stream.concat(
                                Stream.of(Option.of("", Words.of("visits.reason.choose"))),
                                terms.reasons().stream().map(reason -> Option.of(reason.code(), reason.label())))
                        .toList(),
                terms.reasons().getFirst(),
                answer,
                visit.request().map(request -> "/requests/" + request),
                forSpecialist ? "/visits?week=" + visit.when().day() : "/appointments",
                problems);
    }

    private List<SummaryRow> rows(Visit visit, Visit.Words words) {
        List<SummaryRow> rows = new ArrayList<>();
        rows.add(row("setting", name(visit.setting())));
        rows.add(row("comes", words.visitor() + ", " + name(visit.service())));
        rows.add(row(
                "where",
                visit.mode() == Visit.Mode.REMOTE
                        ? Words.of("visits.mode.REMOTE")
                        : placesVisited.place(visit.setting())));
        rows.add(row("reference", visit.reference()));
        rows.add(row("who", who(visit)));
        if (!words.about().isEmpty()) {
            rows.add(row("about", words.about()));
        }
        if (!words.answer().isEmpty()) {
            rows.add(row("answer", words.answer()));
        }
        visit.reason()
                .flatMap(terms::findReason)
                .ifPresent(reason -> rows.add(row(
                        "reason",
                        Words.of("visits.reason.said", reason.label(), Words.of("visits.who." + reason.who())))));
        return rows;
    }

    private static SummaryRow row(String key, String value) {
        return SummaryRow.of(Words.of("visits.row." + key), value);
    }

    VisitPage.Plan plan(VisitForm form, Optional<Request> request, FormProblems problems) {
        return new VisitPage.Plan(
                Words.of("visits.plan.title"),
                "/visits/plan",
                request.map(one -> who(one) + ", " + name(one.setting()) + ", "
                                + Words.of("visits.reference", one.id().reference()))
                        .orElse(""),
                request.isPresent() ? List.of() : choices(),
                form,
                "/visits",
                problems);
    }

    VisitPage.Plan move(Visit visit, VisitForm form, FormProblems problems) {
        return new VisitPage.Plan(
                Words.of("visits.move.title"),
                path(visit) + "/move",
                who(visit) + ", " + name(visit.setting()) + ", " + Words.of("visits.reference", visit.reference()),
                List.of(),
                form,
                path(visit),
                problems);
    }

    /** What was written of it, for the form that moves it. */
    String about(Visit visit) {
        return visits.open(visit.id()).map(Visit.Words::about).orElse("");
    }

    private List<Option> choices() {
        return Stream.concat(
                        Stream.of(Option.of("", Words.of("visits.setting.choose"))),
                        settings.list().stream()
                                .map(one -> Option.of(one.id().value().toString(), one.name())))
                .toList();
    }

    private VisitPage.Taken taken(Request request) {
        return new VisitPage.Taken(
                request.id().toString(),
                who(request),
                name(request.setting()),
                request.id().reference(),
                request.state() != RequestState.ACCEPTED);
    }

    /** Whom it is about: only for pages of those who may open the request. */
    private String who(Visit visit) {
        return visit.request().flatMap(requests::find).map(this::who).orElseGet(() -> Words.of("visits.whole"));
    }

    private String who(Request request) {
        return requests.open(request.id())
                .flatMap(Answers::child)
                .map(Answers.Child::called)
                .orElseGet(() -> Words.of("visits.aRequest"));
    }

    private String name(OrganisationId organisation) {
        return accounts.find(organisation).map(Organisation::name).orElse("");
    }

    private static String time(Visit visit) {
        return Words.of("visits.time", visit.when().begins(), visit.when().ends());
    }

    static Tag tag(Visit visit) {
        return Tag.of(Words.of("visits.state." + visit.state()), Words.of("visits.colour." + visit.state()));
    }

    static String path(Visit visit) {
        return "/appointments/" + visit.id();
    }
}
