package org.evenhand.app.people;

import java.util.UUID;

/** A role that is lent, by its identifier. */
public record DelegationId(UUID value) {

    static DelegationId random() {
        return new DelegationId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
