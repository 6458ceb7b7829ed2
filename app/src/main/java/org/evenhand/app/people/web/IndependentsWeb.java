package org.evenhand.app.people.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.evenhand.app.people.Independent;
import org.evenhand.app.people.Independents;
import org.evenhand.app.people.Joining.Newcomer;
import org.evenhand.app.people.Joining.Outcome;
import org.evenhand.app.people.OrganisationId;
import org.evenhand.app.place.Gazetteer;
import org.evenhand.app.site.Answer;
import org.evenhand.app.site.Entered;
import org.evenhand.app.site.FormProblems;
import org.evenhand.app.site.Notice;
import org.evenhand.app.site.Numbers;
import org.evenhand.app.site.Page;
import org.evenhand.app.site.Problem;
import org.evenhand.app.site.Redirect;
import org.evenhand.app.site.Words;
import org.evenhand.app.site.components.Option;
import org.evenhand.app.site.components.Options;
import org.evenhand.app.site.components.SummaryRow;
import org.evenhand.app.site.components.Tag;
import org.evenhand.packs.Packs;
import org.evenhand.packs.policy.RegisterTerms;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** How a professional who works for themselves comes in, and where those who run the installation look up their registration. */
@Controller
@ConditionalOnExpression("'${evenhand.parts:casework,campaign}'.contains('casework')")
class IndependentsWeb {

    private static final String JOIN = "/join/independent";
    private static final String CHECK = "/roles/independents";
    private static final String ADMINISTRATOR = "hasRole('ADMINISTRATOR')";
    private static final int LONGEST_WHERE = 200;

    private final Independents independents;
    private final Gazetteer places;
    private final RegisterTerms terms;
    private final Clock clock;

    IndependentsWeb(Independents independents, Gazetteer places, Packs packs, Clock clock) {
        this.independents = independents;
        this.places = places;
        this.terms = RegisterTerms.from(packs);
        this.clock = clock;
    }

    @GetMapping(JOIN)
    Page form() {
        return Page.of("people/independent", page(IndependentForm.empty(), JoinForm.empty(), FormProblems.none()));
    }

    @PostMapping(JOIN)
    Answer join(@ModelAttribute IndependentForm form, @ModelAttribute JoinForm person) {
        JoinForm given = new JoinForm(person.name(), person.email(), person.password(), "yes");
        List<Problem> problems = new ArrayList<>();
        Optional<Independents.Said> said = form.read(
                terms,
                places.areas().authorities().stream().map(one -> one.code()).toList(),
                problems);
        problems.addAll(given.problems().list());
        if (problems.isEmpty()) {
            Newcomer newcomer = given.newcomer();
            Outcome outcome =
                    independents.join(said.orElseThrow(), newcomer.name(), newcomer.email(), newcomer.password());
            if (outcome instanceof Outcome.Joined) {
                return Redirect.to("/sign-in").withNotice(Notice.done(Words.of("people.independent.joined")));
            }
            problems.add(new Problem("email", Words.of("people.give.problem.taken")));
        }
        return Page.withProblems("people/independent", page(form, given, new FormProblems(problems)));
    }

    private IndependentPage.Join page(IndependentForm form, JoinForm person, FormProblems problems) {
        return new IndependentPage.Join(
                form,
                person,
                Stream.concat(
                                Stream.of(Option.of("", Words.of("people.give.choose"))),
                                places.areas().authorities().stream()
                                        .map(one -> Option.of(one.code().code(), one.name())))
                        .toList(),
                Stream.concat(
                                Stream.of(Option.of("", Words.of("people.independent.choose.profession"))),
                                Options.professions())
                        .toList(),
                Stream.concat(
                                Stream.of(
                                        Option.of("", Words.of("people.independent.choose.body")),
                                        Option.of(IndependentForm.NONE, Words.of("people.independent.none"))),
                                terms.bodies().stream().map(one -> Option.of(one.code(), one.name())))
                        .toList(),
                problems);
    }

    @GetMapping(CHECK)
    @PreAuthorize(ADMINISTRATOR)
    Page toCheck() {
        return Page.of("people/independents", all("", FormProblems.none()));
    }

    @PostMapping(CHECK + "/{id}/check")
    @PreAuthorize(ADMINISTRATOR)
    Answer check(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String where,
            @RequestParam(name = "expires-day", required = false) @Nullable String day,
            @RequestParam(name = "expires-month", required = false) @Nullable String month,
            @RequestParam(name = "expires-year", required = false) @Nullable String year) {
        List<Problem> problems = new ArrayList<>();
        String lookedAt = Entered.needed(
                "where-" + id, where, LONGEST_WHERE, Words.of("people.independent.problem.where"), problems);
        Optional<LocalDate> expires = Entered.day("expires-" + id, day, month, year, problems);
        if (expires.filter(LocalDate.now(clock)::isAfter).isPresent()) {
            problems.add(new Problem("expires-" + id, Words.of("people.independent.problem.expired")));
        }
        if (!problems.isEmpty()) {
            return Page.withProblems("people/independents", all(id.toString(), new FormProblems(problems)));
        }
        independents.check(new OrganisationId(id), lookedAt, expires);
        return Redirect.to(CHECK).withNotice(Notice.done(Words.of("people.independent.checked")));
    }

    private IndependentPage.ToCheck all(String wrong, FormProblems problems) {
        LocalDate today = LocalDate.now(clock);
        return new IndependentPage.ToCheck(
                independents.list().stream().map(one -> one(one, today)).toList(),
                wrong,
                problems,
                independents.rule("independent-check-days"));
    }

    private IndependentPage.One one(Independent one, LocalDate today) {
        String state = one.mayTakeWork(today) ? "good" : one.check().isPresent() ? "lapsed" : "never";
        List<SummaryRow> rows = new ArrayList<>();
        rows.add(row("profession", one.profession().title()));
        rows.add(row(
                "body",
                terms.findBody(one.body())
                        .map(RegisterTerms.Body::name)
                        .orElseGet(() -> Words.of("people.independent.none"))));
        if (!one.number().isEmpty()) {
            rows.add(row("number", one.number()));
        }
        one.check()
                .ifPresent(last -> rows.add(row(
                        "check",
                        Words.of(
                                "people.independent.last",
                                Numbers.day(last.on()),
                                last.lookedAt(),
                                Numbers.day(last.until())))));
        String id = one.organisation().value().toString();
        return new IndependentPage.One(
                id,
                one.name(),
                Tag.of(Words.of("people.independent.state." + state), Words.of("people.independent.colour." + state)),
                rows,
                CHECK + "/" + id + "/check");
    }

    private static SummaryRow row(String key, String value) {
        return SummaryRow.of(Words.of("people.independent.row." + key), value);
    }
}
