package org.evenhand.app.consultation;

import org.evenhand.app.site.NavigationEntry;
import org.evenhand.app.site.NavigationSection;
import org.evenhand.packs.Packs;
import org.evenhand.packs.coalition.KnownConsultations;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads once the consultations that come with the product. */
@Configuration(proxyBeanMethods = false)
class ConsultationConfiguration {

    @Bean
    KnownConsultations knownConsultations(Packs packs) {
        return KnownConsultations.from(packs);
    }

    @Bean
    NavigationEntry consultationsEntry() {
        return NavigationEntry.of("consultations", "/consultations", 64).in(NavigationSection.ASKED);
    }
}
