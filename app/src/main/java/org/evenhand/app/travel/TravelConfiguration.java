package org.evenhand.app.travel;

import java.time.Clock;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(TravelSettings.class)
class TravelConfiguration {

    @Bean
    Travel travel(TravelSettings settings, ObjectProvider<Estimates> estimates, Clock clock) {
        return new Travel(
                settings.isOn() ? Optional.of(new OsrmTable(settings)) : Optional.empty(),
                estimates::getObject,
                settings,
                clock);
    }
}
