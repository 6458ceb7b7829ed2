package org.evenhand.app.people.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.evenhand.app.people.AccountId;
import org.evenhand.app.people.Accounts;
import org.evenhand.app.people.Delegating;
import org.evenhand.app.people.Delegation;
import org.evenhand.app.people.DelegationId;
import org.evenhand.app.people.Role;
import org.evenhand.app.people.SignedIn;
import org.evenhand.app.site.Answer;
import org.evenhand.app.site.FormProblems;
import org.evenhand.app.site.Notice;
import org.evenhand.app.site.Numbers;
import org.evenhand.app.site.Page;
import org.evenhand.app.site.Problem;
import org.evenhand.app.site.Redirect;
import org.evenhand.app.site.Words;
import org.evenhand.app.site.components.Choice;
import org.evenhand.app.site.components.Option;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;

/** Where somebody lends a role they hold to a colleague for some days, and takes it back. */
@Controller
@ConditionalOnExpression("'${evenhand.parts:casework,campaign}'.contains('casework')")
class DelegationsWeb {

    private static final String PATH = "/roles/lend";
    private static final String WHO = "hasAnyRole('SETTING_LEAD', 'TRIAGE_LEAD', 'SERVICE_LEAD', 'COMMISSIONER')";

    private final Delegating delegating;
    private final Accounts accounts;
    private final Clock clock;

    DelegationsWeb(Delegating delegating, Accounts accounts, Clock clock) {
        this.delegating = delegating;
        this.accounts = accounts;
        this.clock = clock;
    }

    @GetMapping(PATH)
    @PreAuthorize(WHO)
    Page show(@AuthenticationPrincipal SignedIn person) {
        return Page.of("people/lend", page(person, DelegationForm.empty(), FormProblems.none()));
    }

    @PostMapping(PATH)
    @PreAuthorize(WHO)
    Answer lend(@AuthenticationPrincipal SignedIn person, @ModelAttribute DelegationForm form) {
        List<Problem> problems = new ArrayList<>();
        Optional<DelegationForm.Read> read = form.read(delegating.lendable(), problems);
        if (read.isPresent()) {
            DelegationForm.Read asked = read.get();
            switch (delegating.lend(asked.to(), asked.role(), asked.begins(), asked.ends(), asked.reason())) {
                case Delegating.Result.Lent lent -> {
                    return Redirect.to(PATH).withNotice(Notice.done(Words.of("people.lend.done")));
                }
                case Delegating.Result.NotHeld not ->
                    problems.add(new Problem("role", Words.of("people.lend.problem.role")));
                case Delegating.Result.NoColleague none ->
                    problems.add(new Problem("to", Words.of("people.lend.problem.to")));
                case Delegating.Result.WrongDays days ->
                    problems.add(new Problem("ends", Words.of("people.lend.problem.days")));
            }
        }
        return Page.withProblems("people/lend", page(person, form, new FormProblems(problems)));
    }

    @PostMapping(PATH + "/{id}/stop")
    @PreAuthorize(WHO)
    Redirect stop(@PathVariable UUID id) {
        if (!delegating.takeBack(new DelegationId(id))) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return Redirect.to(PATH).withNotice(Notice.done(Words.of("people.lend.stopped")));
    }

    private RolesPage.Lending page(SignedIn person, DelegationForm form, FormProblems problems) {
        List<Accounts.Colleague> colleagues = accounts.colleagues();
        Map<AccountId, String> names =
                colleagues.stream().collect(Collectors.toMap(Accounts.Colleague::id, Accounts.Colleague::name));
        LocalDate today = LocalDate.now(clock);
        return new RolesPage.Lending(
                delegating.list().stream()
                        .map(one -> lent(one, names, person, today))
                        .toList(),
                Stream.concat(
                                Stream.of(Option.of("", Words.of("people.lend.choose"))),
                                colleagues.stream()
                                        .filter(one -> !one.id().equals(person.account()))
                                        .map(one -> Option.of(one.id().value().toString(), one.name())))
                        .toList(),
                delegating.lendable().stream()
                        .map(role -> Choice.of(role.name(), role(role)))
                        .toList(),
                Stream.of(Delegation.Reason.values())
                        .map(reason -> Choice.of(reason.name(), Words.of("people.lend.reason." + reason)))
                        .toList(),
                form,
                problems);
    }

    private static RolesPage.Lent lent(Delegation one, Map<AccountId, String> names, SignedIn person, LocalDate today) {
        boolean isTheirs = one.from().equals(person.account()) && one.isToCome(today);
        return new RolesPage.Lent(
                role(one.role()),
                Words.of(
                        "people.lend.who",
                        names.getOrDefault(one.from(), Words.of("people.lend.gone")),
                        names.getOrDefault(one.to(), Words.of("people.lend.gone"))),
                Words.of(
                        one.isRevoked() ? "people.lend.when.stopped" : "people.lend.when",
                        Numbers.day(one.begins()),
                        Numbers.day(one.ends()),
                        Words.of("people.lend.reason." + one.reason())),
                isTheirs ? PATH + "/" + one.id() + "/stop" : "");
    }

    static String role(Role role) {
        return Words.of("people.role." + role);
    }
}
