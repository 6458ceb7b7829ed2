package org.evenhand.app.isp.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.evenhand.app.isp.Plan;
import org.evenhand.app.isp.PlanDocument;
import org.evenhand.app.isp.PlanDocument.Outcome;
import org.evenhand.app.isp.WritingPlans;
import org.evenhand.app.isp.WritingPlans.Written;
import org.evenhand.app.isp.web.PlanPages.Step;
import org.evenhand.app.site.Answer;
import org.evenhand.app.site.FormProblems;
import org.evenhand.app.site.Notice;
import org.evenhand.app.site.Page;
import org.evenhand.app.site.Problem;
import org.evenhand.app.site.Redirect;
import org.evenhand.app.site.Words;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The steps of writing a plan but what is done: about the child, needs, outcomes, reviews. */
@Controller
class EditWeb {

    private static final String DRAFT = "draft";

    private final Opening opening;
    private final WritingPlans writing;
    private final Clock clock;

    EditWeb(Opening opening, WritingPlans writing, Clock clock) {
        this.opening = opening;
        this.writing = writing;
        this.clock = clock;
    }

    @GetMapping("/plans/{id}/about")
    @PreAuthorize(Opening.WRITERS)
    Page about(@PathVariable String id) {
        Plan plan = opening.get(id, DRAFT);
        return show(
                "isp/edit-about",
                plan,
                AboutForm.of(plan.revision(), plan.draft().aboutMe()));
    }

    @PostMapping("/plans/{id}/about")
    @PreAuthorize(Opening.WRITERS)
    Answer saveAbout(@PathVariable String id, @ModelAttribute AboutForm form) {
        List<Problem> problems = new ArrayList<>();
        PlanDocument.AboutMe about = form.read(problems);
        return save(
                id,
                "about",
                form.revision(),
                problems,
                plan -> plan.withAboutMe(about),
                "strengths",
                (plan, wrong) -> again(
                        "isp/edit-about",
                        plan,
                        new AboutForm(plan.revision(), form.strengths(), form.voice(), form.voiceHeard()),
                        wrong));
    }

    @GetMapping("/plans/{id}/needs")
    @PreAuthorize(Opening.WRITERS)
    Page needs(@PathVariable String id) {
        Plan plan = opening.get(id, DRAFT);
        return show(
                "isp/edit-needs",
                plan,
                NeedsForm.of(plan.revision(), plan.draft().needs()));
    }

    @PostMapping("/plans/{id}/needs")
    @PreAuthorize(Opening.WRITERS)
    Answer saveNeeds(@PathVariable String id, @ModelAttribute NeedsForm form) {
        List<Problem> problems = new ArrayList<>();
        List<String> needs = form.read(problems);
        return save(
                id,
                "needs",
                form.revision(),
                problems,
                plan -> plan.withNeeds(needs),
                "needs",
                (plan, wrong) -> again("isp/edit-needs", plan, new NeedsForm(plan.revision(), form.needs()), wrong));
    }

    @GetMapping("/plans/{id}/outcomes/{outcome}")
    @PreAuthorize(Opening.WRITERS)
    Page outcome(@PathVariable String id, @PathVariable String outcome) {
        Plan plan = opening.get(id, DRAFT);
        return show(
                "isp/edit-outcome",
                plan,
                outcome.equals("new")
                        ? OutcomeForm.empty(plan.revision(), "new")
                        : OutcomeForm.of(
                                plan.revision(), plan.draft().find(outcome).orElseThrow(Opening::notFound)));
    }

    @PostMapping("/plans/{id}/outcomes/{outcome}")
    @PreAuthorize(Opening.WRITERS)
    Answer saveOutcome(@PathVariable String id, @PathVariable String outcome, @ModelAttribute OutcomeForm form) {
        Plan before = opening.get(id, DRAFT);
        String key = outcome.equals("new") ? before.draft().nextOutcome() : outcome;
        List<Problem> problems = new ArrayList<>();
        Optional<Outcome> read = form.read(key, problems);
        return save(
                id,
                "outcome",
                form.revision(),
                problems,
                plan -> read.map(fresh -> plan.with(new Outcome(
                                key,
                                fresh.what(),
                                fresh.measure(),
                                fresh.byWhen(),
                                plan.find(key).map(Outcome::provision).orElse(List.of()))))
                        .orElse(plan),
                "what",
                (plan, wrong) -> again(
                        "isp/edit-outcome",
                        plan,
                        new OutcomeForm(
                                plan.revision(),
                                outcome,
                                form.what(),
                                form.measure(),
                                form.day(),
                                form.month(),
                                form.year()),
                        wrong));
    }

