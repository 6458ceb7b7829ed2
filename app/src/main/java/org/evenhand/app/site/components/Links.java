package org.evenhand.app.site.components;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Actions that belong together. */
public record Links(
        @Nullable List<Link> items,
        @Nullable String classes,
        @Nullable Attributes attributes) {

    public static Links of(Link... links) {
        return new Links(List.of(links), null, null);
    }

    public int size() {
        return items == null ? 0 : items.size();
    }
}
