package org.evenhand.app.site.components;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Further attributes of an element, in order.
 *
 * @param values by name; the empty text for an attribute that has no value
 */
public record Attributes(Map<String, String> values) {

    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_.:-]*");
    private static final Pattern ACTIVE = Pattern.compile("(?i)on.*|style|srcdoc");

    public Attributes {
        values = new LinkedHashMap<>(values);
        for (String name : values.keySet()) {
            if (!NAME.matcher(name).matches() || ACTIVE.matcher(name).matches()) {
                throw new IllegalArgumentException(
                        "“%s” cannot be an attribute here: names are letters, digits and dashes, and scripts and styles are in files of their own."
                                .formatted(name));
            }
        }
    }

    public static Attributes of(String name, String value) {
        return new Attributes(Map.of(name, value));
    }

    public Attributes and(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(values);
        more.put(name, value);
        return new Attributes(more);
    }

    /** These and, after them, others that may be missing. */
    public Attributes and(@Nullable Attributes others) {
        if (others == null) {
            return this;
        }
        Map<String, String> more = new LinkedHashMap<>(values);
        more.putAll(others.values);
        return new Attributes(more);
    }

    /** Words for the library's script: data-i18n.key, where there are some. */
    public Attributes with(String key, @Nullable String words) {
        return words == null || words.isEmpty() ? this : and("data-i18n." + key, words);
    }

    /** Words for the library's script in each plural form: data-i18n.key.one and so on. */
    public Attributes with(String key, @Nullable Map<String, String> wordsByPlural) {
        Attributes all = this;
        if (wordsByPlural != null) {
            for (Map.Entry<String, String> plural : wordsByPlural.entrySet()) {
                all = all.and("data-i18n." + key + "." + plural.getKey(), plural.getValue());
            }
        }
        return all;
    }

    /** As they stand inside a tag, with a space before each. Safe by construction: names are checked, values escaped. */
    public static String html(@Nullable Attributes attributes) {
        if (attributes == null) {
            return "";
        }
        return attributes.values.entrySet().stream()
                .map(entry -> " " + entry.getKey() + "=\"" + escaped(entry.getValue()) + "\"")
                .collect(Collectors.joining());
    }

    private static String escaped(String value) {
        return value.replace("&", "&amp;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;")
                .replace("<", "&lt;")
                .replace(">", "&gt;");
    }
}
