package org.evenhand.app.isp.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.evenhand.app.isp.Plan;
import org.evenhand.app.isp.Plan.Capacity;
import org.evenhand.app.isp.SigningPlans;
import org.evenhand.app.isp.SigningPlans.Said;
import org.evenhand.app.isp.SigningPlans.Signed;
import org.evenhand.app.people.Role;
import org.evenhand.app.people.SignedIn;
import org.evenhand.app.site.Answer;
import org.evenhand.app.site.FormProblems;
import org.evenhand.app.site.Notice;
import org.evenhand.app.site.Page;
import org.evenhand.app.site.Problem;
import org.evenhand.app.site.Redirect;
import org.evenhand.app.site.Words;
import org.evenhand.app.site.components.Choice;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The lead of the setting, the specialist and the family say whether they agree with a version. */
@Controller
class SignWeb {

    private static final String TEMPLATE = "isp/sign";

    private final Opening opening;
    private final SigningPlans signing;

    SignWeb(Opening opening, SigningPlans signing) {
        this.opening = opening;
        this.signing = signing;
    }

    @GetMapping("/plans/{id}/versions/{number}/sign")
    @PreAuthorize(Opening.WRITERS)
    Page form(@PathVariable String id, @PathVariable int number, @AuthenticationPrincipal SignedIn person) {
        Plan plan = opening.get(id, "version");
        List<Choice> capacities = capacities(plan, person);
        SignForm form = new SignForm(
                PlanPages.form(), capacities.size() == 1 ? capacities.getFirst().value() : null, null, null, null);
        return Page.of(
                TEMPLATE,
                new PlanPages.Sign(plan, opening.version(plan, number), form, capacities, FormProblems.none()));
    }

    @PostMapping("/plans/{id}/versions/{number}/sign")
    @PreAuthorize(Opening.WRITERS)
    Answer sign(
            @PathVariable String id,
            @PathVariable int number,
            @ModelAttribute SignForm form,
            @AuthenticationPrincipal SignedIn person) {
        Plan plan = opening.get(id, "version");
        List<Choice> capacities = capacities(plan, person);
        List<Problem> problems = new ArrayList<>();
        Optional<Said> said = form.read(number, person.name(), problems);
        if (said.isEmpty()) {
            return Page.withProblems(
                    TEMPLATE,
                    new PlanPages.Sign(
                            plan, opening.version(plan, number), form, capacities, new FormProblems(problems)));
        }
        String capacity = said.get().capacity().name();
        if (capacities.stream().noneMatch(choice -> capacity.equals(choice.value()))) {
            throw Opening.notFound();
        }
        String there = "/plans/" + plan.id();
        return switch (signing.sign(plan.id(), said.get())) {
            case Signed.Done done ->
                Redirect.to(there + "/versions/" + number).withNotice(Notice.done(Words.of("isp.signed")));
            case Signed.NotTheNewest older ->
                Redirect.to(there + "/versions/" + older.newest())
                        .withNotice(Notice.important(Words.of("isp.notNewest")));
            case Signed.NotFound unknown -> throw Opening.notFound();
        };
    }

    /** As what the person may sign here: their own post, and, at the setting, what the family says. */
    private static List<Choice> capacities(Plan plan, SignedIn person) {
        boolean isSetting = plan.setting().equals(person.organisation());
        return Arrays.stream(Capacity.values())
                .filter(capacity -> switch (capacity) {
                    case SETTING_LEAD -> isSetting && person.has(Role.SETTING_LEAD);
                    case SPECIALIST -> !isSetting;
                    case PARENT, YOUNG_PERSON -> isSetting;
                })
                .map(capacity -> Choice.of(capacity.name(), Words.of("isp.capacity", capacity)))
                .toList();
    }
}
