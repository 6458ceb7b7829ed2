package org.evenhand.app.site.components;

import gg.jte.Content;
import org.jspecify.annotations.Nullable;

/** The page before or after. */
public record Neighbour(
        @Nullable Content content,
        @Nullable String labelText,
        @Nullable String href,
        @Nullable Attributes attributes) {

    public static Neighbour of(String href) {
        return new Neighbour(null, null, href, null);
    }
}
