package org.evenhand.app.site.components;

import org.jspecify.annotations.Nullable;

/** A frame with a title around a summary list. */
public record Card(
        @Nullable Title title,
        @Nullable Links actions,
        @Nullable String classes,
        @Nullable Attributes attributes) {

    public static Card of(String title) {
        return new Card(Title.of(title), null, null, null);
    }
}
