package org.evenhand.app.site.components;

import gg.jte.Content;
import org.jspecify.annotations.Nullable;

/** A state in a coloured box; the words carry the meaning, never the colour alone. */
public record Tag(
        @Nullable Content content,
        @Nullable String classes,
        @Nullable Attributes attributes) {

    /** In one of the library's colours: grey, green, turquoise, teal, blue, purple, magenta, red, orange, yellow. */
    public static Tag of(String text, String colour) {
        return new Tag(Text.of(text), "govuk-tag--" + colour, null);
    }
}
