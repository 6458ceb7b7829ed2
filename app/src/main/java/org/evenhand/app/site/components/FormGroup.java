package org.evenhand.app.site.components;

import org.jspecify.annotations.Nullable;

/** What surrounds a field with its label, hint and message. */
public record FormGroup(
        @Nullable String classes,
        @Nullable Attributes attributes,
        @Nullable Part beforeInput,
        @Nullable Part afterInput,
        @Nullable Part beforeInputs,
        @Nullable Part afterInputs) {

    /** Its further attributes as they stand inside a tag; nothing where there is none. */
    public static String html(@Nullable FormGroup group) {
        return Attributes.html(group == null ? null : group.attributes());
    }
}
