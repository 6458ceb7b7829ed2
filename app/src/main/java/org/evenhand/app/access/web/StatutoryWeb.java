package org.evenhand.app.access.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.evenhand.app.access.Requests;
import org.evenhand.app.access.statutory.StatutoryLedger;
import org.evenhand.app.access.statutory.StatutoryLedger.Recorded;
import org.evenhand.app.access.statutory.StatutoryTime;
import org.evenhand.app.capacity.Capacity;
import org.evenhand.app.capacity.Days;
import org.evenhand.app.capacity.Weeks;
import org.evenhand.app.people.OrganisationId;
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
import org.evenhand.app.site.components.Choice;
import org.evenhand.app.site.components.Option;
import org.evenhand.packs.policy.TriageRules;
import org.evenhand.packs.policy.TriageRules.Payer;
import org.evenhand.vocabulary.Profession;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

/** Advice for EHC needs assessments: a list and a ledger of time apart from what settings ask for. */
@Controller
class StatutoryWeb {

    static final String PATH = "/triage/statutory";
    private static final String TEMPLATE = "access/statutory";

    private final TriageRows rows;
    private final Requests requests;
    private final StatutoryLedger times;
    private final Capacity capacity;
    private final TriageRules rules;

    StatutoryWeb(TriageRows rows, Requests requests, StatutoryLedger times, Capacity capacity, TriageRules rules) {
        this.rows = rows;
        this.requests = requests;
        this.times = times;
        this.capacity = capacity;
        this.rules = rules;
    }

    @GetMapping(PATH)
    @PreAuthorize("hasRole('TRIAGE_LEAD')")
    Page show(@AuthenticationPrincipal SignedIn person) {
        return Page.of(TEMPLATE, page(person, TimeForm.empty(), List.of()));
    }

    @PostMapping(PATH)
    @PreAuthorize("hasRole('TRIAGE_LEAD')")
    Answer record(@AuthenticationPrincipal SignedIn person, @ModelAttribute TimeForm form) {
        List<Problem> problems = new ArrayList<>();
        Optional<StatutoryTime> time = form.read(rules, problems);
        if (time.isPresent()) {
            Recorded recorded = times.record(time.get());
            if (recorded == Recorded.DONE) {
                return Redirect.to(PATH)
                        .withNotice(Notice.done(
                                Words.of("triage.timeKept", label(time.get().payer()))));
            }
            problems.add(new Problem(field(recorded), Words.of("triage.time.refused." + recorded)));
        }
        return Page.withProblems(TEMPLATE, page(person, form, problems));
    }

    private static String field(Recorded refused) {
        return switch (refused) {
            case NOT_STATUTORY -> "request";
            case MAY_NOT_PAY -> "payer";
            case IN_THE_FUTURE -> "on";
            case DONE -> throw new IllegalArgumentException("What is recorded is not refused.");
        };
    }

    private StatutoryPage page(SignedIn person, TimeForm form, List<Problem> problems) {
        return new StatutoryPage(
                rows.all().stream()
                        .filter(row -> row.view().request().isStatutory())
                        .toList(),
                sideBySide(person.organisation()),
                times.list(from()).stream().map(this::entry).toList(),
                rules.value("statutory-weeks"),
                rules.rule("hours-in-a-day"),
                Stream.concat(
                                Stream.of(Option.of("", Words.of("triage.choose"))),
                                requests.statutory().stream()
                                        .map(one -> Option.of(
                                                one.id().value().toString(),
                                                one.id().reference())))
                        .toList(),
                professions(),
                rules.statutoryPayers().stream()
                        .map(payer -> Choice.of(payer.code(), payer.label()).withHint(payer.meaning()))
                        .toList(),
                rules.payers().stream().filter(payer -> !payer.paysStatutory()).toList(),
                form,
                new FormProblems(problems));
    }

    private static List<Option> professions() {
        return Stream.concat(
                        Stream.of(Option.of("", Words.of("capacity.choose"))),
                        Arrays.stream(Profession.values())
                                .sorted(Comparator.comparing(Profession::title))
                                .map(who -> Option.of(who.name(), who.title())))
                .toList();
    }

    /** Of the same weeks: hours of the one ledger, and days that were promised to settings. Neither is ever part of the other. */
    private List<List<Cell>> sideBySide(OrganisationId service) {
        Map<Profession, BigDecimal> hours = new EnumMap<>(Profession.class);
        times.sums(from()).forEach(sum -> hours.put(sum.profession(), sum.hours()));
        Map<Profession, Days> promised = new EnumMap<>(Profession.class);
        capacity.of(service, new Weeks(from(), rows.monday()))
                .forEach(week -> promised.merge(week.profession(), week.booked(), Days::plus));
        return Stream.of(Profession.values())
                .filter(who -> hours.containsKey(who) || promised.containsKey(who))
                .map(who -> row(who, hours.getOrDefault(who, BigDecimal.ZERO), promised.getOrDefault(who, Days.NONE)))
                .toList();
    }

    private List<Cell> row(Profession who, BigDecimal hours, Days promised) {
        return List.of(
                Cell.of(who.title()),
                Cell.number(plain(hours)),
                Cell.number(plain(
                        hours.divide(BigDecimal.valueOf(rules.value("hours-in-a-day")), 1, RoundingMode.HALF_UP))),
                Cell.number(promised.toString()));
    }

    private List<Cell> entry(StatutoryTime time) {
        return List.of(
                Cell.of(Numbers.day(time.on())),
                Cell.of(time.request().reference()),
                Cell.of(time.profession().title()),
                Cell.number(plain(time.hours())),
                Cell.of(label(time.payer())));
    }

    private String label(String payer) {
        return rules.findPayer(payer).map(Payer::label).orElse(payer);
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    private LocalDate from() {
        return rows.monday().minusWeeks(rules.value("statutory-weeks") - 1);
    }
}
