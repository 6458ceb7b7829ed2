package org.evenhand.app.access.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.evenhand.app.access.RequestId;
import org.evenhand.app.access.RequestState;
import org.evenhand.app.access.fairness.Fairness;
import org.evenhand.app.access.worklist.Worklist;
import org.evenhand.app.access.worklist.Worklist.Flag;
import org.evenhand.app.access.worklist.Worklist.Line;
import org.evenhand.app.capacity.Capacity;
import org.evenhand.app.capacity.Week;
import org.evenhand.app.capacity.Weeks;
import org.evenhand.app.people.OrganisationId;
import org.evenhand.app.site.Numbers;
import org.evenhand.app.site.Words;
import org.evenhand.app.site.components.Cell;
import org.evenhand.app.site.components.Link;
import org.evenhand.app.site.components.Tag;
import org.evenhand.packs.policy.TriageRules;
import org.evenhand.vocabulary.Disclosure;
import org.springframework.stereotype.Component;

/** The rows of the pages on which a service decides. */
@Component
class TriageRows {

    private final Views views;
    private final Worklist worklist;
    private final Fairness fairness;
    private final Capacity capacity;
    private final TriageRules rules;
    private final Clock clock;

    TriageRows(Views views, Worklist worklist, Fairness fairness, Capacity capacity, TriageRules rules, Clock clock) {
        this.views = views;
        this.worklist = worklist;
        this.fairness = fairness;
        this.capacity = capacity;
        this.rules = rules;
        this.clock = clock;
    }

    List<TriagePage.Row> all() {
        return worklist.list().stream().map(this::row).toList();
    }

    TriagePage.Row of(RequestView view) {
        return row(worklist.of(view.request()));
    }

    /** Codes of what was left empty and would help. */
    List<String> missing(RequestView view) {
        return worklist.of(view.request()).missing();
    }

    private TriagePage.Row row(Line line) {
        RequestView view = views.view(line.request());
        return new TriagePage.Row(
                view,
                line.flags(),
                line.flags().stream().map(TriageRows::tag).toList(),
                line.due(),
                clock(line),
                line.request().decision().reason(),
                line.missing().stream()
                        .flatMap(code -> rules.findMissing(code).stream())
                        .map(TriageRules.Missing::question)
                        .collect(Collectors.joining(" ")),
                line.alike().stream().map(TriageRows::link).toList());
    }

    private static Tag tag(Flag flag) {
        return Tag.of(Words.of("triage.flag." + flag), Words.of("triage.flag." + flag + ".colour"));
    }

    private static Link link(RequestId id) {
        return Link.of(id.reference(), "/requests/" + id);
    }

    private String clock(Line line) {
        if (line.request().state() == RequestState.INFORMATION_ASKED) {
            return Words.of("requests.paused");
        }
        if (line.request().standing().clockStands() && !line.has(Flag.CHALLENGED)) {
            return Words.of("requests.stands");
        }
        return line.due()
                .map(due -> RequestView.daysLeft(ChronoUnit.DAYS.between(today(), due)))
                .orElse("");
    }

    /** This week, a role a row; of the roles for which the service has said how many days it has. */
    List<List<Cell>> capacity(OrganisationId service) {
        LocalDate monday = monday();
        return capacity.of(service, new Weeks(monday, monday)).stream()
                .map(week -> List.of(
                        Cell.of(week.profession().title()),
                        Cell.number(week.left().toString()),
                        Cell.number(there(week)),
                        Cell.number(week.booked().toString()),
                        Cell.number(week.statutory().toString())))
                .toList();
    }

    private static String there(Week week) {
        return week.filled().plus(week.borrowed()).minus(week.lent()).toString();
    }

    /** Acceptance and waits, a kind of setting a row. */
    List<List<Cell>> stages() {
        return fairness.byStage().stream()
                .map(one -> List.of(
                        Cell.of(Words.of("triage.stage." + one.stage())),
                        Cell.number(percent(one.acceptedPercent())),
                        Cell.number(count(one.decided())),
                        Cell.number(days(one.waited())),
                        Cell.number(of(one.waited()))))
                .toList();
    }

    Fairness.Left left() {
        return fairness.left();
    }

    /** Second waits, all first. */
    List<List<Cell>> secondWaits() {
        return fairness.secondWaits().stream()
                .map(one -> List.of(
                        Cell.of(one.profession().map(who -> who.title()).orElseGet(() -> Words.of("triage.all"))),
                        Cell.number(of(one.waited())),
                        Cell.number(days(one.waited()))))
                .toList();
    }

    private static String percent(OptionalInt share) {
        return share.isPresent() ? share.getAsInt() + "%" : Disclosure.SUPPRESSED.symbol();
    }

    private static String count(OptionalLong count) {
        return count.isPresent() ? rounded(count.getAsLong()) : Disclosure.SUPPRESSED.symbol();
    }

    private static String of(Optional<Fairness.Waited> waited) {
        return waited.map(one -> rounded(one.of())).orElse(Disclosure.SUPPRESSED.symbol());
    }

    private static String rounded(long count) {
        return Numbers.whole(count) + " " + Disclosure.ROUNDED.symbol();
    }

    private static String days(Optional<Fairness.Waited> waited) {
        return waited.map(one -> Words.of(one.reached() ? "triage.within" : "triage.beyond", Numbers.whole(one.days())))
                .orElse(Disclosure.SUPPRESSED.symbol());
    }

    LocalDate monday() {
        return Weeks.monday(today());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    /** As an address has it: “due-soon”. */
    static String code(Flag flag) {
        return flag.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
