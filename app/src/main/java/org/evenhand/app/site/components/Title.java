package org.evenhand.app.site.components;

import gg.jte.Content;
import org.jspecify.annotations.Nullable;

/** The heading of a card. */
public record Title(
        @Nullable Content content,
        @Nullable Integer headingLevel,
        @Nullable String classes) {

    public static Title of(String text) {
        return new Title(Text.of(text), null, null);
    }
}
