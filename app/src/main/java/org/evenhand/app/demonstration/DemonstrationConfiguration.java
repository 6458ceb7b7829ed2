package org.evenhand.app.demonstration;

import java.util.List;
import org.evenhand.app.access.SettingTypes;
import org.evenhand.app.people.InventedPeople;
import org.evenhand.app.visits.SettingSpots;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Evenborough is there only where the installation says so. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("evenhand.site.demonstration")
@Import({Inventing.class, InventingRegister.class, InventingPlan.class, InventingDays.class, InventingFigures.class})
class DemonstrationConfiguration {

    @Bean
    ApplicationRunner demonstration(Inventing inventing) {
        return arguments -> inventing.invent();
    }

    /** Absent where the parts that campaign are. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnExpression("'${evenhand.parts:casework,campaign}'.contains('campaign')")
    @Import(InventedCampaign.class)
    static class Campaign {}

    @Bean
    SettingTypes inventedSettings() {
        return urn -> Evenborough.PLACES.stream()
                .filter(place -> place.urn().equals(urn))
                .map(Evenborough.Place::type)
                .findFirst();
    }

    @Bean
    SettingSpots inventedSpots() {
        return urn -> Evenborough.PLACES.stream()
                .filter(place -> place.urn().equals(urn))
                .map(Evenborough.Place::spot)
                .findFirst();
    }

    @Bean
    InventedPeople inventedPeople() {
        return new InventedPeople() {

            @Override
            public List<Invented> list() {
                return Evenborough.people().stream()
                        .map(person -> new Invented(person.who(), person.email()))
                        .toList();
            }

            @Override
            public String password() {
                return Evenborough.PASSWORD;
            }
        };
    }
}
