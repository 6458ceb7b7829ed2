package org.evenhand.app.continuity;

import org.evenhand.packs.Packs;
import org.evenhand.packs.policy.ContinuityRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ContinuityConfiguration {

    @Bean
    ContinuityRules continuityRules(Packs packs) {
        return ContinuityRules.from(packs);
    }
}
