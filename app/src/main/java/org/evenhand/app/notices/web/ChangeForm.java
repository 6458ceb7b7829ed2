package org.evenhand.app.notices.web;

import org.evenhand.app.site.Entered;
import org.jspecify.annotations.Nullable;

/** What was entered of a change. */
public record ChangeForm(String day, String month, String year, String successor, String askAt) {

    static final ChangeForm EMPTY = new ChangeForm("", "", "", "", "");

    static ChangeForm of(
            @Nullable String day,
            @Nullable String month,
            @Nullable String year,
            @Nullable String successor,
            @Nullable String askAt) {
        return new ChangeForm(
                Entered.text(day),
                Entered.text(month),
                Entered.text(year),
                Entered.text(successor),
                Entered.text(askAt));
    }
}
