package org.evenhand.app.site.components;

import gg.jte.Content;
import org.jspecify.annotations.Nullable;

/** One link of a service navigation. */
public record NavigationItem(
        @Nullable Content content,
        @Nullable String href,
        boolean active,
        boolean current,
        @Nullable Attributes attributes) {

    public static NavigationItem of(String text, String href, boolean active) {
        return new NavigationItem(Text.of(text), href, active, false, null);
    }
}
