package org.evenhand.app.isp.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.evenhand.app.isp.ArrivingPlans;
import org.evenhand.app.isp.Belonging;
import org.evenhand.app.isp.Competence;
import org.evenhand.app.isp.Plan;
import org.evenhand.app.isp.PlanComparison;
import org.evenhand.app.isp.PlanJson;
import org.evenhand.app.isp.PlanPaper;
import org.evenhand.app.isp.PlanSchema;
import org.evenhand.app.isp.SupportPlans;
import org.evenhand.app.isp.WritingPlans;
import org.evenhand.app.isp.WritingPlans.Written;
import org.evenhand.app.isp.web.PlanPages.Moment;
import org.evenhand.app.isp.web.PlanPages.OneVersion;
import org.evenhand.app.isp.web.PlanPages.Workbench;
import org.evenhand.app.ledger.Ledger;
import org.evenhand.app.people.Accounts;
import org.evenhand.app.people.Organisation;
import org.evenhand.app.people.OrganisationId;
import org.evenhand.app.people.Role;
import org.evenhand.app.people.SignedIn;
import org.evenhand.app.site.Answer;
import org.evenhand.app.site.Notice;
import org.evenhand.app.site.Numbers;
import org.evenhand.app.site.Page;
import org.evenhand.app.site.Redirect;
import org.evenhand.app.site.Words;
import org.evenhand.app.site.components.Cell;
import org.evenhand.app.site.components.Option;
import org.evenhand.packs.policy.ClinicalTasks;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Plans as they are begun, read, published, printed and compared. */
@Controller
class PlansWeb {

    private static final String READ = "PlanRead";

    private final Opening opening;
    private final SupportPlans plans;
    private final WritingPlans writing;
    private final ArrivingPlans arriving;
    private final Belonging belonging;
    private final Comparing comparing;
    private final Competence competence;
    private final Accounts accounts;
    private final ClinicalTasks tasks;
    private final Ledger ledger;
    private final Clock clock;

    PlansWeb(
            Opening opening,
            SupportPlans plans,
            WritingPlans writing,
            ArrivingPlans arriving,
            Belonging belonging,
            Comparing comparing,
            Competence competence,
            Accounts accounts,
            ClinicalTasks tasks,
            Ledger ledger,
            Clock clock) {
        this.opening = opening;
        this.plans = plans;
        this.writing = writing;
        this.arriving = arriving;
        this.belonging = belonging;
        this.comparing = comparing;
        this.competence = competence;
        this.accounts = accounts;
        this.tasks = tasks;
        this.ledger = ledger;
        this.clock = clock;
    }

    @GetMapping("/plans")
    @PreAuthorize(Opening.WRITERS)
    Page list(@AuthenticationPrincipal SignedIn person) {
        return Page.of(
                "isp/plans",
                new PlanPages.All(plans.list().stream().map(PlansWeb::listed).toList(), person.has(Role.SETTING_LEAD)));
    }

    @GetMapping("/plans/{id}")
    @PreAuthorize(Opening.WRITERS)
    Page plan(@PathVariable String id, @AuthenticationPrincipal SignedIn person) {
        Plan plan = opening.get(id, "page");
        LocalDate today = LocalDate.now(clock);
        boolean isSetting = plan.setting().equals(person.organisation());
        return Page.of(
                "isp/plan",
                new Workbench(
                        plan,
                        plan.request().map(plans::earlier).orElse(List.of()),
                        plan.earlierOf().flatMap(plans::of).map(newer -> "/plans/" + newer),
                        isSetting && plan.request().isPresent() && belonging.hasSome(),
                        arriving.of(plan.id()),
                        isSetting && person.has(Role.SETTING_LEAD),
                        isSetting,
                        missing(plan, today),
                        history(plan),
                        looks(plan),
                        tasks,
                        today));
    }

    @PostMapping("/plans/{id}/publish")
    @PreAuthorize(Opening.LEADS)
    Answer publish(@PathVariable String id, @RequestParam("revision") int revision) {
        return written(
                writing.publish(Opening.id(id), revision),
                "/plans/" + Opening.id(id),
                Optional.of(Notice.done(Words.of("isp.published"))));
    }

    @GetMapping("/plans/{id}/versions/{number}")
    @PreAuthorize(Opening.WRITERS)
    Page version(@PathVariable String id, @PathVariable int number) {
        Plan plan = opening.get(id, "version");
        return Page.of("isp/version", new PlanPages.Shown(plan, opening.version(plan, number), tasks));
    }

