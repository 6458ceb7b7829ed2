package org.evenhand.app.personal.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.evenhand.app.access.NextSteps;
import org.evenhand.app.access.NextSteps.NextStep;
import org.evenhand.app.access.RequestId;
import org.evenhand.app.access.RequestKind;
import org.evenhand.app.access.WaitingForUs;
import org.evenhand.app.database.Acting;
import org.evenhand.app.people.Role;
import org.evenhand.app.personal.Erasing;
import org.evenhand.app.personal.Erasure;
import org.evenhand.app.personal.PersonalRecord;
import org.evenhand.app.personal.SubjectAccess;
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
import org.evenhand.app.site.components.SummaryRow;
import org.evenhand.packs.policy.RetentionRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where a child's record is destroyed because the family asked: one person proposes, another does it. */
@Controller
class ErasureWeb {

    /** It stays: see the pack retention, table kept. */
    private static final String STAYS = "personal.erasure";

    private final SubjectAccess access;
    private final Erasing erasing;
    private final RetentionRules rules;

    ErasureWeb(SubjectAccess access, Erasing erasing, RetentionRules rules) {
        this.access = access;
        this.erasing = erasing;
        this.rules = rules;
    }

    @GetMapping("/requests/{id}/erasure")
    @PreAuthorize(RecordWeb.IN_CHARGE)
    Page look(@PathVariable UUID id) {
        return Page.of("personal/erasure", page(new RequestId(id), FormProblems.none()));
    }

    @PostMapping("/requests/{id}/erasure")
    @PreAuthorize(RecordWeb.IN_CHARGE)
    Answer propose(@PathVariable UUID id, @RequestParam(defaultValue = "") String reason) {
        Optional<Erasure.Reason> chosen = Stream.of(Erasure.Reason.values())
                .filter(one -> one.name().equals(reason))
                .findFirst();
        if (chosen.isEmpty()) {
            return Page.withProblems(
                    "personal/erasure",
                    page(
                            new RequestId(id),
                            FormProblems.of(new Problem("reason", Words.of("personal.erasure.choose")))));
        }
        return after(id, erasing.propose(new RequestId(id), chosen.get()), "personal.erasure.isProposed", "");
    }

    @PostMapping("/requests/{id}/erasure/confirm")
    @PreAuthorize(RecordWeb.IN_CHARGE)
    Answer confirm(@PathVariable UUID id) {
        return after(id, erasing.confirm(new RequestId(id)), "personal.erasure.isDone", "/home");
    }

    @PostMapping("/requests/{id}/erasure/refuse")
    @PreAuthorize(RecordWeb.IN_CHARGE)
    Answer refuse(@PathVariable UUID id) {
        return after(id, erasing.refuse(new RequestId(id)), "personal.erasure.isRefused", "");
    }

    /** @param to where it goes on when it is done; empty for the page of this erasure */
    private Redirect after(UUID id, Erasing.Outcome outcome, String done, String to) {
        String here = "/requests/" + id + "/erasure";
        return switch (outcome) {
            case DONE -> Redirect.to(to.isEmpty() ? here : to).withNotice(Notice.done(Words.of(done)));
            case SAME_PERSON -> Redirect.to(here).withNotice(Notice.important(Words.of("personal.erasure.samePerson")));
            case NOT_OPEN ->
                isOpen(id)
                        ? Redirect.to(here).withNotice(Notice.important(Words.of("personal.erasure.isOpen")))
                        : Redirect.to("/home").withNotice(Notice.important(Words.of("personal.erasure.notOpen")));
        };
    }

    private boolean isOpen(UUID id) {
        return erasing.find(new RequestId(id)).isPresent();
    }

    private ErasurePage page(RequestId id, FormProblems problems) {
        PersonalRecord record = access.lookedAt(id).orElseThrow(RecordWeb::notThere);
        Optional<Erasure> open = erasing.find(id);
        return new ErasurePage(
                id.reference(),
                record.called(),
                "/requests/" + id,
                record.tables().stream()
                        .filter(held ->
                                !held.rows().isEmpty() && !held.table().name().equals(STAYS))
                        .map(held -> SummaryRow.of(
                                Words.of("holdings." + held.table().name()),
                                Numbers.whole(held.rows().size())))
                        .toList(),
                rules.kept().stream()
                        .map(kept -> List.of(
                                Cell.of(kept.what()),
                                Cell.of(kept.reason()),
                                Cell.of(Words.of("bases", kept.basis()) + ": " + kept.source())))
                        .toList(),
                rules.version().toString(),
                Stream.of(Erasure.Reason.values())
                        .map(reason -> Choice.of(reason.name(), Words.of("personal.erasure.reason." + reason)))
                        .toList(),
                open.map(erasure -> Words.of(
                        "personal.erasure.proposed",
                        record.names().people().getOrDefault(erasure.proposedBy(), Words.of("holdings.somebody")),
                        Words.of("personal.erasure.reason." + erasure.reason()))),
                open.filter(erasure ->
                                !erasure.proposedBy().equals(Acting.current().person()))
                        .isPresent(),
                problems);
    }

    @Configuration(proxyBeanMethods = false)
    static class Steps {

        @Bean
        NextSteps theFamilyAsksToBeForgotten() {
            return request -> request.kind() == RequestKind.CHILD && RecordWeb.isInCharge()
                    ? List.of(new NextStep(Words.of("personal.erasure.step"), "/requests/" + request.id() + "/erasure"))
                    : List.of();
        }

        @Bean
        WaitingForUs erasuresToDecide(Erasing erasing) {
            return person -> person.has(Role.SETTING_LEAD) || person.has(Role.TRIAGE_LEAD)
                    ? erasing.waiting().stream()
                            .map(erasure -> new WaitingForUs.Item(
                                    Words.of(
                                            "personal.erasure.toDo",
                                            erasure.request().reference()),
                                    "/requests/" + erasure.request() + "/erasure",
                                    Optional.empty()))
                            .toList()
                    : List.of();
        }
    }
}
