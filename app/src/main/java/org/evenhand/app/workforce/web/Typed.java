package org.evenhand.app.workforce.web;

import java.util.List;
import org.springframework.util.MultiValueMap;

/** What a person typed into a form, as it was, so that it can be shown again. */
record Typed(MultiValueMap<String, String> fields) {

    private static final int LONGEST_SHOWN = 40;

    /** Empty where the field is not there. */
    String text(String name) {
        String value = fields.getFirst(name);
        return value == null ? "" : value.strip();
    }

    List<String> list(String name) {
        return fields.getOrDefault(name, List.of()).stream()
                .filter(value -> value != null && !value.isBlank())
                .map(String::strip)
                .toList();
    }

    boolean isEmpty(String name) {
        return text(name).isEmpty();
    }

    /** For a message: the value, so that a person finds it again, but not a page full of it. */
    static String shortened(String text) {
        return text.length() <= LONGEST_SHOWN ? text : text.substring(0, LONGEST_SHOWN) + "…";
    }
}
