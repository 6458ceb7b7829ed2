package org.evenhand.app.access.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.evenhand.app.access.Request;
import org.evenhand.app.access.worklist.Worklist.Flag;
import org.evenhand.app.people.SignedIn;
import org.evenhand.app.site.Page;
import org.evenhand.app.site.Words;
import org.evenhand.app.site.components.Option;
import org.evenhand.packs.policy.TriageRules;
import org.evenhand.vocabulary.Disclosure;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What waits for a service, in the order in which it is to be decided. Advice for assessments has a list of its own. */
@Controller
class TriageWeb {

    private final TriageRows rows;
    private final TriageRules rules;

    TriageWeb(TriageRows rows, TriageRules rules) {
        this.rows = rows;
        this.rules = rules;
    }

    @GetMapping("/triage")
    @PreAuthorize("hasRole('TRIAGE_LEAD')")
    Page worklist(
            @AuthenticationPrincipal SignedIn person,
            @RequestParam(defaultValue = "") String profession,
            @RequestParam(defaultValue = "") String show) {
        List<TriagePage.Row> all = rows.all();
        List<TriagePage.Row> here =
                all.stream().filter(row -> isToDecide(row.view().request())).toList();
        List<TriagePage.Row> shown = here.stream()
                .filter(row -> profession.isEmpty()
                        || row.view().request().profession().name().equals(profession))
                .filter(row -> show.isEmpty()
                        || row.flags().stream()
                                .anyMatch(flag -> TriageRows.code(flag).equals(show)))
                .toList();
        return Page.of(
                "access/triage",
                new TriagePage(
                        shown.stream()
                                .filter(row -> row.view().request().state().isToDecide())
                                .toList(),
                        shown.stream()
                                .filter(row -> !row.view().request().state().isToDecide())
                                .toList(),
                        shown.size() < here.size(),
                        profession,
                        show,
                        professions(here),
                        flags(here),
                        rows.capacity(person.organisation()),
                        rows.monday(),
                        rows.stages(),
                        rows.secondWaits(),
                        List.of(Disclosure.ROUNDED, Disclosure.SUPPRESSED),
                        rules.version().toString(),
                        rules.value("fairness-days"),
                        (int) all.stream()
                                .filter(row -> row.view().request().isStatutory())
                                .count(),
                        all.stream()
                                .filter(row -> row.view().request().hasLeft())
                                .toList(),
                        rows.left()));
    }

    /** Statutory advice has a list of its own, and what left at once waits for no decision. */
    private static boolean isToDecide(Request request) {
        return !request.isStatutory() && !request.hasLeft();
    }

    private static List<Option> professions(List<TriagePage.Row> rows) {
        List<Option> options = new ArrayList<>();
        options.add(Option.of("", Words.of("triage.all")));
        rows.stream()
                .map(row -> row.view().request().profession())
                .distinct()
                .sorted()
                .forEach(who -> options.add(Option.of(who.name(), who.title())));
        return options;
    }

    private static List<Option> flags(List<TriagePage.Row> rows) {
        return Stream.concat(
                        Stream.of(Option.of("", Words.of("triage.everything"))),
                        Arrays.stream(Flag.values())
                                .filter(flag -> rows.stream()
                                        .anyMatch(row -> row.flags().contains(flag)))
                                .map(flag -> Option.of(TriageRows.code(flag), Words.of("triage.flag." + flag))))
                .toList();
    }
}
