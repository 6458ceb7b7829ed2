package org.evenhand.app.coalition.members;

import java.util.UUID;

/** Identifies an organisation here. */
public record MemberId(UUID value) {

    public static MemberId random() {
        return new MemberId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
