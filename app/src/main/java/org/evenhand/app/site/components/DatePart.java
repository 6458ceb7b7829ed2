package org.evenhand.app.site.components;

import org.jspecify.annotations.Nullable;

/** One box of a date. */
public record DatePart(
        @Nullable String name,
        @Nullable String id,
        @Nullable String label,
        @Nullable String value,
        @Nullable String classes,
        @Nullable String autocomplete,
        @Nullable String pattern,
        @Nullable String inputmode,
        @Nullable Boolean error,
        @Nullable Attributes attributes) {

    public boolean hasError() {
        return Boolean.TRUE.equals(error) || hasClass("govuk-input--error");
    }

    public boolean hasClass(String part) {
        return classes != null && classes.contains(part);
    }
}
