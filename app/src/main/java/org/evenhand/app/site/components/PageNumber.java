package org.evenhand.app.site.components;

import org.jspecify.annotations.Nullable;

/** A numbered page of a longer list, or the dots between two. */
public record PageNumber(
        @Nullable String number,
        @Nullable String visuallyHiddenText,
        @Nullable String href,
        boolean current,
        boolean ellipsis,
        @Nullable Attributes attributes) {

    public static PageNumber of(int number, String href, boolean current) {
        return new PageNumber(Integer.toString(number), null, href, current, false, null);
    }

    public static PageNumber dots() {
        return new PageNumber(null, null, null, false, true, null);
    }
}
