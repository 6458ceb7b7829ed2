package org.evenhand.app.coalition.letters;

import java.util.UUID;

/** Identifies a letter that is written here. */
public record LetterId(UUID value) {

    public static LetterId random() {
        return new LetterId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
