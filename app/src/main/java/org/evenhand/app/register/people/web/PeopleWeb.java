package org.evenhand.app.register.people.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.evenhand.app.people.AccountId;
import org.evenhand.app.people.Accounts;
import org.evenhand.app.people.Accounts.Colleague;
import org.evenhand.app.people.Role;
import org.evenhand.app.people.SignedIn;
import org.evenhand.app.register.Freshness;
import org.evenhand.app.register.people.KeepingPeople;
import org.evenhand.app.register.people.KeepingPeople.Kept;
import org.evenhand.app.register.people.PersonId;
import org.evenhand.app.register.people.Specialist;
import org.evenhand.app.site.Answer;
import org.evenhand.app.site.Entered;
import org.evenhand.app.site.FormProblems;
import org.evenhand.app.site.Notice;
import org.evenhand.app.site.Page;
import org.evenhand.app.site.Problem;
import org.evenhand.app.site.Redirect;
import org.evenhand.app.site.Words;
import org.evenhand.app.site.components.Option;
import org.evenhand.app.site.components.Options;
import org.evenhand.packs.Packs;
import org.evenhand.packs.policy.RegisterTerms;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Where a service lead keeps the specialists of the organisation. Posts and papers of one are in {@link PapersWeb}. */
@Controller
public class PeopleWeb {

    static final String PATH = "/register/people";
    private static final String NEW = "new";
    private static final String SERVICE_LEAD = "hasRole('SERVICE_LEAD')";

    private final KeepingPeople keeping;
    private final PeoplePages pages;
    private final Accounts accounts;
    private final Freshness freshness;
    private final RegisterTerms terms;

    PeopleWeb(KeepingPeople keeping, PeoplePages pages, Accounts accounts, Freshness freshness, Packs packs) {
        this.keeping = keeping;
        this.pages = pages;
        this.accounts = accounts;
        this.freshness = freshness;
        this.terms = RegisterTerms.from(packs);
    }

    /** Those who are there, and those who left and are not erased yet. */
    public record ListPage(String organisation, List<PeoplePages.Line> here, List<PeoplePages.Line> left) {}

    public record OnePage(String id, String name, boolean hasLeft, PeoplePages.Kept kept, FormProblems problems) {}

    /** @param id of the person, or “new” */
    public record WhoPage(String id, WhoForm form, List<Option> accounts, List<Option> levels, FormProblems problems) {

        public boolean isNew() {
            return id.equals("new");
        }
    }

    @GetMapping(PATH)
    @PreAuthorize(SERVICE_LEAD)
    Page list(@AuthenticationPrincipal SignedIn person) {
        List<PeoplePages.Line> all =
                keeping.of(person.organisation()).stream().map(pages::line).toList();
        return Page.of(
                "register/people/list",
                new ListPage(
                        person.organisationName(),
                        all.stream().filter(line -> !line.hasLeft()).toList(),
                        all.stream().filter(PeoplePages.Line::hasLeft).toList()));
    }

    @GetMapping(PATH + "/new")
    @PreAuthorize(SERVICE_LEAD)
    Page add() {
        return Page.of("register/people/who", who(NEW, WhoForm.empty(freshness.today()), FormProblems.none()));
    }

    @PostMapping(PATH + "/new")
    @PreAuthorize(SERVICE_LEAD)
    Answer added(@ModelAttribute WhoForm form, @AuthenticationPrincipal SignedIn person) {
        List<Problem> problems = new ArrayList<>();
        Optional<Specialist> read = form.read(PersonId.random(), person.organisation(), colleagues(), terms, problems);
        if (read.isEmpty()) {
            return Page.withProblems("register/people/who", who(NEW, form, new FormProblems(problems)));
        }
        keeping.add(read.get());
        return Redirect.to(PATH + "/" + read.get().id()).withNotice(Notice.done(Words.of("people.added")));
    }

    @GetMapping(PATH + "/{id}")
    @PreAuthorize(SERVICE_LEAD)
    Page one(@PathVariable String id, @AuthenticationPrincipal SignedIn person) {
        return Page.of("register/people/one", one(mine(id, person), FormProblems.none()));
    }

    @GetMapping(PATH + "/{id}/who")
    @PreAuthorize(SERVICE_LEAD)
    Page edit(@PathVariable String id, @AuthenticationPrincipal SignedIn person) {
        return Page.of("register/people/who", who(id, WhoForm.of(mine(id, person), terms), FormProblems.none()));
    }

    @PostMapping(PATH + "/{id}/who")
    @PreAuthorize(SERVICE_LEAD)
    Answer changed(@PathVariable String id, @ModelAttribute WhoForm form, @AuthenticationPrincipal SignedIn person) {
        Specialist before = mine(id, person);
        List<Problem> problems = new ArrayList<>();
        Optional<Specialist> read = form.read(before.id(), person.organisation(), colleagues(), terms, problems);
        if (read.isPresent() && keeping.change(read.get()) instanceof Kept.ChangedMeanwhile) {
            problems.add(new Problem("name", Words.of("people.form.meanwhile")));
        }
        return problems.isEmpty()
                ? Redirect.to(PATH + "/" + id).withNotice(Notice.done(Words.of("people.changed")))
                : Page.withProblems("register/people/who", who(id, form, new FormProblems(problems)));
    }

    @PostMapping(PATH + "/{id}/leave")
    @PreAuthorize(SERVICE_LEAD)
    Answer leave(
            @PathVariable String id,
            @RequestParam(name = "left-day", required = false) @Nullable String day,
            @RequestParam(name = "left-month", required = false) @Nullable String month,
            @RequestParam(name = "left-year", required = false) @Nullable String year,
            @AuthenticationPrincipal SignedIn person) {
        Specialist leaver = mine(id, person);
        List<Problem> problems = new ArrayList<>();
        Optional<LocalDate> on = Entered.neededDay("left", day, month, year, problems);
        if (on.isPresent() && (on.get().isAfter(freshness.today()) || on.get().isBefore(leaver.joinedOn()))) {
            problems.add(new Problem("left", Words.of("people.form.left")));
        }
        if (!problems.isEmpty()) {
            return Page.withProblems("register/people/one", one(leaver, new FormProblems(problems)));
        }
        keeping.leaves(leaver.id(), person.organisation(), on.orElseThrow());
        return Redirect.to(PATH).withNotice(Notice.done(Words.of("people.left")));
    }

    private OnePage one(Specialist person, FormProblems problems) {
        return new OnePage(
                person.id().toString(), person.name(), person.leftOn().isPresent(), pages.kept(person), problems);
    }

    private WhoPage who(String id, WhoForm form, FormProblems problems) {
        return new WhoPage(
                id,
                form,
                Options.startingWith(
                        Words.of("people.account.none"),
                        specialists().map(one -> Option.of(one.id().value().toString(), one.name()))),
                Options.startingWith(
                        Words.of("people.none"),
                        Stream.iterate(1, level -> level <= Specialist.HIGHEST_BSL, level -> level + 1)
                                .map(level -> Option.of(level.toString(), Words.of("people.card.bsl", level)))),
                problems);
    }

    private Stream<Colleague> specialists() {
        return accounts.colleagues(Role.SPECIALIST).stream();
    }

    private Set<AccountId> colleagues() {
        return specialists().map(Colleague::id).collect(Collectors.toUnmodifiableSet());
    }

    private Specialist mine(String id, SignedIn person) {
        return find(keeping, id, person);
    }

    static Specialist find(KeepingPeople keeping, String id, SignedIn person) {
        return Entered.id(id)
                .map(PersonId::new)
                .flatMap(one -> keeping.find(one, person.organisation()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
