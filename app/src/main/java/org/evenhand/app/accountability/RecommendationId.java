package org.evenhand.app.accountability;

import java.util.UUID;

/** A recommendation, by its identifier. */
public record RecommendationId(UUID value) {

    public static RecommendationId random() {
        return new RecommendationId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
