package org.evenhand.app.site.components;

import org.jspecify.annotations.Nullable;

/** A date as it was entered, whatever that was. */
public record DateValues(
        @Nullable String day,
        @Nullable String month,
        @Nullable String year) {

    public static DateValues of(@Nullable String day, @Nullable String month, @Nullable String year) {
        return new DateValues(day, month, year);
    }
}
