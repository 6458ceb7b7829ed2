package org.evenhand.app.isp.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.evenhand.app.isp.Agreement;
import org.evenhand.app.isp.MovingPlans;
import org.evenhand.app.isp.MovingPlans.Moved;
import org.evenhand.app.isp.Plan;
import org.evenhand.app.isp.bundle.OriginKey;
import org.evenhand.app.site.Answer;
import org.evenhand.app.site.Download;
import org.evenhand.app.site.FormProblems;
import org.evenhand.app.site.Page;
import org.evenhand.app.site.Problem;
import org.evenhand.app.site.Words;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Gives a plan away as one locked file when a child moves. */
@Controller
class MoveWeb {

    private final Opening opening;
    private final MovingPlans moving;
    private final OriginKey key;

    MoveWeb(Opening opening, MovingPlans moving, OriginKey key) {
        this.opening = opening;
        this.moving = moving;
        this.key = key;
    }

    @GetMapping("/plans/{id}/move")
    @PreAuthorize(Opening.LEADS)
    Page form(@PathVariable String id) {
        Plan plan = opening.get(id, "page");
        if (plan.latest().isEmpty()) {
            throw Opening.notFound();
        }
        return Page.of("isp/move", page(plan, MoveForm.empty(), List.of()));
    }

    @PostMapping("/plans/{id}/move")
    @PreAuthorize(Opening.LEADS)
    Answer pack(@PathVariable String id, @ModelAttribute MoveForm form) {
        Plan plan = opening.get(id, "page");
        List<Problem> problems = new ArrayList<>();
        Optional<LocalDate> said = form.read(moving.agreed(plan) instanceof Agreement.ToBeSaid, problems);
        if (!problems.isEmpty()) {
            return again(plan, form, problems);
        }
        return switch (moving.pack(plan.id(), said, form.secret())) {
            case Moved.Packed packed ->
                Download.of(
                        packed.name(),
                        "application/octet-stream",
                        packed.content().bytes());
            case Moved.ConsentInTheFuture early ->
                again(plan, form, List.of(new Problem("consentOn", Words.of("isp.problem.consentOn"))));
            // What is to be done stands on the page.
            case Moved.NoAgreement none -> again(plan, form, List.of());
            case Moved.NotFound unknown -> throw Opening.notFound();
        };
    }

    private Page again(Plan plan, MoveForm form, List<Problem> problems) {
        return Page.withProblems("isp/move", page(plan, form, problems));
    }

    private PlanPages.Move page(Plan plan, MoveForm form, List<Problem> problems) {
        return new PlanPages.Move(
                plan, moving.agreed(plan), form, OriginKey.fingerprint(key.publicKey()), new FormProblems(problems));
    }
}
