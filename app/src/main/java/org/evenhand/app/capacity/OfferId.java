package org.evenhand.app.capacity;

import java.util.UUID;

/** Days that would be lent, by their identifier. */
public record OfferId(UUID value) {

    static OfferId random() {
        return new OfferId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
