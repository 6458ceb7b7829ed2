package org.evenhand.app.place;

import java.nio.file.Path;
import org.evenhand.app.site.DataInUse;
import org.evenhand.app.site.NavigationEntry;
import org.evenhand.packs.Pack;
import org.evenhand.packs.Packs;
import org.evenhand.packs.areas.Areas;
import org.evenhand.packs.places.Places;
import org.evenhand.packs.settings.SettingSearch;
import org.evenhand.packs.settings.Settings;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Opens the packs once, at the start. What is imported later is in use after the next start; only the postcode directory is taken up while running. */
@Configuration(proxyBeanMethods = false)
class PlaceConfiguration {

    /** What came with the product, and before it what this installation imported. */
    @Bean
    Packs packs(@Value("${evenhand.packs}") String builtIn, @Value("${evenhand.database.data}") String data) {
        return Packs.on(Path.of(builtIn), Path.of(data, "packs"));
    }

    @Bean
    Areas areas(Packs packs) {
        return Areas.from(packs);
    }

    @Bean
    Settings settings(Packs packs) {
        return Settings.from(packs);
    }

    @Bean
    SettingSearch settingSearch(Settings settings) {
        return SettingSearch.over(settings.list());
    }

    @Bean
    Places places(Packs packs) {
        return Places.from(packs);
    }

    @Bean
    Sources sources(Packs packs) {
        return new Sources(packs);
    }

    @Bean
    Gazetteer gazetteer(Areas areas, Settings settings) {
        return new Gazetteer(areas, settings);
    }

    @Bean
    Finding finding(Gazetteer gazetteer, SettingSearch search, Places places) {
        return new Finding(gazetteer, search, places);
    }

    /** Read once: naming the versions must cost a page nothing. */
    @Bean
    DataInUse dataInUse(Packs packs) {
        var versions = packs.list().stream().map(Pack::version).toList();
        return () -> versions;
    }

    @Bean
    NavigationEntry find() {
        return NavigationEntry.of("find", "/find", 10);
    }
}
