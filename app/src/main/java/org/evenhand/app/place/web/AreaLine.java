package org.evenhand.app.place.web;

import org.evenhand.app.place.Area;
import org.evenhand.app.site.Words;

/** An area in a list of links: "Leeds", "Local authority". */
public record AreaLine(String name, String kind, String path) {

    static AreaLine of(Area area) {
        return new AreaLine(area.name(), kind(area), area.path());
    }

    static String kind(Area area) {
        return switch (area) {
            case Area.England other -> Words.of("places.kind.country");
            case Area.OfAuthority other -> Words.of("places.kind.authority");
            case Area.OfConstituency other -> Words.of("places.kind.constituency");
            case Area.OfBoard other -> Words.of("places.kind.board");
        };
    }
}
