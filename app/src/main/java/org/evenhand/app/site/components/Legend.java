package org.evenhand.app.site.components;

import gg.jte.Content;
import org.jspecify.annotations.Nullable;

/** The question that a group of fields answers. */
public record Legend(@Nullable Content content, @Nullable String classes, boolean isPageHeading) {

    public static Legend of(String text) {
        return new Legend(Text.of(text), "govuk-fieldset__legend--m", false);
    }

    /** The legend is the heading of the page: for a page that asks one question. */
    public static Legend heading(String text) {
        return new Legend(Text.of(text), "govuk-fieldset__legend--l", true);
    }
}
