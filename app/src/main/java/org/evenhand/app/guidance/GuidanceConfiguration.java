package org.evenhand.app.guidance;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import org.evenhand.app.site.AreaNames;
import org.evenhand.app.site.Explaining;
import org.evenhand.packs.Packs;
import org.evenhand.packs.policy.Boundaries;
import org.evenhand.packs.policy.Glossary;
import org.evenhand.packs.policy.PolicyTimeline;
import org.evenhand.packs.policy.Professions;
import org.evenhand.packs.workforce.Substitution;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;

@Configuration(proxyBeanMethods = false)
class GuidanceConfiguration {

    @Bean
    Thresholds thresholds(
            @Value("${evenhand.packs}") String builtIn,
            @Value("${evenhand.database.data}") String data,
            GuidanceTable publishedHere) {
        return Thresholds.from(Packs.on(Path.of(builtIn), Path.of(data, "packs")), publishedHere);
    }

    @Bean
    WorkingDays workingDays(
            @Value("${evenhand.packs}") String builtIn, @Value("${evenhand.database.data}") String data) {
        return WorkingDays.from(Packs.on(Path.of(builtIn), Path.of(data, "packs")));
    }

    @Bean
    CountingClocks countingClocks(Packs packs, AreaNames areas) {
        return CountingClocks.from(packs, areas);
    }

    @Bean
    Terms terms(Packs packs) {
        return Terms.of(Glossary.from(packs));
    }

    @Bean
    PolicyTimeline policyTimeline(Packs packs) {
        return PolicyTimeline.from(packs);
    }

    @Bean
    Professions professions(Packs packs) {
        return Professions.from(packs);
    }

    @Bean
    Boundaries boundaries(Packs packs) {
        return Boundaries.from(packs);
    }

    @Bean
    Substitution substitution(Packs packs) {
        return Substitution.from(packs);
    }

    @Bean
    Explaining explainedWords(Terms terms) {
        return new ExplainedWords(terms);
    }

    /** The decision engine takes some seconds to warm up; nobody should have to wait for it. */
    @Bean
    Warming warming(Thresholds thresholds, Clock clock) {
        return new Warming(thresholds, clock);
    }

    record Warming(Thresholds thresholds, Clock clock) {

        @EventListener
        void whenReady(ApplicationReadyEvent event) {
            Thread.ofPlatform().name("thresholds").daemon().start(() -> thresholds.prepare(LocalDate.now(clock)));
        }
    }
}
