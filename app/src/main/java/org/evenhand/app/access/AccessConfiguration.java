package org.evenhand.app.access;

import org.evenhand.packs.settings.Setting;
import org.evenhand.packs.settings.Settings;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AccessConfiguration {

    /** Real settings, as the registers of England know them. */
    @Bean
    SettingTypes registered(ObjectProvider<Settings> settings) {
        return urn -> settings.stream()
                .flatMap(register -> register.find(urn).stream())
                .map(Setting::type)
                .findFirst();
    }
}
