package org.evenhand.app.workforce;

import org.evenhand.app.site.NavigationEntry;
import org.evenhand.packs.Packs;
import org.evenhand.packs.areas.Areas;
import org.evenhand.packs.maps.Outlines;
import org.evenhand.packs.settings.Settings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads once what the pages on the promise compute from. */
@Configuration(proxyBeanMethods = false)
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
    Outlines outlinesOfAuthorities(Packs packs) {
        return Outlines.ofAuthorities(packs);
    }

    @Bean
    NavigationEntry promise() {
        return NavigationEntry.of("promise", "/figures/promise", 20);
    }
}
