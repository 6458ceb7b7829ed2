package org.evenhand.app.notices.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.evenhand.app.access.Concerned;
import org.evenhand.app.notices.ProviderChanging;
import org.evenhand.app.notices.ProviderChanging.Announced;
import org.evenhand.app.people.Accounts;
import org.evenhand.app.people.Organisation;
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
import org.evenhand.app.site.components.Cell;
import org.evenhand.app.site.components.Option;
import org.evenhand.app.site.components.Options;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A service says that it ends or hands over; everybody concerned is told. */
@Controller
class ChangeWeb {

    private static final String LEADS = "hasAnyRole('SERVICE_LEAD', 'TRIAGE_LEAD')";
    private static final int LONGEST = 120;

    /** What was pressed on the page that shows once more what is told: mails cannot be taken back. */
    private static final String TELL = "tell";

    private static final String CHANGE = "change";

    private final ProviderChanging changing;
    private final Concerned concerned;
    private final Accounts accounts;

    ChangeWeb(ProviderChanging changing, Concerned concerned, Accounts accounts) {
        this.changing = changing;
        this.concerned = concerned;
        this.accounts = accounts;
    }

    @GetMapping("/provider-change")
    @PreAuthorize(LEADS)
    Page ask(@AuthenticationPrincipal SignedIn person) {
        return Page.of("notices/change", page(person, ChangeForm.EMPTY, List.of()));
    }

    @PostMapping("/provider-change")
    @PreAuthorize(LEADS)
    Answer announce(
            @RequestParam(name = "ends-day", required = false) @Nullable String day,
            @RequestParam(name = "ends-month", required = false) @Nullable String month,
            @RequestParam(name = "ends-year", required = false) @Nullable String year,
            @RequestParam(required = false) @Nullable String successor,
            @RequestParam(required = false) @Nullable String askAt,
            @RequestParam(defaultValue = "") String checked,
            @AuthenticationPrincipal SignedIn person) {
        ChangeForm form = ChangeForm.of(day, month, year, successor, askAt);
        List<Problem> problems = new ArrayList<>();
        Optional<LocalDate> ends = Entered.neededDay("ends", day, month, year, problems);
        Entered.needed("askAt", askAt, LONGEST, Words.of("notices.change.problem.askAt"), problems);
        Optional<OrganisationId> to = successors(person)
                .filter(one -> one.id().value().toString().equals(form.successor()))
                .map(Organisation::id)
                .findFirst();
        if (!form.successor().isEmpty() && to.isEmpty()) {
            problems.add(new Problem("successor", Words.of("notices.change.problem.successor")));
        }
        if (problems.isEmpty() && checked.equals(CHANGE)) {
            return Page.of("notices/change", page(person, form, problems));
        }
        if (problems.isEmpty()) {
            Optional<Announced> refusal = changing.refusal(ends.orElseThrow(), to, form.askAt());
            if (refusal.isEmpty() && !checked.equals(TELL)) {
                return Page.of(
                        "notices/change-check",
                        new ChangePage.Check(
                                person.organisationName(),
                                form,
                                ends.get(),
                                to.flatMap(accounts::find).map(Organisation::name),
                                concerned.openWith(person.organisation()).size()));
            }
            Announced announced = refusal.orElseGet(() -> changing.announce(ends.get(), to, form.askAt()));
            switch (announced) {
                case DONE -> {
                    return Redirect.to("/provider-change")
                            .withNotice(Notice.done(Words.of("notices.change.announced")));
                }
                case IN_THE_PAST -> problems.add(new Problem("ends", Words.of("notices.change.problem.ends")));
                case TWICE -> problems.add(new Problem("ends", Words.of("notices.change.problem.twice")));
                case NOT_A_SERVICE ->
                    problems.add(new Problem("successor", Words.of("notices.change.problem.successor")));
                case NO_ADDRESS -> problems.add(new Problem("askAt", Words.of("notices.change.problem.askAt")));
            }
        }
        return Page.withProblems("notices/change", page(person, form, problems));
    }

    private java.util.stream.Stream<Organisation> successors(SignedIn person) {
        return accounts.servicesOf(person.authority()).stream()
                .filter(one -> !one.id().equals(person.organisation()));
    }

    private ChangePage page(SignedIn person, ChangeForm form, List<Problem> problems) {
        return new ChangePage(
                person.organisationName(),
                concerned.openWith(person.organisation()).size(),
                Options.startingWith(
                        Words.of("notices.change.nobody"),
                        successors(person).map(one -> Option.of(one.id().value().toString(), one.name()))),
                form,
                new FormProblems(problems),
                changing.list().stream()
                        .map(told -> List.of(
                                Cell.of(Numbers.day(told.change().endsOn())),
                                Cell.of(told.successor().orElseGet(() -> Words.of("notices.change.nobody"))),
                                Cell.number(Numbers.whole(told.count().requests())),
                                Cell.number(Numbers.whole(told.count().told()))))
                        .toList());
    }
}
