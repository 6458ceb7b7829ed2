package org.evenhand.app.site.components;

import org.jspecify.annotations.Nullable;

/** What surrounds a group of fields. */
public record Fieldset(
        @Nullable Legend legend,
        @Nullable String describedBy,
        @Nullable String classes,
        @Nullable Attributes attributes) {

    public static Fieldset of(Legend legend) {
        return new Fieldset(legend, null, null, null);
    }
}
