package org.evenhand.app.site.components;

import org.jspecify.annotations.Nullable;

/** One line of a select; without a value, its text is its value. */
public record Option(
        @Nullable String value,
        @Nullable String text,
        @Nullable Boolean selected,
        boolean disabled,
        @Nullable Attributes attributes) {

    public static Option of(String value, String text) {
        return new Option(value, text, null, false, null);
    }

    /** Selected when the form says so, else when its value is the one entered. */
    public boolean isSelected(@Nullable String entered) {
        if (Boolean.TRUE.equals(selected)) {
            return true;
        }
        String own = value == null ? text : value;
        return selected == null && entered != null && !entered.isEmpty() && entered.equals(own);
    }
}
