package org.evenhand.app.retention;

import java.nio.file.Path;
import org.evenhand.packs.Packs;
import org.evenhand.packs.policy.RetentionRules;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class RetentionConfiguration {

    /** An installation's own edition, in its data folder, goes before the one that comes with Evenhand. */
    @Bean
    RetentionRules retentionRules(
            @Value("${evenhand.packs}") String builtIn, @Value("${evenhand.database.data}") String data) {
        return RetentionRules.from(Packs.on(Path.of(builtIn), Path.of(data).resolve("packs")));
    }
}
