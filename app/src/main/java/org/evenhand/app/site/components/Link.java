package org.evenhand.app.site.components;

import gg.jte.Content;
import org.jspecify.annotations.Nullable;

/** A link, or plain content where there is no address. */
public record Link(
        @Nullable Content content,
        @Nullable String href,
        @Nullable String visuallyHiddenText,
        @Nullable String classes,
        @Nullable Attributes attributes,
        @Nullable String type) {

    public static Link of(Content content, String href) {
        return new Link(content, href, null, null, null, null);
    }

    public static Link of(String text, String href) {
        return of(Text.of(text), href);
    }

    /** The page one is on, at the end of a trail. */
    public static Link here(String text) {
        return new Link(Text.of(text), null, null, null, null, null);
    }

    /** Words for those who hear the page and cannot see what stands beside the link: "Change" + "your setting". */
    public Link withHidden(String text) {
        return new Link(content, href, text, classes, attributes, type);
    }
}
