package org.evenhand.app.access;

import java.util.Optional;
import org.evenhand.packs.Packs;
import org.evenhand.packs.policy.AccessTerms;
import org.evenhand.packs.policy.DisclosureRules;
import org.evenhand.packs.policy.TriageRules;
import org.evenhand.packs.settings.Setting;
import org.evenhand.packs.settings.Settings;
import org.evenhand.vocabulary.SettingType;
import org.evenhand.vocabulary.Urn;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AccessConfiguration {

    @Bean
    AccessTerms accessTerms(Packs packs) {
        return AccessTerms.from(packs);
    }

    @Bean
    TriageRules triageRules(Packs packs) {
        return TriageRules.from(packs);
    }

    @Bean
    DisclosureRules disclosureRules(Packs packs) {
        return DisclosureRules.from(packs);
    }

    /**
     * Real settings, as the registers of England know them. Ofsted withholds childminders from its list, and a nursery may be newer than the
     * list; either is early years, which is what fairness is measured by, so an Ofsted number that is not listed counts as a childminder.
     */
    @Bean
    SettingTypes registered(ObjectProvider<Settings> settings) {
        return urn -> settings.stream()
                .flatMap(register -> register.find(urn).stream())
                .map(Setting::type)
                .findFirst()
                .or(() -> urn.register() == Urn.Register.OFSTED
                        ? Optional.of(SettingType.CHILDMINDER)
                        : Optional.empty());
    }
}
