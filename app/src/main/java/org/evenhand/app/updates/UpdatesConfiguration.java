package org.evenhand.app.updates;

import java.security.SecureRandom;
import java.time.Clock;
import org.evenhand.app.ledger.Ledger;
import org.evenhand.app.mail.Outbox;
import org.evenhand.app.site.NavigationEntry;
import org.evenhand.app.site.NavigationSection;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AlertSettings.class)
class UpdatesConfiguration {

    @Bean
    Subscribing subscribing(
            SubscriberTable table,
            Alerting alerting,
            Outbox outbox,
            Ledger ledger,
            AlertSettings settings,
            Clock clock) {
        return new Subscribing(table, alerting, outbox, ledger, settings, new SecureRandom(), clock);
    }

    @Bean
    NavigationEntry updatesEntry() {
        return NavigationEntry.of("updates", "/updates", 66).in(NavigationSection.ASKED);
    }

    @Bean
    NavigationEntry meetingsEntry() {
        return NavigationEntry.of("meetings", "/meetings", 65).in(NavigationSection.ASKED);
    }
}
