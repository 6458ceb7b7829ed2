package org.evenhand.app.site.components;

import gg.jte.Content;
import org.jspecify.annotations.Nullable;

/** Text as content of a component: it is escaped where it is written. Markup is content too, and only a template can make it. */
public final class Text {

    private Text() {}

    public static Content of(String text) {
        return output -> output.writeUserContent(text);
    }

    /** Markup where there is some, else the text, else nothing. */
    public static @Nullable Content choose(@Nullable Content html, @Nullable String text) {
        if (html != null) {
            return html;
        }
        return text == null || text.isEmpty() ? null : of(text);
    }
}
