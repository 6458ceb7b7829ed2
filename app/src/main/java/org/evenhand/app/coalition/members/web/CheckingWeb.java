package org.evenhand.app.coalition.members.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.evenhand.app.coalition.members.Member;
import org.evenhand.app.coalition.members.MemberId;
import org.evenhand.app.coalition.members.Members;
import org.evenhand.app.coalition.members.Members.Decided;
import org.evenhand.app.coalition.members.Membership;
import org.evenhand.app.coalition.members.SignatoryList;
import org.evenhand.app.coalition.members.Standing;
import org.evenhand.app.coalition.web.Entered;
import org.evenhand.app.site.Answer;
import org.evenhand.app.site.FormProblems;
import org.evenhand.app.site.Notice;
import org.evenhand.app.site.Page;
import org.evenhand.app.site.Problem;
import org.evenhand.app.site.Redirect;
import org.evenhand.app.site.Words;
import org.evenhand.app.site.components.Option;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** A campaigner checks who asked to join, records who left, and enters a list of signatories. */
@Controller
class CheckingWeb {

    private static final String CAMPAIGNER = "hasRole('CAMPAIGNER')";
    private static final int SHOWN_PROBLEMS = 50;

    private final Members members;

    CheckingWeb(Members members) {
        this.members = members;
    }

    @GetMapping("/campaign/members")
    @PreAuthorize(CAMPAIGNER)
    Page overview() {
        List<Member> all = members.list();
        return Page.of(
                "coalition/members/overview",
                new CheckingPages.Overview(
                        all.stream()
                                .filter(one -> one.standing() == Standing.REQUESTED)
                                .toList(),
                        all.stream()
                                .filter(one -> one.standing() == Standing.CONFIRMED)
                                .toList(),
                        all.stream()
                                .filter(one -> one.standing() == Standing.LEFT || one.standing() == Standing.REFUSED)
                                .toList()));
    }

    @GetMapping("/campaign/members/{id}")
    @PreAuthorize(CAMPAIGNER)
    Page member(@PathVariable UUID id) {
        return Page.of("coalition/members/member", one(id, DecisionForm.empty(), FormProblems.none()));
    }

    @PostMapping("/campaign/members/{id}")
    @PreAuthorize(CAMPAIGNER)
    Answer decide(@PathVariable UUID id, @ModelAttribute DecisionForm form) {
        List<Problem> problems = new ArrayList<>();
        form.read(problems)
                .flatMap(read -> refusal(members.decide(new MemberId(id), read.change(), read.on(), read.evidence())))
                .ifPresent(problems::add);
        return problems.isEmpty()
                ? Redirect.to("/campaign/members").withNotice(Notice.done(Words.of("members.recorded")))
                : Page.withProblems("coalition/members/member", one(id, form, new FormProblems(problems)));
    }

    /** Empty where it was recorded. */
    private static Optional<Problem> refusal(Decided decided) {
        return switch (decided) {
            case Decided.Done done -> Optional.empty();
            case Decided.NotFound none -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
            case Decided.NotFromHere from ->
                Optional.of(new Problem(
                        "change", Words.of("members.notFromHere", Words.of("members.standing." + from.standing()))));
            case Decided.DayOutOfRange day -> Optional.of(new Problem("on", Words.of("members.dayOutOfRange")));
        };
    }

    private CheckingPages.One one(UUID id, DecisionForm form, FormProblems problems) {
        Member member =
                members.find(new MemberId(id)).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return new CheckingPages.One(
                member,
                members.contact(member.id()),
                form,
                Membership.TABLE.open(member.standing()).stream()
                        .map(change -> Option.of(change.name(), Words.of("members.change." + change)))
                        .toList(),
                problems);
    }

    @GetMapping("/campaign/members/signatories")
    @PreAuthorize(CAMPAIGNER)
    Page signatories() {
        return Page.of("coalition/members/signatories", list("", List.of(), FormProblems.none()));
    }

    @PostMapping("/campaign/members/signatories")
    @PreAuthorize(CAMPAIGNER)
    Answer enter(@RequestParam @Nullable String csv) {
        SignatoryList read = SignatoryList.read(Entered.text(csv), members.today());
        if (!read.problems().isEmpty()) {
            Problem first = new Problem(
                    "csv", Words.of("coalition.problem.csv", read.problems().size()));
            return Page.withProblems(
                    "coalition/members/signatories",
                    list(
                            Entered.text(csv),
                            read.problems().stream().limit(SHOWN_PROBLEMS).toList(),
                            FormProblems.of(first)));
        }
        int added = members.enter(read.entries());
        return Redirect.to("/campaign/members")
                .withNotice(Notice.done(
                        Words.of("members.entered", added, read.entries().size() - added, read.withoutConsent())));
    }

    private static CheckingPages.SignatoriesPage list(String csv, List<String> refused, FormProblems problems) {
        return new CheckingPages.SignatoriesPage(csv, refused, problems, String.join(",", SignatoryList.COLUMNS));
    }
}
