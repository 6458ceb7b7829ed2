package org.evenhand.app.site.components;

import gg.jte.Content;
import org.jspecify.annotations.Nullable;

/** Help that stands between a label and its field: one short sentence, no links. */
public record Hint(
        @Nullable Content content,
        @Nullable String classes,
        @Nullable Attributes attributes) {

    public static Hint of(String text) {
        return new Hint(Text.of(text), null, null);
    }
}
