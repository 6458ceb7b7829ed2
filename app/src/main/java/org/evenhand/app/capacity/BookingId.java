package org.evenhand.app.capacity;

import java.util.UUID;

/** Days that are promised to something, by their identifier. */
public record BookingId(UUID value) {

    static BookingId random() {
        return new BookingId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
