package org.evenhand.app.updates.web;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.BindParam;

/** Of what time an update is to tell, as it was entered. */
public record DraftForm(
        @Nullable String title,
        @BindParam("from-day") @Nullable String fromDay,
        @BindParam("from-month") @Nullable String fromMonth,
        @BindParam("from-year") @Nullable String fromYear,
        @BindParam("until-day") @Nullable String untilDay,
        @BindParam("until-month") @Nullable String untilMonth,
        @BindParam("until-year") @Nullable String untilYear) {

    static DraftForm empty() {
        return new DraftForm(null, null, null, null, null, null, null);
    }
}
