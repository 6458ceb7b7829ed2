package org.evenhand.app.visits;

import java.util.UUID;

/** A visit, by its identifier. */
public record VisitId(UUID value) {

    static VisitId random() {
        return new VisitId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
