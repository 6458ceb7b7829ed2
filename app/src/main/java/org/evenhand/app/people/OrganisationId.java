package org.evenhand.app.people;

import java.io.Serializable;
import java.util.UUID;

/** An organisation, by its identifier. */
public record OrganisationId(UUID value) implements Serializable {

    public static OrganisationId random() {
        return new OrganisationId(UUID.randomUUID());
    }

    public static OrganisationId of(String text) {
        return new OrganisationId(UUID.fromString(text));
    }
}
