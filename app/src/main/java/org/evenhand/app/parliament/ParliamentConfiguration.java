package org.evenhand.app.parliament;

import java.util.List;
import org.evenhand.app.guidance.WorkingDays;
import org.evenhand.app.place.AreaPanel;
import org.evenhand.app.place.Gazetteer;
import org.evenhand.app.place.Sources;
import org.evenhand.app.site.NavigationEntry;
import org.evenhand.app.site.NavigationSection;
import org.evenhand.packs.Packs;
import org.evenhand.packs.areas.Areas;
import org.evenhand.packs.coalition.CoalitionFacts;
import org.evenhand.packs.parliament.Groups;
import org.evenhand.packs.parliament.MinisterPosts;
import org.evenhand.packs.parliament.ParliamentRules;
import org.evenhand.packs.parliament.WrittenQuestions;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads the packs on Parliament once. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ParliamentSettings.class)
class ParliamentConfiguration {

    @Bean
    CoalitionFacts coalitionFacts(Packs packs) {
        return CoalitionFacts.from(packs);
    }

    @Bean
    Groups groups(Packs packs) {
        return Groups.from(packs);
    }

    @Bean
    Questioning questioning(Packs packs, Areas areas, Groups groups, WorkingDays workingDays) {
        return new Questioning(
                WrittenQuestions.from(packs),
                ParliamentRules.from(packs),
                new Members(areas, groups),
                MinisterPosts.from(packs),
                workingDays);
    }

    @Bean
    AnswerRates answerRates(Questioning questioning) {
        return new AnswerRates(questioning);
    }

    @Bean
    Watching watching(CoalitionFacts facts, Groups groups) {
        return new Watching(facts, groups);
    }

    @Bean
    QuestionKit questionKit(Questioning questioning, Gazetteer gazetteer, List<AreaPanel> panels, Sources sources) {
        return new QuestionKit(questioning, gazetteer, panels, sources);
    }

    @Bean
    NavigationEntry parliament() {
        return NavigationEntry.of("parliament", "/parliament", 60).in(NavigationSection.ASKED);
    }
}
