package org.evenhand.app.access.family;

import java.security.SecureRandom;
import java.time.Clock;
import org.evenhand.app.access.Looking;
import org.evenhand.app.access.Requests;
import org.evenhand.app.ledger.Ledger;
import org.evenhand.app.mail.Outbox;
import org.evenhand.packs.policy.AccessTerms;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionOperations;

@Configuration(proxyBeanMethods = false)
class FamilyConfiguration {

    @Bean
    FamilyLinks familyLinks(
            FamilyLinkTable table,
            Requests requests,
            Looking looking,
            Consents consents,
            FamilyEmails emails,
            Outbox outbox,
            Ledger ledger,
            AccessTerms terms,
            TransactionOperations transactions,
            Clock clock) {
        return new FamilyLinks(
                table,
                requests,
                looking,
                consents,
                emails,
                outbox,
                ledger,
                terms,
                new SecureRandom(),
                transactions,
                clock);
    }
}
