package org.evenhand.app.isp.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.evenhand.app.isp.Competence.Concern;
import org.evenhand.app.isp.Plan;
import org.evenhand.app.isp.PlanDocument.Outcome;
import org.evenhand.app.isp.PlanDocument.Provision;
import org.evenhand.app.isp.WritingPlans;
import org.evenhand.app.isp.WritingPlans.Written;
import org.evenhand.app.isp.web.PlanPages.Interrupted;
import org.evenhand.app.isp.web.PlanPages.Provide;
import org.evenhand.app.people.Role;
import org.evenhand.app.people.SignedIn;
import org.evenhand.app.site.Answer;
import org.evenhand.app.site.Entered;
import org.evenhand.app.site.FormProblems;
import org.evenhand.app.site.Notice;
import org.evenhand.app.site.Page;
import org.evenhand.app.site.Problem;
import org.evenhand.app.site.Redirect;
import org.evenhand.app.site.Words;
import org.evenhand.packs.policy.ClinicalTasks;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** What is done for an outcome, and by whom. A clinical task with somebody who is not qualified leads to an interruption page. */
@Controller
class ProvideWeb {

    private static final String NEW = "new";

    private final Opening opening;
    private final WritingPlans writing;
    private final ClinicalTasks tasks;

    ProvideWeb(Opening opening, WritingPlans writing, ClinicalTasks tasks) {
        this.opening = opening;
        this.writing = writing;
        this.tasks = tasks;
    }

    @GetMapping("/plans/{id}/outcomes/{outcome}/provision/{provision}")
    @PreAuthorize(Opening.WRITERS)
    Page form(@PathVariable String id, @PathVariable String outcome, @PathVariable String provision) {
        Plan plan = opening.get(id, "draft");
        Outcome one = outcome(plan, outcome);
        ProvisionForm form = provision.equals(NEW)
                ? ProvisionForm.empty(plan.revision(), NEW)
                : ProvisionForm.of(
                        plan.revision(),
                        one.provision().stream()
                                .filter(other -> other.id().equals(provision))
                                .findFirst()
                                .orElseThrow(Opening::notFound));
        return Page.of("isp/edit-provision", new Provide(plan, one, form, tasks, FormProblems.none()));
    }

    @PostMapping("/plans/{id}/outcomes/{outcome}/provision/{provision}")
    @PreAuthorize(Opening.WRITERS)
    Answer provide(
            @PathVariable String id,
            @PathVariable String outcome,
            @PathVariable String provision,
            @ModelAttribute ProvisionForm sent,
            @AuthenticationPrincipal SignedIn person) {
        Plan plan = opening.get(id, "draft");
        ProvisionForm form = sent.at(sent.revision(), provision);
        List<Problem> problems = new ArrayList<>();
        Optional<Provision> read =
                form.read(provision.equals(NEW) ? plan.draft().nextProvision() : provision, tasks, problems);
        Provide page = new Provide(plan, outcome(plan, outcome), form, tasks, new FormProblems(problems));
        if (form.isToChange()) {
            return Page.of("isp/edit-provision", page);
        }
        if (read.isEmpty()) {
            return Page.withProblems("isp/edit-provision", page);
        }
        boolean isLead = person.has(Role.SETTING_LEAD);
        String reason = form.isOverruling() && isLead ? Entered.text(form.reason()) : "";
        Optional<String> given =
                Optional.of(reason).filter(text -> !text.isEmpty() && text.length() <= AboutForm.LONGEST);
        return switch (writing.provide(plan.id(), form.revision(), outcome, read.get(), given)) {
            case Written.Done done -> Redirect.to("/plans/" + plan.id()).withNotice(Notice.done(Words.of("isp.saved")));
            case Written.Interrupted stopped -> interruption(page, stopped.concern(), isLead);
            case Written.ChangedMeanwhile other ->
                Page.withProblems(
                        "isp/edit-provision",
                        new Provide(
                                plan,
                                page.outcome(),
                                form.at(plan.revision(), provision),
                                tasks,
                                FormProblems.of(new Problem("what", Words.of("isp.problem.meanwhile")))));
            case Written.NotFound unknown -> throw Opening.notFound();
            case Written.NotPossible no -> throw Opening.notFound();
            case Written.Incomplete no -> throw Opening.notFound();
            case Written.NothingNew no -> throw Opening.notFound();
        };
    }

    private Page interruption(Provide page, Concern concern, boolean isLead) {
        boolean isReasonMissing = page.form().isOverruling() && isLead;
        FormProblems problems = isReasonMissing
                ? FormProblems.of(new Problem("reason", Words.of("isp.problem.reason")))
                : FormProblems.none();
        Interrupted model =
                new Interrupted(page, concern, isLead, tasks.version().toString(), problems);
        return isReasonMissing ? Page.withProblems("isp/interrupted", model) : Page.of("isp/interrupted", model);
    }

    private static Outcome outcome(Plan plan, String id) {
        return plan.draft().find(id).orElseThrow(Opening::notFound);
    }
}
