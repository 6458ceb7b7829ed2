package org.evenhand.app.register;

import java.io.Serializable;
import java.util.UUID;

/** A service that is offered, by its identifier. */
public record ServiceId(UUID value) implements Serializable {

    public static ServiceId random() {
        return new ServiceId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
