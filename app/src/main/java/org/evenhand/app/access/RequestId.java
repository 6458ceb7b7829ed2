package org.evenhand.app.access;

import java.io.Serializable;
import java.util.UUID;

/** A request for help, by its identifier. */
public record RequestId(UUID value) implements Serializable {

    public static RequestId random() {
        return new RequestId(UUID.randomUUID());
    }

    /** What people say on the telephone: the first eight characters, in two groups: "3F2A-91C0". */
    public String reference() {
        String digits = value.toString().substring(0, 8).toUpperCase(java.util.Locale.ROOT);
        return digits.substring(0, 4) + "-" + digits.substring(4);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