    @GetMapping("/plans/{id}/versions/{number}/plan.pdf")
    @PreAuthorize(Opening.WRITERS)
    ResponseEntity<byte[]> pdf(@PathVariable String id, @PathVariable int number) {
        Plan plan = opening.get(id, "pdf");
        Plan.Version version = opening.version(plan, number);
        return file(
                "plan-version-%d.pdf".formatted(number),
                MediaType.APPLICATION_PDF,
                PlanPaper.of(version, plan.signaturesOf(number), tasks).pdf());
    }

    @GetMapping("/plans/{id}/compare")
    @PreAuthorize(Opening.WRITERS)
    Page compare(
            @PathVariable String id,
            @RequestParam(name = "from", defaultValue = "") String from,
            @RequestParam(name = "to", defaultValue = "") String to) {
        Plan plan = opening.get(id, "comparison");
        List<OneVersion> all = comparing.of(plan);
        OneVersion now = Comparing.chosen(all, to, 0);
        OneVersion before = Comparing.chosen(all, from, 1);
        return Page.of(
                "isp/compare",
                new PlanPages.Compared(
                        plan,
                        before,
                        now,
                        PlanComparison.of(before.version(), now.version()),
                        all.stream()
                                .map(one -> Option.of(one.key(), one.name()))
                                .toList()));
    }

    static ResponseEntity<byte[]> file(String name, MediaType type, byte[] content) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(content);
    }

    private static PlanPages.Listed listed(Plan plan) {
        String state = plan.latest()
                .map(version ->
                        Words.of(plan.isChanged() ? "isp.state.changed" : "isp.state.version", version.number()))
                .orElseGet(() -> Words.of("isp.state.none"));
        return new PlanPages.Listed(
                "/plans/" + plan.id(),
                plan.draft().child().called(),
                plan.request().isPresent()
                        ? state
                        : Words.of(plan.isEarlier() ? "isp.state.earlier" : "isp.state.arrived", state),
                plan.latest()
                        .flatMap(version -> version.document().nextReview())
                        .map(Numbers::day)
                        .orElse(""));
    }

    private List<String> missing(Plan plan, LocalDate today) {
        List<String> missing = new ArrayList<>(
                PlanSchema.ofPlan().check(PlanJson.of(plan.draft()).text()).stream()
                        .map(PlansWeb::inWords)
                        .distinct()
                        .toList());
        if (!competence.unanswered(plan.draft(), today).isEmpty()) {
            missing.add(Words.of("isp.misfit.task"));
        }
        return missing;
    }

    private static String inWords(PlanSchema.Misfit misfit) {
        return Words.find("isp.misfit." + misfit.path())
                .orElseGet(() ->
                        Words.of(misfit.path().endsWith("/provision") ? "isp.misfit.provision" : "isp.misfit.other"));
    }

    private List<Moment> history(Plan plan) {
        return ledger.of(plan.id().value()).reversed().stream()
                .filter(line -> !line.happening().kind().equals(READ))
                .map(line -> new Moment(
                        PlanPages.on(line.at()),
                        Words.find("isp.happened." + line.happening().kind())
                                .orElse(line.happening().kind()),
                        line.number()))
                .toList();
    }

    /** An organisation on a day is a line. */
    private List<List<Cell>> looks(Plan plan) {
        Map<List<String>, Long> counted = ledger.of(plan.id().value()).reversed().stream()
                .filter(line -> line.happening().kind().equals(READ))
                .collect(Collectors.groupingBy(
                        line -> List.of(
                                PlanPages.on(line.at()),
                                accounts.find(new OrganisationId(line.organisation()))
                                        .map(Organisation::name)
                                        .orElse("")),
                        LinkedHashMap::new,
                        Collectors.counting()));
        return counted.entrySet().stream()
                .map(one -> List.of(
                        Cell.of(one.getKey().getFirst()),
                        Cell.of(one.getKey().getLast()),
                        Cell.number(Numbers.whole(one.getValue()))))
                .toList();
    }

    static Redirect written(Written written, String otherwise, Optional<Notice> notice) {
        return switch (written) {
            case Written.Done done -> {
                Redirect there = Redirect.to("/plans/" + done.id());
                yield notice.map(there::withNotice).orElse(there);
            }
            case Written.ChangedMeanwhile other ->
                Redirect.to(otherwise).withNotice(Notice.important(Words.of("isp.problem.meanwhile")));
            // What is missing stands on the page of the plan.
            case Written.Incomplete open -> Redirect.to(otherwise);
            case Written.NothingNew same ->
                Redirect.to(otherwise).withNotice(Notice.important(Words.of("isp.nothingNew")));
            case Written.NotFound unknown -> throw Opening.notFound();
            case Written.NotPossible early -> throw Opening.notFound();
            case Written.Interrupted stopped -> throw Opening.notFound();
        };
    }
}
