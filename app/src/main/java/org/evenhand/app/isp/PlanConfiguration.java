package org.evenhand.app.isp;

import java.nio.file.Path;
import org.evenhand.app.isp.bundle.OriginKey;
import org.evenhand.app.site.NavigationEntry;
import org.evenhand.app.site.NavigationSection;
import org.evenhand.app.vault.MasterKey;
import org.evenhand.packs.Packs;
import org.evenhand.packs.policy.ClinicalTasks;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PlanConfiguration {

    /** An installation's own edition, in its data folder, goes before the one that comes with Evenhand. */
    @Bean
    ClinicalTasks clinicalTasks(
            @Value("${evenhand.packs}") String builtIn, @Value("${evenhand.database.data}") String data) {
        return ClinicalTasks.from(Packs.on(Path.of(builtIn), Path.of(data).resolve("packs")));
    }

    @Bean
    NavigationEntry supportPlansExplained() {
        return NavigationEntry.of("supportPlans", "/guidance/support-plans", 78).in(NavigationSection.GUIDANCE);
    }

    @Bean
    OriginKey originKey(MasterKey master) {
        return OriginKey.of(master);
    }

    @Bean
    Competence competence(ClinicalTasks tasks) {
        return new Competence(tasks);
    }
}
