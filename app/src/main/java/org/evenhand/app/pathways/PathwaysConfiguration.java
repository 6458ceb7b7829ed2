package org.evenhand.app.pathways;

import org.evenhand.app.site.NavigationEntry;
import org.evenhand.app.site.NavigationSection;
import org.evenhand.packs.Packs;
import org.evenhand.packs.policy.Pathways;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PathwaysConfiguration {

    @Bean
    Pathways pathwaysForRarerConditions(Packs packs) {
        return Pathways.from(packs);
    }

    @Bean
    NavigationEntry pathways() {
        return NavigationEntry.of("pathways", "/pathways", 75).in(NavigationSection.GUIDANCE);
    }
}
