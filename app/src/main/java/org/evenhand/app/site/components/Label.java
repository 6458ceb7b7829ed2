package org.evenhand.app.site.components;

import gg.jte.Content;
import org.jspecify.annotations.Nullable;

/** The label of a form field. */
public record Label(
        @Nullable Content content,
        @Nullable String classes,
        boolean isPageHeading,
        @Nullable Attributes attributes) {

    public static Label of(String text) {
        return new Label(Text.of(text), null, false, null);
    }

    /** The label is the heading of the page: for a page that asks one question. */
    public static Label heading(String text) {
        return new Label(Text.of(text), "govuk-label--l", true, null);
    }
}
