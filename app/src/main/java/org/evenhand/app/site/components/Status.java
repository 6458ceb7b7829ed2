package org.evenhand.app.site.components;

import gg.jte.Content;
import org.jspecify.annotations.Nullable;

/** Where a task stands. */
public record Status(
        @Nullable Tag tag,
        @Nullable Content content,
        @Nullable String classes) {

    public static Status of(String text) {
        return new Status(null, Text.of(text), null);
    }

    public static Status of(Tag tag) {
        return new Status(tag, null, null);
    }
}
