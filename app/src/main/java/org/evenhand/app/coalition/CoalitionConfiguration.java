package org.evenhand.app.coalition;

import org.evenhand.app.site.NavigationEntry;
import org.evenhand.app.site.NavigationSection;
import org.evenhand.packs.Packs;
import org.evenhand.packs.policy.PolicyFigures;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads once what asks and commitments are compared with. */
@Configuration(proxyBeanMethods = false)
class CoalitionConfiguration {

    @Bean
    NavigationEntry asks() {
        return NavigationEntry.of("asks", "/asks", 61).in(NavigationSection.ASKED);
    }

    @Bean
    PolicyFigures figuresOfPolicy(Packs packs) {
        return PolicyFigures.from(packs);
    }
}
