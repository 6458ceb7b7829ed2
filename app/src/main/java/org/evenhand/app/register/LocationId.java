package org.evenhand.app.register;

import java.io.Serializable;
import java.util.UUID;

/** A place from which services work, by its identifier. */
public record LocationId(UUID value) implements Serializable {

    public static LocationId random() {
        return new LocationId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
