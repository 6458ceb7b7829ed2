package org.evenhand.app.capacity.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.evenhand.app.capacity.Capacity;
import org.evenhand.app.capacity.Stating;
import org.evenhand.app.capacity.Week;
import org.evenhand.app.capacity.Weeks;
import org.evenhand.app.people.SignedIn;
import org.evenhand.app.site.Answer;
import org.evenhand.app.site.FormProblems;
import org.evenhand.app.site.Notice;
import org.evenhand.app.site.Numbers;
import org.evenhand.app.site.Page;
import org.evenhand.app.site.Problem;
import org.evenhand.app.site.Redirect;
import org.evenhand.app.site.Words;
import org.evenhand.app.site.components.Cell;
import org.evenhand.app.site.components.Option;
import org.evenhand.app.site.components.Options;
import org.evenhand.vocabulary.Profession;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

/** Where a service says how many days it has, and sees what they are promised to. */
@Controller
class CapacityWeb {

    static final String PATH = "/capacity";
    private static final int WEEKS_SHOWN = 26;

    private final Capacity capacity;
    private final Stating stating;
    private final Clock clock;

    CapacityWeb(Capacity capacity, Stating stating, Clock clock) {
        this.capacity = capacity;
        this.stating = stating;
        this.clock = clock;
    }

    @GetMapping(PATH)
    @PreAuthorize(LendingWeb.WHO_KEEPS_DAYS)
    Page show(@AuthenticationPrincipal SignedIn person) {
        return Page.of("capacity/capacity", page(person, CapacityForm.empty(), List.of()));
    }

    @PostMapping(PATH)
    @PreAuthorize(LendingWeb.WHO_KEEPS_DAYS)
    Answer state(@AuthenticationPrincipal SignedIn person, @ModelAttribute CapacityForm form) {
        List<Problem> problems = new ArrayList<>();
        Optional<Stating.Statement> said = form.read(problems);
        if (said.isPresent()) {
            switch (stating.state(said.get())) {
                case Stating.Stated.Saved saved -> {
                    return Redirect.to(PATH)
                            .withNotice(Notice.done(Words.of(
                                    "capacity.saved", said.get().profession().title(), saved.weeks())));
                }
                case Stating.Stated.MoreFilledThanFunded more ->
                    problems.add(new Problem(
                            "filled",
                            Words.of(
                                    "capacity.problem.overFunded",
                                    said.get().filled(),
                                    said.get().funded())));
                case Stating.Stated.PromisedAlready already ->
                    problems.add(new Problem(
                            "filled",
                            Words.of(
                                    "capacity.problem.promised",
                                    Numbers.day(already.week()),
                                    already.lent(),
                                    already.booked(),
                                    said.get().statutory())));
            }
        }
        return Page.withProblems("capacity/capacity", page(person, form, problems));
    }

    private CapacityPage page(SignedIn person, CapacityForm form, List<Problem> problems) {
        LocalDate monday = Weeks.monday(LocalDate.now(clock));
        Map<Profession, List<Week>> said = new EnumMap<>(Profession.class);
        capacity.of(person.organisation(), new Weeks(monday, monday.plusWeeks(WEEKS_SHOWN - 1)))
                .forEach(week -> said.computeIfAbsent(week.profession(), who -> new ArrayList<>())
                        .add(week));
        return new CapacityPage(
                person.organisationName(),
                said.entrySet().stream()
                        .map(role -> new CapacityPage.OfRole(role.getKey().title(), rows(role.getValue())))
                        .toList(),
                WEEKS_SHOWN,
                form,
                professions(),
                new FormProblems(problems));
    }

    static List<Option> professions() {
        return Options.startingWith(Words.of("capacity.choose"), Options.professions());
    }

    /** Weeks that follow each other and are alike are one row. */
    private static List<List<Cell>> rows(List<Week> weeks) {
        List<List<Cell>> rows = new ArrayList<>();
        int first = 0;
        for (int i = 1; i <= weeks.size(); i++) {
            if (i == weeks.size() || !continues(weeks.get(i - 1), weeks.get(i))) {
                rows.add(row(weeks.get(first), weeks.get(i - 1)));
                first = i;
            }
        }
        return rows;
    }

    private static boolean continues(Week one, Week next) {
        Week moved = new Week(
                next.profession(),
                one.startsOn(),
                next.funded(),
                next.filled(),
                next.statutory(),
                next.lent(),
                next.borrowed(),
                next.booked());
        return next.startsOn().equals(one.startsOn().plusWeeks(1)) && moved.equals(one);
    }

    private static List<Cell> row(Week first, Week last) {
        return List.of(
                Cell.of(weeks(new Weeks(first.startsOn(), last.startsOn()))),
                Cell.number(first.left().toString()),
                Cell.number(first.funded().toString()),
                Cell.number(first.filled().toString()),
                Cell.number(first.vacant().toString()),
                Cell.number(first.statutory().toString()),
                Cell.number(first.lent().toString()),
                Cell.number(first.borrowed().toString()),
                Cell.number(first.booked().toString()));
    }

    /** “the week of 23 November 2026”, or “23 November 2026 to 3 January 2027”, both days included. */
    static String weeks(Weeks weeks) {
        return weeks.count() == 1
                ? Words.of("capacity.week", Numbers.day(weeks.from()))
                : Words.of(
                        "capacity.weeks",
                        Numbers.day(weeks.from()),
                        Numbers.day(weeks.to().plusDays(6)));
    }
}
