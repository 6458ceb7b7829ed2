package org.evenhand.app.notices;

import java.util.UUID;

/** One notice to one person. */
public record NoticeId(UUID value) {

    static NoticeId random() {
        return new NoticeId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
