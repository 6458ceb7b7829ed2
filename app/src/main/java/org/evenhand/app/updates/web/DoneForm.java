package org.evenhand.app.updates.web;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.BindParam;

/** That an action was done, as it was entered. */
public record DoneForm(
        @Nullable String evidence,
        @BindParam("on-day") @Nullable String day,
        @BindParam("on-month") @Nullable String month,
        @BindParam("on-year") @Nullable String year) {

    static DoneForm empty() {
        return new DoneForm(null, null, null, null);
    }
}
