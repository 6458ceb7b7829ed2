package org.evenhand.app.updates;

import java.security.SecureRandom;
import java.time.Clock;
import org.evenhand.app.ledger.Ledger;
import org.evenhand.app.mail.Outbox;
import org.evenhand.app.site.NavigationEntry;
import org.evenhand.app.site.NavigationSection;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class UpdatesConfiguration {

    @Bean
    Mailing mailing(SubscriberTable table, Updates updates, Outbox outbox, Ledger ledger, Clock clock) {
        return new Mailing(table, updates, outbox, ledger, new SecureRandom(), clock);
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
