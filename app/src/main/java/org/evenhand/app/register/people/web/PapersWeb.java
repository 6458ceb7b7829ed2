package org.evenhand.app.register.people.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.evenhand.app.people.SignedIn;
import org.evenhand.app.register.Freshness;
import org.evenhand.app.register.ServiceEntry;
import org.evenhand.app.register.people.KeepingPeople;
import org.evenhand.app.register.people.RoleId;
import org.evenhand.app.register.people.Specialist;
import org.evenhand.app.register.people.Specialist.Qualification;
import org.evenhand.app.register.people.Specialist.Registration;
import org.evenhand.app.register.people.Specialist.Role;
import org.evenhand.app.site.Answer;
import org.evenhand.app.site.FormProblems;
import org.evenhand.app.site.Notice;
import org.evenhand.app.site.Page;
import org.evenhand.app.site.Problem;
import org.evenhand.app.site.Redirect;
import org.evenhand.app.site.Words;
import org.evenhand.app.site.components.Choice;
import org.evenhand.app.site.components.Option;
import org.evenhand.app.site.components.Options;
import org.evenhand.packs.Packs;
import org.evenhand.packs.policy.RegisterTerms;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;

/** Posts, registrations and qualifications of one specialist. */
@Controller
public class PapersWeb {

    private static final String ONE = PeopleWeb.PATH + "/{id}";
    private static final String NEW = "new";
    private static final String SERVICE_LEAD = "hasRole('SERVICE_LEAD')";

    private final KeepingPeople keeping;
    private final PeoplePages pages;
    private final Freshness freshness;
    private final RegisterTerms terms;

    PapersWeb(KeepingPeople keeping, PeoplePages pages, Freshness freshness, Packs packs) {
        this.keeping = keeping;
        this.pages = pages;
        this.freshness = freshness;
        this.terms = RegisterTerms.from(packs);
    }

    public record RolePage(
            String id,
            String name,
            RoleForm form,
            List<Option> professions,
            List<Option> services,
            FormProblems problems) {}

    /** @param bodies none where none of the person's professions has a register */
    public record RegistrationPage(
            String id,
            String name,
            RegistrationForm form,
            List<Option> bodies,
            List<Choice> standings,
            FormProblems problems) {}

    /** @param qualification its identifier, or “new” */
    public record QualificationPage(
            String id,
            String name,
            String qualification,
            QualificationForm form,
            List<Option> codes,
            List<Option> specialisms,
            List<Choice> progress,
            FormProblems problems) {}

    @GetMapping(ONE + "/roles/new")
    @PreAuthorize(SERVICE_LEAD)
    Page role(@PathVariable String id, @AuthenticationPrincipal SignedIn person) {
        Specialist specialist = PeopleWeb.find(keeping, id, person);
        return Page.of(
                "register/people/role",
                role(specialist, RoleForm.empty(person.organisationName()), FormProblems.none()));
    }

    @PostMapping(ONE + "/roles/new")
    @PreAuthorize(SERVICE_LEAD)
    Answer takenUp(@PathVariable String id, @ModelAttribute RoleForm form, @AuthenticationPrincipal SignedIn person) {
        Specialist specialist = PeopleWeb.find(keeping, id, person);
        List<Problem> problems = new ArrayList<>();
        Optional<Role> read = form.read(pages.services(specialist), problems);
        if (read.isEmpty()) {
            return Page.withProblems("register/people/role", role(specialist, form, new FormProblems(problems)));
        }
        keeping.takesUp(specialist.id(), person.organisation(), read.get());
        return done(id, "people.role.added");
    }

    /** Its last day is today. */
    @PostMapping(ONE + "/roles/{role}/end")
    @PreAuthorize(SERVICE_LEAD)
    Answer givenUp(@PathVariable String id, @PathVariable String role, @AuthenticationPrincipal SignedIn person) {
        Specialist specialist = PeopleWeb.find(keeping, id, person);
        RoleId ended = specialist.roles().stream()
                .map(Role::id)
                .filter(one -> one.toString().equals(role))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        keeping.givesUp(specialist.id(), person.organisation(), ended, freshness.today());
        return done(id, "people.role.ended");
    }

    @GetMapping(ONE + "/registrations/new")
    @PreAuthorize(SERVICE_LEAD)
    Page registration(@PathVariable String id, @AuthenticationPrincipal SignedIn person) {
        return Page.of(
                "register/people/registration",
                registration(PeopleWeb.find(keeping, id, person), RegistrationForm.empty(), FormProblems.none()));
    }

