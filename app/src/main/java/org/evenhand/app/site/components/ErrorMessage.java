package org.evenhand.app.site.components;

import gg.jte.Content;
import org.jspecify.annotations.Nullable;

/** What is wrong with an answer, beside its field. */
public record ErrorMessage(
        @Nullable Content content,
        @Nullable String classes,
        @Nullable Attributes attributes,
        @Nullable String visuallyHiddenText) {

    public static ErrorMessage of(String text) {
        return new ErrorMessage(Text.of(text), null, null, null);
    }
}
