package org.evenhand.packs.parliament;

import java.util.Locale;
import org.evenhand.vocabulary.NotUnderstood;

/** A House of the Parliament of the United Kingdom. */
public enum House {
    COMMONS("Commons"),
    LORDS("Lords");

    private final String title;

    House(String title) {
        this.title = title;
    }

    /** As Parliament writes it. */
    public String title() {
        return title;
    }

    /** As it stands in addresses. */
    public String path() {
        return title.toLowerCase(Locale.ROOT);
    }

    public static House of(String text) {
        for (House house : values()) {
            if (house.title.equalsIgnoreCase(text.strip())) {
                return house;
            }
        }
        throw new NotUnderstood("House", text, "Use Commons or Lords.");
    }
}
