package org.evenhand.app.register.people;

import java.io.Serializable;
import java.util.UUID;

/** A person on the register, by their identifier. */
public record PersonId(UUID value) implements Serializable {

    public static PersonId random() {
        return new PersonId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
