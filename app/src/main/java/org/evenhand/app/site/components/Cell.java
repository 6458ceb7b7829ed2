package org.evenhand.app.site.components;

import gg.jte.Content;
import org.jspecify.annotations.Nullable;

/** A cell of a table; "numeric" as its format sets numbers to the right. */
public record Cell(
        @Nullable Content content,
        @Nullable String format,
        @Nullable String classes,
        @Nullable Integer colspan,
        @Nullable Integer rowspan,
        @Nullable Attributes attributes) {

    public static Cell of(String text) {
        return new Cell(Text.of(text), null, null, null, null, null);
    }

    public static Cell of(Content content) {
        return new Cell(content, null, null, null, null, null);
    }

    public static Cell number(String text) {
        return new Cell(Text.of(text), "numeric", null, null, null, null);
    }

    public static Cell number(Content content) {
        return new Cell(content, "numeric", null, null, null, null);
    }
}
