package org.evenhand.app.place.web;

import java.util.List;
import org.evenhand.app.site.components.Link;

/** The settings of an area, by kind. */
public record SettingListPage(String name, Link area, long total, List<Kind> kinds, String source) {

    /** @param id for a link to this part of the page */
    public record Kind(String id, String heading, List<SettingLine> settings) {}
}
