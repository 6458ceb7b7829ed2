package org.evenhand.app.isp.web;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.evenhand.app.access.Answers;
import org.evenhand.app.access.Looking;
import org.evenhand.app.access.RequestId;
import org.evenhand.app.isp.Belonging;
import org.evenhand.app.isp.Belonging.Candidate;
import org.evenhand.app.isp.PlanDocument;
import org.evenhand.app.isp.PlanWords;
import org.evenhand.app.isp.SupportPlans;
import org.evenhand.app.isp.WritingPlans;
import org.evenhand.app.site.Answer;
import org.evenhand.app.site.FormProblems;
import org.evenhand.app.site.Notice;
import org.evenhand.app.site.Numbers;
import org.evenhand.app.site.Page;
import org.evenhand.app.site.Problem;
import org.evenhand.app.site.Redirect;
import org.evenhand.app.site.Words;
import org.evenhand.app.site.components.Choice;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Begins the plan of a request, or goes on with one that came with the same child. */
@Controller
class BeginPlanWeb {

    /** Not one of those that came. */
    private static final String NEW = "new";

    private final WritingPlans writing;
    private final Belonging belonging;
    private final SupportPlans plans;
    private final Looking looking;

    BeginPlanWeb(WritingPlans writing, Belonging belonging, SupportPlans plans, Looking looking) {
        this.writing = writing;
        this.belonging = belonging;
        this.plans = plans;
        this.looking = looking;
    }

    @GetMapping("/requests/{request}/plan")
    @PreAuthorize(Opening.WRITERS)
    Page ask(@PathVariable UUID request) {
        return Page.of("isp/begin", page(new RequestId(request), "", FormProblems.none()));
    }

    /** @param plan which of those that came it is; "new" for none of them, and empty where none was offered */
    @PostMapping("/requests/{request}/plan")
    @PreAuthorize(Opening.WRITERS)
    Answer begin(@PathVariable UUID request, @RequestParam(defaultValue = "") String plan) {
        RequestId id = new RequestId(request);
        if (plan.isEmpty() && !belonging.candidates(id).isEmpty()) {
            return again(id, plan, "isp.problem.which");
        }
        if (plan.isEmpty() || plan.equals(NEW)) {
            // The one that was begun already, where there is one.
            return PlansWeb.written(writing.begin(id), "/requests/" + request, java.util.Optional.empty());
        }
        return switch (belonging.belongs(Opening.id(plan), id)) {
            case Belonging.Result.Done done ->
                Redirect.to("/plans/" + done.id()).withNotice(Notice.done(Words.of("isp.belongs")));
            case Belonging.Result.Beside beside ->
                Redirect.to("/plans/" + beside.plan()).withNotice(Notice.done(Words.of("isp.beside")));
            case Belonging.Result.AnotherChild other -> again(id, plan, "isp.problem.anotherChild");
            case Belonging.Result.NotFound unknown -> throw Opening.notFound();
        };
    }

    private Page again(RequestId id, String chosen, String why) {
        return Page.withProblems("isp/begin", page(id, chosen, FormProblems.of(new Problem("plan", Words.of(why)))));
    }

    private PlanPages.Begin page(RequestId id, String chosen, FormProblems problems) {
        List<Candidate> candidates = belonging.candidates(id);
        boolean isBegun = plans.of(id).isPresent();
        return new PlanPages.Begin(
                id,
                looking.open(id)
                        .orElseThrow(Opening::notFound)
                        .answers()
                        .child()
                        .map(BeginPlanWeb::words)
                        .orElse(""),
                candidates.isEmpty()
                        ? List.of()
                        : Stream.concat(
                                        candidates.stream().map(BeginPlanWeb::choice),
                                        Stream.of(Choice.of(
                                                NEW,
                                                Words.of(isBegun ? "isp.candidate.noneOfThem" : "isp.candidate.none"))))
                                .toList(),
                isBegun,
                chosen,
                problems);
    }

    private static Choice choice(Candidate one) {
        return Choice.of(
                one.id().toString(),
                Words.of(
                        "isp.candidate",
                        words(one.child()),
                        one.arrived().brought().origin().setting(),
                        Numbers.day(one.arrived().on())));
    }

    private static String words(Answers.Child child) {
        return words(new PlanDocument.Child(child.called(), child.birthMonth(), child.birthYear()));
    }

    private static String words(PlanDocument.Child child) {
        return child.called() + ", " + PlanWords.bornIn(child);
    }
}
