package org.evenhand.app.guidance.web;

import java.time.Clock;
import java.time.LocalDate;
import org.evenhand.app.guidance.Terms;
import org.evenhand.app.guidance.Thresholds;
import org.evenhand.app.site.NavigationEntry;
import org.evenhand.app.site.NavigationSection;
import org.evenhand.app.site.Page;
import org.evenhand.packs.policy.PolicyTimeline;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The way in to everything that is there to be read. */
@Controller
class GuidanceWeb {

    private final Terms terms;
    private final Thresholds thresholds;
    private final PolicyTimeline timeline;
    private final Clock clock;

    GuidanceWeb(Terms terms, Thresholds thresholds, PolicyTimeline timeline, Clock clock) {
        this.terms = terms;
        this.thresholds = thresholds;
        this.timeline = timeline;
        this.clock = clock;
    }

    @GetMapping("/guidance")
    Page contents() {
        LocalDate today = LocalDate.now(clock);
        return Page.of(
                "guidance/guidance",
                new GuidancePage(
                        terms.list().size(),
                        thresholds.inForce(today).rows().size(),
                        timeline.list().stream()
                                .filter(step -> step.isOverdueOn(today))
                                .count()));
    }

    @Configuration(proxyBeanMethods = false)
    static class Navigation {

        @Bean
        NavigationEntry guidance() {
            return NavigationEntry.of("guidance", "/guidance", 70).in(NavigationSection.GUIDANCE);
        }

        @Bean
        NavigationEntry glossary() {
            return NavigationEntry.of("glossary", "/glossary", 71).in(NavigationSection.GUIDANCE);
        }

        @Bean
        NavigationEntry whoGetsWhat() {
            return NavigationEntry.of("thresholds", "/thresholds", 72).in(NavigationSection.GUIDANCE);
        }

        @Bean
        NavigationEntry timelineOfTheReform() {
            return NavigationEntry.of("timeline", "/guidance/timeline", 73).in(NavigationSection.GUIDANCE);
        }

        @Bean
        NavigationEntry practice() {
            return NavigationEntry.of("practice", "/guidance/practice", 74).in(NavigationSection.GUIDANCE);
        }

        @Bean
        NavigationEntry clocks() {
            return NavigationEntry.of("clocks", "/clocks", 75).in(NavigationSection.GUIDANCE);
        }

        @Bean
        NavigationEntry evaluation() {
            return NavigationEntry.of("evaluation", "/guidance/evaluation", 76).in(NavigationSection.GUIDANCE);
        }

        @Bean
        NavigationEntry economics() {
            return NavigationEntry.of("economics", "/guidance/economics", 77).in(NavigationSection.GUIDANCE);
        }
    }
}
