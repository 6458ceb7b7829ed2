package org.evenhand.app.people.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.evenhand.app.people.Delegating;
import org.evenhand.app.people.Joining;
import org.evenhand.app.people.Joining.Newcomer;
import org.evenhand.app.people.Joining.Outcome;
import org.evenhand.app.people.Organisation;
import org.evenhand.app.people.OrganisationId;
import org.evenhand.app.people.Role;
import org.evenhand.app.place.Gazetteer;
import org.evenhand.app.site.Answer;
import org.evenhand.app.site.Entered;
import org.evenhand.app.site.FormProblems;
import org.evenhand.app.site.Notice;
import org.evenhand.app.site.Page;
import org.evenhand.app.site.Problem;
import org.evenhand.app.site.Redirect;
import org.evenhand.app.site.Words;
import org.evenhand.app.site.components.Choice;
import org.evenhand.app.site.components.Option;
import org.evenhand.vocabulary.LaCode;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where those who run the installation give roles to people of other organisations, and let a service or an authority in. */
@Controller
@ConditionalOnExpression("'${evenhand.parts:casework,campaign}'.contains('casework')")
class GivingRolesWeb {

    private static final String PATH = "/roles/give";
    private static final String ADMINISTRATOR = "hasRole('ADMINISTRATOR')";
    private static final List<Role> GIVEN = List.of(Role.SERVICE_LEAD, Role.COMMISSIONER);
    private static final List<Organisation.Kind> KINDS =
            List.of(Organisation.Kind.SERVICE, Organisation.Kind.AUTHORITY);
    private static final int LONGEST_NAME = 200;

    private final Delegating delegating;
    private final Joining joining;
    private final Gazetteer places;

    GivingRolesWeb(Delegating delegating, Joining joining, Gazetteer places) {
        this.delegating = delegating;
        this.joining = joining;
        this.places = places;
    }

    @GetMapping(PATH)
    @PreAuthorize(ADMINISTRATOR)
    Page show() {
        return Page.of("people/give", page("", "", "", "", "", JoinForm.empty(), FormProblems.none()));
    }

    @PostMapping(PATH)
    @PreAuthorize(ADMINISTRATOR)
    Answer give(@RequestParam(defaultValue = "") String to, @RequestParam(defaultValue = "") String role) {
        List<Problem> problems = new ArrayList<>();
        Optional<Role> given = Entered.choice("role", role, GIVEN, Words.of("people.give.problem.role"), problems);
        String email = Entered.needed("to", to, LONGEST_NAME, Words.of("people.give.problem.to"), problems);
        if (problems.isEmpty() && delegating.give(email, given.orElseThrow()).isPresent()) {
            return Redirect.to(PATH).withNotice(Notice.done(Words.of("people.give.done")));
        }
        if (problems.isEmpty()) {
            problems.add(new Problem("to", Words.of("people.give.problem.nobody." + given.orElseThrow())));
        }
        return Page.withProblems(
                "people/give", page(email, role, "", "", "", JoinForm.empty(), new FormProblems(problems)));
    }

    @PostMapping(PATH + "/organisation")
    @PreAuthorize(ADMINISTRATOR)
    Answer letIn(
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String organisation,
            @RequestParam(defaultValue = "") String authority,
            @ModelAttribute JoinForm form) {
        List<Problem> problems = new ArrayList<>();
        Optional<Organisation.Kind> what =
                Entered.choice("kind", kind, KINDS, Words.of("people.give.problem.kind"), problems);
        String called = Entered.needed(
                "organisation", organisation, LONGEST_NAME, Words.of("people.give.problem.organisation"), problems);
        Optional<LaCode> area = places.areas().authorities().stream()
                .map(known -> known.code())
                .filter(code -> code.code().equals(authority))
                .findFirst();
        if (area.isEmpty()) {
            problems.add(new Problem("authority", Words.of("people.give.problem.authority")));
        }
        JoinForm given = new JoinForm(form.name(), form.email(), form.password(), "yes");
        problems.addAll(given.problems().list());
        if (problems.isEmpty()) {
            Outcome outcome = joining.join(
                    new Organisation(
                            OrganisationId.random(), what.orElseThrow(), called, area, Optional.empty(), false, true),
                    first(given, what.orElseThrow()));
            if (outcome instanceof Outcome.Joined) {
                return Redirect.to(PATH).withNotice(Notice.done(Words.of("people.give.letIn")));
            }
            problems.add(new Problem("email", Words.of("people.give.problem.taken")));
        }
        return Page.withProblems(
                "people/give", page("", "", kind, called, authority, given, new FormProblems(problems)));
    }

    /** The first person of a service decides and keeps its entries; the first of an authority plans. */
    private static Newcomer first(JoinForm given, Organisation.Kind kind) {
        Newcomer asked = given.newcomer();
        Set<Role> roles = kind == Organisation.Kind.AUTHORITY
                ? Set.of(Role.COMMISSIONER)
                : Set.of(Role.TRIAGE_LEAD, Role.SERVICE_LEAD);
        return new Newcomer(asked.name(), asked.email(), asked.password(), roles);
    }

    private RolesPage.Giving page(
            String email,
            String role,
            String kind,
            String organisation,
            String authority,
            JoinForm form,
            FormProblems problems) {
        return new RolesPage.Giving(
                email,
                role,
                GIVEN.stream()
                        .map(one -> Choice.of(one.name(), DelegationsWeb.role(one))
                                .withHint(Words.of("people.give.hint." + one)))
                        .toList(),
                kind,
                organisation,
                authority,
                KINDS.stream()
                        .map(one -> Choice.of(one.name(), Words.of("people.give.kind." + one)))
                        .toList(),
                Stream.concat(
                                Stream.of(Option.of("", Words.of("people.give.choose"))),
                                places.areas().authorities().stream()
                                        .map(one -> Option.of(one.code().code(), one.name())))
                        .toList(),
                form,
                problems);
    }
}
