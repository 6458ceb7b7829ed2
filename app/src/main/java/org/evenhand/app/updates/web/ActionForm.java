package org.evenhand.app.updates.web;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.BindParam;

/** What is to be done, by whom and by when, as it was entered. */
public record ActionForm(
        @Nullable String what,
        @Nullable String owner,
        @BindParam("due-day") @Nullable String dueDay,
        @BindParam("due-month") @Nullable String dueMonth,
        @BindParam("due-year") @Nullable String dueYear) {

    static ActionForm empty() {
        return new ActionForm(null, null, null, null, null);
    }
}
