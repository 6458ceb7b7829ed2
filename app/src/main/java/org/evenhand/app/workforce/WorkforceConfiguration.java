package org.evenhand.app.workforce;

import java.nio.file.Path;
import org.evenhand.app.site.NavigationEntry;
import org.evenhand.app.site.NavigationSection;
import org.evenhand.packs.Packs;
import org.evenhand.packs.areas.Areas;
import org.evenhand.packs.maps.Outlines;
import org.evenhand.packs.policy.WorkforceQuestions;
import org.evenhand.packs.settings.Settings;
import org.evenhand.packs.workforce.SocialWorkers;
import org.evenhand.planning.PlanInputs;
import org.evenhand.planning.PlanOptions;
import org.evenhand.planning.Planning;
import org.evenhand.planning.sharing.SharingOfPlan;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads once what the pages on the promise and the studio compute from. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(StudioSettings.class)
class WorkforceConfiguration {

    @Bean
    Promising promising(Packs packs, Areas areas, Settings settings) {
        return Promising.of(packs, areas, settings);
    }

    @Bean
    PublishedSupply publishedSupply(Packs packs, Areas areas) {
        return PublishedSupply.from(packs, areas);
    }

    @Bean
    SocialWorkers socialWorkers(Packs packs) {
        return SocialWorkers.from(packs);
    }

    @Bean
    Outlines outlinesOfAuthorities(Packs packs) {
        return Outlines.ofAuthorities(packs);
    }

    @Bean
    PlanInputs planInputs(Packs packs, Areas areas, Settings settings) {
        return PlanInputs.of(packs, areas, settings);
    }

    @Bean
    SharingOfPlan sharingOfPlan(Areas areas, Settings settings) {
        return SharingOfPlan.from(areas, settings);
    }

    @Bean
    Examples examples(Areas areas) {
        return Examples.from(areas);
    }

    /** Shelves are looked at anew when it is read again. */
    @Bean
    InputsInUse inputsInUse(PlanInputs inputs, Packs packs, Areas areas, Settings settings) {
        Path[] shelves = packs.shelves().toArray(Path[]::new);
        return new InputsInUse(inputs, () -> PlanInputs.of(Packs.on(shelves), areas, settings));
    }

    /** One thread a run: what is left of the machine belongs to those who ask for help. */
    @Bean
    Planner planner(InputsInUse inputs) {
        return (scenario, progress) -> Planning.run(scenario, inputs.get(), new PlanOptions(1, progress));
    }

    @Bean
    Runs runs(Planner planner, PlanInputs inputs, StudioSettings settings) {
        return new Runs(planner, scenario -> inputs.areasOf(scenario).size(), settings);
    }

    @Bean
    WorkforceQuestions workforceQuestions(Packs packs) {
        return WorkforceQuestions.from(packs);
    }

    @Bean
    NavigationEntry enough() {
        return NavigationEntry.of("enough", "/figures/enough", 19).in(NavigationSection.ENOUGH);
    }

    @Bean
    NavigationEntry studio() {
        return NavigationEntry.of("studio", "/studio", 22).in(NavigationSection.ENOUGH);
    }

    @Bean
    NavigationEntry promise() {
        return NavigationEntry.of("promise", "/figures/promise", 20).in(NavigationSection.ENOUGH);
    }
}
