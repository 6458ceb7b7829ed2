package org.evenhand.app.isp.web;

import java.util.List;
import org.evenhand.app.isp.SupportPlans;
import org.evenhand.app.people.Accounts;
import org.evenhand.app.people.Organisation;
import org.evenhand.app.people.Role;
import org.evenhand.app.people.SignedIn;
import org.evenhand.app.site.Numbers;
import org.evenhand.app.site.Page;
import org.evenhand.app.site.components.Cell;
import org.evenhand.packs.policy.ClinicalTasks;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** How often clinical tasks were left with somebody who is not qualified: counts, for who answers for a service or reads the record. */
@Controller
class OverruledWeb {

    private final SupportPlans plans;
    private final Accounts accounts;
    private final ClinicalTasks tasks;

    OverruledWeb(SupportPlans plans, Accounts accounts, ClinicalTasks tasks) {
        this.plans = plans;
        this.accounts = accounts;
        this.tasks = tasks;
    }

    @GetMapping("/plans/overruled")
    @PreAuthorize("hasAnyRole('SERVICE_LEAD', 'AUDITOR')")
    Page counts(@AuthenticationPrincipal SignedIn person) {
        boolean all = person.has(Role.AUDITOR);
        List<List<Cell>> rows = plans.overruled(all).stream()
                .map(one -> List.of(
                        Cell.of(one.service()
                                .flatMap(accounts::find)
                                .map(Organisation::name)
                                .orElse("No service")),
                        Cell.of(tasks.find(one.task())
                                .map(ClinicalTasks.Task::title)
                                .orElse(one.task())),
                        Cell.number(Numbers.whole(one.decided()))))
                .toList();
        return Page.of("isp/overruled", new PlanPages.Overrulings(rows, all));
    }
}
