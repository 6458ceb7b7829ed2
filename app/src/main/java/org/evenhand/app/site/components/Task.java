package org.evenhand.app.site.components;

import org.jspecify.annotations.Nullable;

/** One line of a task list. */
public record Task(
        @Nullable Part title,
        @Nullable Hint hint,
        @Nullable String href,
        @Nullable Status status,
        @Nullable String classes) {

    public static Task of(String title, String href, Status status) {
        return new Task(Part.of(title), null, href, status, null);
    }
}
