package org.evenhand.app.evaluation;

import org.evenhand.packs.Packs;
import org.evenhand.packs.policy.ServiceIndicators;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class EvaluationConfiguration {

    /** An installation's own edition, in its data folder, goes before the one that comes with Evenhand. */
    @Bean
    ServiceIndicators serviceIndicators(Packs packs) {
        return ServiceIndicators.from(packs);
    }
}
