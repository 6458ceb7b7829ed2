package org.evenhand.app.site.components;

import gg.jte.Content;
import org.jspecify.annotations.Nullable;

/** Content with classes and attributes of its own: an affix, a title, a key or a value of a list. */
public record Part(
        @Nullable Content content,
        @Nullable String classes,
        @Nullable Attributes attributes) {

    public static Part of(String text) {
        return new Part(Text.of(text), null, null);
    }

    public static Part of(Content content) {
        return new Part(content, null, null);
    }

    /** Its further attributes as they stand inside a tag; nothing where there is none. */
    public static String html(@Nullable Part part) {
        return Attributes.html(part == null ? null : part.attributes());
    }
}
