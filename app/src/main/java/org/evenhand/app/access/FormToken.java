package org.evenhand.app.access;

import java.io.Serializable;
import java.util.UUID;

/** Names one form that was begun. However often the form is posted, it makes one request. */
public record FormToken(UUID value) implements Serializable {

    public static FormToken random() {
        return new FormToken(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
