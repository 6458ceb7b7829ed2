package org.evenhand.app.guidance.web;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.evenhand.app.guidance.Edition;
import org.evenhand.app.guidance.Explanation;
import org.evenhand.app.guidance.Facts;
import org.evenhand.app.guidance.PublishedThresholds;
import org.evenhand.app.guidance.Thresholds;
import org.evenhand.app.people.Role;
import org.evenhand.app.people.SignedIn;
import org.evenhand.app.site.FormProblems;
import org.evenhand.app.site.Numbers;
import org.evenhand.app.site.Page;
import org.evenhand.app.site.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.server.ResponseStatusException;

/** The thresholds for everybody to read, to compare and to ask. */
@Controller
class ThresholdsWeb {

    private final Thresholds thresholds;
    private final Whose whose;
    private final Clock clock;

    ThresholdsWeb(Thresholds thresholds, Whose whose, Clock clock) {
        this.thresholds = thresholds;
        this.whose = whose;
        this.clock = clock;
    }

    @GetMapping("/thresholds")
    Page inUse(@AuthenticationPrincipal @Nullable SignedIn person) {
        return page(thresholds.inForce(today()), person);
    }

    @GetMapping("/thresholds/{version}")
    Page version(@PathVariable String version, @AuthenticationPrincipal @Nullable SignedIn person) {
        return page(get(version), person);
    }

    /** The table in the standard form, for any program that reads DMN. */
    @GetMapping("/thresholds/{version}/table.dmn")
    @ResponseBody
    ResponseEntity<String> dmn(@PathVariable String version) {
        PublishedThresholds table = get(version);
        return ResponseEntity.ok()
                .contentType(new MediaType("application", "xml", StandardCharsets.UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("thresholds-%s.dmn".formatted(version))
                                .build()
                                .toString())
                .body(thresholds.dmn(table));
    }

    @GetMapping("/thresholds/compare")
    Page compare(@RequestParam(defaultValue = "") String from, @RequestParam(defaultValue = "") String to) {
        boolean asked = !from.isEmpty() && !to.isEmpty();
        List<ThresholdsPage.Listed> versions = listed();
        return Page.of(
                "guidance/threshold-compare",
                new ThresholdsPage.Compared(
                        asked ? Optional.of(thresholds.compare(get(from), get(to))) : Optional.empty(),
                        from.isEmpty() ? versionBefore(versions) : from,
                        to,
                        versions));
    }

    /** The newest stands first, and is what the other list begins with. */
    private static String versionBefore(List<ThresholdsPage.Listed> versions) {
        return versions.stream()
                .filter(version -> !version.ends())
                .skip(1)
                .findFirst()
                .map(ThresholdsPage.Listed::version)
                .orElse("");
    }

    @GetMapping("/thresholds/explain")
    Page explain(@RequestParam MultiValueMap<String, String> form) {
        // Whoever comes from a table brings its version, and has told nothing yet.
        boolean told = form.keySet().stream().anyMatch(List.of("about", "area", "cycles")::contains);
        Typed typed = told ? Typed.of(form) : ExampleForm.empty();
        List<Problem> problems = new ArrayList<>();
        Optional<Facts> facts = told ? ExampleForm.facts(typed, problems) : Optional.empty();
        String version = form.getOrDefault("version", List.of("")).getFirst();
        PublishedThresholds table = version.isEmpty() ? thresholds.inForce(today()) : get(version);
        Optional<Explanation> explanation = facts.map(one -> thresholds.explain(table, one));
        ThresholdsPage.Explained shown = new ThresholdsPage.Explained(
                typed,
                new FormProblems(problems),
                explanation,
                table.version().version(),
                whose.name(table.area()),
                listed());
        return problems.isEmpty()
                ? Page.of("guidance/threshold-explain", shown)
                : Page.withProblems("guidance/threshold-explain", shown);
    }

    private Page page(PublishedThresholds table, @Nullable SignedIn person) {
        return Page.of(
                "guidance/thresholds",
                new ThresholdsPage.Version(
                        table,
                        whose.name(table.area()),
                        thresholds.examined(table),
                        thresholds.isInForce(table.version(), table.area(), today()),
                        table.area().map(area -> thresholds.compare(thresholds.inForce(today()), table)),
                        listed(),
                        person != null && person.has(Role.ADMINISTRATOR)));
    }

    private List<ThresholdsPage.Listed> listed() {
        return thresholds.editions().stream().map(this::listed).toList();
    }

    private ThresholdsPage.Listed listed(Edition edition) {
        return new ThresholdsPage.Listed(
                edition.version().version(),
                whose.name(edition.area()),
                Numbers.day(edition.effective()),
                thresholds.isInForce(edition.version(), edition.area(), today()),
                edition.ends());
    }

    private PublishedThresholds get(String version) {
        return thresholds.find(version).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