    @PostMapping("/plans/{id}/outcomes/{outcome}/remove")
    @PreAuthorize(Opening.WRITERS)
    Answer removeOutcome(
            @PathVariable String id, @PathVariable String outcome, @RequestParam("revision") int revision) {
        return removed(id, writing.save(Opening.id(id), revision, "outcome", plan -> plan.withoutOutcome(outcome)));
    }

    @PostMapping("/plans/{id}/outcomes/{outcome}/provision/{provision}/remove")
    @PreAuthorize(Opening.WRITERS)
    Answer removeProvision(
            @PathVariable String id,
            @PathVariable String outcome,
            @PathVariable String provision,
            @RequestParam("revision") int revision) {
        return removed(
                id,
                writing.save(Opening.id(id), revision, "provision", plan -> plan.withoutProvision(outcome, provision)));
    }

    @GetMapping("/plans/{id}/review")
    @PreAuthorize(Opening.WRITERS)
    Page review(@PathVariable String id) {
        Plan plan = opening.get(id, DRAFT);
        return show(
                "isp/edit-review",
                plan,
                ReviewForm.of(plan.revision(), plan.draft().nextReview()));
    }

    @PostMapping("/plans/{id}/review")
    @PreAuthorize(Opening.WRITERS)
    Answer saveReview(@PathVariable String id, @ModelAttribute ReviewForm form) {
        LocalDate today = LocalDate.now(clock);
        List<Problem> problems = new ArrayList<>();
        form.read(opening.get(id, DRAFT).draft(), today, problems);
        return save(
                id,
                "review",
                form.revision(),
                problems,
                plan -> form.read(plan, today, new ArrayList<>()),
                "next",
                (plan, wrong) -> again(
                        "isp/edit-review",
                        plan,
                        new ReviewForm(
                                plan.revision(),
                                form.heldDay(),
                                form.heldMonth(),
                                form.heldYear(),
                                form.who(),
                                form.changed(),
                                form.nextDay(),
                                form.nextMonth(),
                                form.nextYear()),
                        wrong));
    }

    /** The form again, for a plan as it is now. */
    @FunctionalInterface
    private interface Again {
        Page show(Plan plan, List<Problem> problems);
    }

    private Answer save(
            String id,
            String section,
            int revision,
            List<Problem> problems,
            UnaryOperator<PlanDocument> change,
            String firstField,
            Again again) {
        if (!problems.isEmpty()) {
            return again.show(opening.get(id, DRAFT), problems);
        }
        return saved(
                id,
                writing.save(Opening.id(id), revision, section, change),
                () -> again.show(
                        opening.get(id, DRAFT), List.of(new Problem(firstField, Words.of("isp.problem.meanwhile")))));
    }

    private static Answer removed(String id, Written written) {
        return saved(
                id,
                written,
                () -> Redirect.to("/plans/" + Opening.id(id))
                        .withNotice(Notice.important(Words.of("isp.problem.meanwhile"))));
    }

    /** Saving a step comes to one of three ends. */
    private static Answer saved(String id, Written written, java.util.function.Supplier<Answer> meanwhile) {
        return switch (written) {
            case Written.Done done ->
                Redirect.to("/plans/" + Opening.id(id)).withNotice(Notice.done(Words.of("isp.saved")));
            case Written.ChangedMeanwhile other -> meanwhile.get();
            case Written.NotFound unknown -> throw Opening.notFound();
            case Written.NotPossible no -> throw Opening.notFound();
            case Written.Interrupted no -> throw Opening.notFound();
            case Written.Incomplete no -> throw Opening.notFound();
            case Written.NothingNew no -> throw Opening.notFound();
        };
    }

    private static <F> Page show(String template, Plan plan, F form) {
        return Page.of(template, new Step<>(plan, form, FormProblems.none()));
    }

    private static <F> Page again(String template, Plan plan, F form, List<Problem> problems) {
        return Page.withProblems(template, new Step<>(plan, form, new FormProblems(problems)));
    }
}
