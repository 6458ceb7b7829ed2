package org.evenhand.app.register.importing;

import java.io.Serializable;
import java.util.UUID;

/** A list that was given, by its identifier. */
public record ImportId(UUID value) implements Serializable {

    public static ImportId random() {
        return new ImportId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
