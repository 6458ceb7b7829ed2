package org.evenhand.app.equity.published;

import org.evenhand.app.site.NavigationEntry;
import org.evenhand.packs.Packs;
import org.evenhand.packs.figures.EhcPlans;
import org.evenhand.packs.figures.EhcRequests;
import org.evenhand.packs.figures.EhcTimeliness;
import org.evenhand.packs.figures.Waits;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads the published tables once. */
@Configuration(proxyBeanMethods = false)
class PublishedFiguresConfiguration {

    @Bean
    Waits publishedWaits(Packs packs) {
        return Waits.from(packs);
    }

    @Bean
    EhcPlans ehcPlans(Packs packs) {
        return EhcPlans.from(packs);
    }

    @Bean
    EhcRequests ehcRequests(Packs packs) {
        return EhcRequests.from(packs);
    }

    @Bean
    EhcTimeliness ehcTimeliness(Packs packs) {
        return EhcTimeliness.from(packs);
    }

    @Bean
    NavigationEntry waits() {
        return NavigationEntry.of("waits", "/figures/waits", 30);
    }

    @Bean
    NavigationEntry plans() {
        return NavigationEntry.of("plans", "/figures/plans", 40);
    }
}
