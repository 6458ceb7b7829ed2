package org.evenhand.app.coalition;

import org.evenhand.app.coalition.letters.ReplyTime;
import org.evenhand.app.guidance.WorkingDays;
import org.evenhand.app.site.NavigationEntry;
import org.evenhand.app.site.NavigationSection;
import org.evenhand.packs.Packs;
import org.evenhand.packs.coalition.KnownLetters;
import org.evenhand.packs.coalition.KnownMembers;
import org.evenhand.packs.coalition.Programmes;
import org.evenhand.packs.policy.PolicyFigures;
import org.evenhand.packs.policy.Timescales;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads once what asks and commitments are compared with. */
@Configuration(proxyBeanMethods = false)
class CoalitionConfiguration {

    @Bean
    NavigationEntry asks() {
        return NavigationEntry.of("asks", "/asks", 61).in(NavigationSection.ASKED);
    }

    @Bean
    NavigationEntry lettersOnEveryPage() {
        return NavigationEntry.of("letters", "/letters", 62).in(NavigationSection.ASKED);
    }

    @Bean
    NavigationEntry coalitionOnEveryPage() {
        return NavigationEntry.covering("coalition", "/coalition", 63, "/programmes", "/campaign")
                .in(NavigationSection.ASKED);
    }

    @Bean
    KnownLetters knownLetters(Packs packs) {
        return KnownLetters.from(packs);
    }

    @Bean
    Programmes programmes(Packs packs) {
        return Programmes.from(packs);
    }

    @Bean
    ReplyTime replyTime(Packs packs, WorkingDays workingDays) {
        return ReplyTime.from(Timescales.from(packs), workingDays);
    }

    @Bean
    KnownMembers knownMembers(Packs packs) {
        return KnownMembers.from(packs);
    }

    @Bean
    PolicyFigures figuresOfPolicy(Packs packs) {
        return PolicyFigures.from(packs);
    }
}
