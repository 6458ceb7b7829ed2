package org.evenhand.app.register.people;

import java.io.Serializable;
import java.util.UUID;

/** A post that a person holds, by its identifier; capacity is counted by it. */
public record RoleId(UUID value) implements Serializable {

    public static RoleId random() {
        return new RoleId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
