package org.evenhand.app.isp;

import java.util.UUID;

/** An Individual Support Plan, by its identifier. */
public record PlanId(UUID value) {

    public static PlanId random() {
        return new PlanId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
