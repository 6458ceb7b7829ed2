package org.evenhand.app.site.components;

import gg.jte.Content;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One of several radio buttons or checkboxes, or a divider ("or") between two. */
public record Choice(
        @Nullable String id,
        @Nullable String name,
        @Nullable String value,
        @Nullable Content content,
        @Nullable Boolean checked,
        boolean disabled,
        @Nullable String divider,
        @Nullable String behaviour,
        @Nullable Hint hint,
        @Nullable Label label,
        @Nullable Part conditional,
        @Nullable Attributes attributes) {

    public static Choice of(String value, String text) {
        return new Choice(null, null, value, Text.of(text), null, false, null, null, null, null, null, null);
    }

    public static Choice divider(String text) {
        return new Choice(null, null, null, null, null, false, text, null, null, null, null, null);
    }

    public Choice withHint(String text) {
        return new Choice(
                id,
                name,
                value,
                content,
                checked,
                disabled,
                divider,
                behaviour,
                Hint.of(text),
                label,
                conditional,
                attributes);
    }

    /** What is asked further when this is chosen. */
    public Choice withConditional(Content asked) {
        return new Choice(
                id,
                name,
                value,
                content,
                checked,
                disabled,
                divider,
                behaviour,
                hint,
                label,
                Part.of(asked),
                attributes);
    }

    /** Chosen when the form says so, else when its value is the one entered. */
    public boolean isChosen(@Nullable String entered) {
        if (Boolean.TRUE.equals(checked)) {
            return true;
        }
        return checked == null && entered != null && !entered.isEmpty() && entered.equals(value);
    }

    /** Chosen when the form says so, else when its value is among those entered. */
    public boolean isChosen(@Nullable List<String> entered) {
        if (Boolean.TRUE.equals(checked)) {
            return true;
        }
        return checked == null && entered != null && value != null && entered.contains(value);
    }
}