    @PostMapping(ONE + "/registrations/new")
    @PreAuthorize(SERVICE_LEAD)
    Answer lookedUp(
            @PathVariable String id, @ModelAttribute RegistrationForm form, @AuthenticationPrincipal SignedIn person) {
        Specialist specialist = PeopleWeb.find(keeping, id, person);
        List<Problem> problems = new ArrayList<>();
        Optional<Registration> read = form.read(specialist, terms, freshness.today(), problems);
        if (read.isEmpty()) {
            return Page.withProblems(
                    "register/people/registration", registration(specialist, form, new FormProblems(problems)));
        }
        keeping.lookedUp(specialist.id(), person.organisation(), read.get());
        return done(id, "people.registration.added");
    }

    @GetMapping(ONE + "/qualifications/{qualification}")
    @PreAuthorize(SERVICE_LEAD)
    Page qualification(
            @PathVariable String id, @PathVariable String qualification, @AuthenticationPrincipal SignedIn person) {
        Specialist specialist = PeopleWeb.find(keeping, id, person);
        QualificationForm form = qualification.equals(NEW)
                ? QualificationForm.empty()
                : QualificationForm.of(held(specialist, qualification));
        return Page.of(
                "register/people/qualification", qualification(specialist, qualification, form, FormProblems.none()));
    }

    @PostMapping(ONE + "/qualifications/{qualification}")
    @PreAuthorize(SERVICE_LEAD)
    Answer studied(
            @PathVariable String id,
            @PathVariable String qualification,
            @ModelAttribute QualificationForm form,
            @AuthenticationPrincipal SignedIn person) {
        Specialist specialist = PeopleWeb.find(keeping, id, person);
        UUID which = qualification.equals(NEW)
                ? UUID.randomUUID()
                : held(specialist, qualification).id();
        List<Problem> problems = new ArrayList<>();
        Optional<Qualification> read = form.read(which, terms, freshness.today(), problems);
        if (read.isEmpty()) {
            return Page.withProblems(
                    "register/people/qualification",
                    qualification(specialist, qualification, form, new FormProblems(problems)));
        }
        keeping.studies(specialist.id(), person.organisation(), read.get());
        return done(id, "people.qualification.saved");
    }

    private static Redirect done(String id, String words) {
        return Redirect.to(PeopleWeb.PATH + "/" + id).withNotice(Notice.done(Words.of(words)));
    }

    private static Qualification held(Specialist specialist, String id) {
        return specialist.qualifications().stream()
                .filter(one -> one.id().toString().equals(id))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private RolePage role(Specialist specialist, RoleForm form, FormProblems problems) {
        return new RolePage(
                specialist.id().toString(),
                specialist.name(),
                form,
                first("register.chooseProfession", Options.professions()),
                first("people.service.none", pages.services(specialist).stream().map(PapersWeb::option)),
                problems);
    }

    private static Option option(ServiceEntry entry) {
        return Option.of(entry.id().toString(), entry.offered().name());
    }

    private RegistrationPage registration(Specialist specialist, RegistrationForm form, FormProblems problems) {
        return new RegistrationPage(
                specialist.id().toString(),
                specialist.name(),
                form,
                RegistrationForm.bodiesFor(specialist, terms).stream()
                        .map(body -> Option.of(body.code(), body.name()))
                        .toList(),
                Arrays.stream(Specialist.Standing.values())
                        .map(one -> Choice.of(one.name(), Words.of("people.standing." + one)))
                        .toList(),
                problems);
    }

    private QualificationPage qualification(
            Specialist specialist, String qualification, QualificationForm form, FormProblems problems) {
        return new QualificationPage(
                specialist.id().toString(),
                specialist.name(),
                qualification,
                form,
                first(
                        "people.chooseQualification",
                        terms.qualifications().stream().map(one -> Option.of(one.code(), one.name()))),
                first(
                        "people.specialism.none",
                        terms.qualifications().stream()
                                .flatMap(one -> one.specialisms().stream())
                                .distinct()
                                .map(one -> Option.of(one, Words.of("people.specialism." + one)))),
                Arrays.stream(Specialist.Progress.values())
                        .map(one -> Choice.of(one.name(), Words.of("people.progress." + one)))
                        .toList(),
                problems);
    }

    private static List<Option> first(String words, Stream<Option> others) {
        return Options.startingWith(Words.of(words), others);
    }
}
