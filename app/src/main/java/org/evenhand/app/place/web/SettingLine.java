package org.evenhand.app.place.web;

import org.evenhand.app.place.Gazetteer;
import org.evenhand.app.site.Words;
import org.evenhand.packs.areas.Authority;
import org.evenhand.packs.settings.Setting;

/** A setting in a list of links. */
public record SettingLine(String name, String kind, String authority, String path) {

    static SettingLine of(Setting setting, Gazetteer gazetteer) {
        return new SettingLine(
                setting.name(),
                Words.of("settings", setting.type()),
                gazetteer.areas().find(setting.authority()).map(Authority::name).orElse(""),
                "/settings/" + setting.urn());
    }
}
