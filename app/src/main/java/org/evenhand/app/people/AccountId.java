package org.evenhand.app.people;

import java.io.Serializable;
import java.util.UUID;

/** An account, by its identifier. */
public record AccountId(UUID value) implements Serializable {

    public static AccountId random() {
        return new AccountId(UUID.randomUUID());
    }
}
