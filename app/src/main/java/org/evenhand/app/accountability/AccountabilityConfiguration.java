package org.evenhand.app.accountability;

import java.nio.file.Path;
import org.evenhand.packs.Packs;
import org.evenhand.packs.policy.AccountabilityTerms;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AccountabilityConfiguration {

    /** An installation's own edition, in its data folder, goes before the one that comes with Evenhand. */
    @Bean
    AccountabilityTerms accountabilityTerms(
            @Value("${evenhand.packs}") String builtIn, @Value("${evenhand.database.data}") String data) {
        return AccountabilityTerms.from(Packs.on(Path.of(builtIn), Path.of(data).resolve("packs")));
    }
}
