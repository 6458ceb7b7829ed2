package org.evenhand.app.equity.published;

import org.evenhand.app.site.NavigationEntry;
import org.evenhand.app.site.NavigationSection;
import org.evenhand.packs.Packs;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads the published tables once. */
@Configuration(proxyBeanMethods = false)
class PublishedFiguresConfiguration {

    @Bean
    PublishedTables publishedTables(Packs packs) {
        return PublishedTables.from(packs);
    }

    @Bean
    NavigationEntry waits() {
        return NavigationEntry.of("waits", "/figures/waits", 30).in(NavigationSection.FAIR);
    }

    @Bean
    NavigationEntry plans() {
        return NavigationEntry.of("plans", "/figures/plans", 40).in(NavigationSection.FAIR);
    }
}
