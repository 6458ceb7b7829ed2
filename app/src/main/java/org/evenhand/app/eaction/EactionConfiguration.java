package org.evenhand.app.eaction;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import org.evenhand.app.ledger.Ledger;
import org.evenhand.app.mail.Outbox;
import org.evenhand.app.place.Gazetteer;
import org.evenhand.app.place.LocalMeasures;
import org.evenhand.app.place.Sources;
import org.evenhand.app.site.NavigationEntry;
import org.evenhand.app.site.NavigationSection;
import org.evenhand.app.site.SiteSettings;
import org.evenhand.app.vault.Sealing;
import org.evenhand.packs.Packs;
import org.evenhand.packs.parliament.SubjectPhrases;
import org.evenhand.packs.places.Places;
import org.evenhand.packs.policy.LetterLimits;
import org.evenhand.packs.policy.SendLeads;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class EactionConfiguration {

    @Bean
    LetterLimits letterLimits(Packs packs) {
        return LetterLimits.from(packs);
    }

    @Bean
    QuotedFigures quotedFigures(List<LocalMeasures> measures, Gazetteer gazetteer) {
        return QuotedFigures.of(measures, gazetteer);
    }

    @Bean
    Placing placing(
            Gazetteer gazetteer,
            Places places,
            Packs packs,
            SiteSettings site,
            LetterLimits limits,
            Sealing sealing,
            Clock clock) {
        Addresses addresses = new Addresses(SendLeads.from(packs), site.demonstration());
        return new Placing(gazetteer, places, addresses, limits, sealing, clock);
    }

    @Bean
    Letters constituentsLetters(
            EactionTable table,
            QuotedFigures figures,
            Sources sources,
            Placing placing,
            Outbox outbox,
            LetterLimits limits,
            Ledger ledger,
            Sealing sealing,
            Packs packs,
            Clock clock) {
        return new Letters(
                table,
                new Composing(figures, sources, outbox),
                new Comparing(table, sealing, limits, SubjectPhrases.of(packs, limits.askersOfAPhrase())),
                placing,
                outbox,
                limits,
                ledger,
                new SecureRandom(),
                clock);
    }

    @Bean
    NavigationEntry write() {
        return NavigationEntry.of("write", "/write", 80).in(NavigationSection.ASKED);
    }
}
