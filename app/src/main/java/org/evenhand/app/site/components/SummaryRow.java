package org.evenhand.app.site.components;

import gg.jte.Content;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A key, its value and what can be done about it. */
public record SummaryRow(
        @Nullable Part key,
        @Nullable Part value,
        @Nullable Links actions,
        @Nullable String classes) {

    public static SummaryRow of(String key, String value) {
        return new SummaryRow(Part.of(key), Part.of(value), null, null);
    }

    public static SummaryRow of(String key, Content value) {
        return new SummaryRow(Part.of(key), Part.of(value), null, null);
    }

    public SummaryRow withAction(Link action) {
        return new SummaryRow(key, value, Links.of(action), classes);
    }

    int actionCount() {
        return actions == null ? 0 : actions.size();
    }

    public static boolean anyActs(List<SummaryRow> rows) {
        return rows.stream().anyMatch(row -> row != null && row.actionCount() > 0);
    }
}
