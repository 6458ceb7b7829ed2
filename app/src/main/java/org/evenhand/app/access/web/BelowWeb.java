package org.evenhand.app.access.web;

import java.util.List;
import org.evenhand.app.access.fairness.BelowThreshold;
import org.evenhand.app.site.Numbers;
import org.evenhand.app.site.Page;
import org.evenhand.app.site.Words;
import org.evenhand.app.site.components.Cell;
import org.evenhand.packs.policy.AccessTerms;
import org.evenhand.packs.policy.TriageRules;
import org.evenhand.vocabulary.Disclosure;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Where a service sees what becomes of children below the thresholds: they are answered and counted, not dropped. */
@Controller
class BelowWeb {

    private final BelowThreshold below;
    private final AccessTerms terms;
    private final TriageRules rules;

    BelowWeb(BelowThreshold below, AccessTerms terms, TriageRules rules) {
        this.below = below;
        this.terms = terms;
        this.rules = rules;
    }

    @GetMapping("/triage/below")
    @PreAuthorize("hasRole('TRIAGE_LEAD')")
    Page below() {
        List<List<Cell>> rows = below.list().stream()
                .map(counted -> List.of(
                        Cell.of(Words.of("triage.below." + counted.part())),
                        Cell.number(
                                counted.count().isPresent()
                                        ? Numbers.whole(counted.count().getAsLong()) + " " + Disclosure.ROUNDED.symbol()
                                        : Disclosure.SUPPRESSED.symbol())))
                .toList();
        return Page.of(
                "access/below",
                new BelowPage(
                        rows,
                        List.of(Disclosure.ROUNDED, Disclosure.SUPPRESSED),
                        rules.value("fairness-days"),
                        terms.version().toString()));
    }
}
