package org.evenhand.app.site.components;

import org.jspecify.annotations.Nullable;

/** Tags of headings whose level is chosen by the page; a template cannot name its tags by an expression. */
public final class Heading {

    private Heading() {}

    public static String open(@Nullable Integer level, int otherwise, Attributes attributes) {
        return "<h" + checked(level, otherwise) + Attributes.html(attributes) + ">";
    }

    public static String close(@Nullable Integer level, int otherwise) {
        return "</h" + checked(level, otherwise) + ">";
    }

    private static int checked(@Nullable Integer level, int otherwise) {
        int chosen = level == null ? otherwise : level;
        if (chosen < 1 || chosen > 6) {
            throw new IllegalArgumentException(
                    "A heading of level %d does not exist; levels are 1 to 6.".formatted(chosen));
        }
        return chosen;
    }
}
