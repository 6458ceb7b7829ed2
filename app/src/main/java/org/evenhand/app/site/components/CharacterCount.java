package org.evenhand.app.site.components;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the counter under a text box needs to know. */
public record CharacterCount(
        @Nullable String maxlength,
        @Nullable String maxwords,
        @Nullable String threshold,
        @Nullable String countType,
        @Nullable String sentenceBelow) {

    /** The sentence under the box, or nothing where the limit is set elsewhere. */
    public String description() {
        String limit = limit();
        if (limit == null) {
            return "";
        }
        String sentence = sentenceBelow != null
                ? sentenceBelow
                : "You can enter up to %{count} " + ("words".equals(kind()) ? "words" : "characters");
        return sentence.replace("%{count}", limit);
    }

    public Attributes attributes() {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("data-module", "govuk-character-count");
        put(values, "data-maxlength", maxlength);
        put(values, "data-maxwords", maxwords);
        put(values, "data-threshold", threshold);
        put(values, "data-count-type", kind());
        if (limit() == null) {
            put(values, "data-i18n.textarea-description.other", sentenceBelow);
        }
        return new Attributes(values);
    }

    private @Nullable String limit() {
        return maxwords != null ? maxwords : maxlength;
    }

    private @Nullable String kind() {
        if (countType != null) {
            return countType;
        }
        return maxwords == null ? null : "words";
    }

    private static void put(Map<String, String> values, String name, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            values.put(name, value);
        }
    }
}
