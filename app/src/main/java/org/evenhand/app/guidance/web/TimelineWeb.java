package org.evenhand.app.guidance.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.evenhand.app.place.Sources;
import org.evenhand.app.site.Csv;
import org.evenhand.app.site.Page;
import org.evenhand.packs.policy.PolicyTimeline;
import org.evenhand.packs.policy.PolicyTimeline.Kind;
import org.evenhand.packs.policy.PolicyTimeline.Step;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** What has happened of the reform, what is due, and what is overdue. */
@Controller
class TimelineWeb {

    private static final Comparator<Step> SOONEST_FIRST = Comparator.comparing((Step step) ->
                    Objects.requireNonNull(step.when().orElseThrow().to()))
            .thenComparing(Step::key);

    private final PolicyTimeline timeline;
    private final Sources sources;
    private final Clock clock;

    TimelineWeb(PolicyTimeline timeline, Sources sources, Clock clock) {
        this.timeline = timeline;
        this.sources = sources;
        this.clock = clock;
    }

    @GetMapping("/guidance/timeline")
    Page timeline() {
        LocalDate today = LocalDate.now(clock);
        List<Step> expected = timeline.list().stream()
                .filter(step -> step.kind() == Kind.EXPECTED)
                .toList();
        List<Step> dated = expected.stream()
                .filter(step -> step.when().isPresent())
                .sorted(SOONEST_FIRST)
                .toList();
        return Page.of(
                "guidance/timeline",
                new TimelinePage(
                        today,
                        dated.stream().filter(step -> step.isOverdueOn(today)).toList(),
                        dated.stream().filter(step -> !step.isOverdueOn(today)).toList(),
                        expected.stream().filter(step -> step.when().isEmpty()).toList(),
                        timeline.list().stream()
                                .filter(step -> step.kind() == Kind.HAPPENED)
                                .sorted(SOONEST_FIRST.reversed())
                                .toList(),
                        sources.line(List.of(timeline.version()))));
    }

    @GetMapping("/guidance/timeline.csv")
    ResponseEntity<String> csv() {
        return Csv.download(
                "timeline.csv",
                Csv.of(
                        List.of("key", "date", "kind", "what", "status", "status_words", "basis", "source"),
                        timeline.list().stream()
                                .map(step -> List.of(
                                        step.key(),
                                        step.when()
                                                .map(PolicyTimeline.Period::text)
                                                .orElse(""),
                                        step.kind().name(),
                                        step.what(),
                                        step.status().name(),
                                        step.statusWords(),
                                        step.basis().name(),
                                        step.source()))
                                .toList()));
    }
}
