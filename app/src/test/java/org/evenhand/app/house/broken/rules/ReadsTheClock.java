package org.evenhand.app.house.broken.rules;

import java.time.Instant;

/** A time that no test can hold. */
public final class ReadsTheClock {

    public Instant time() {
        return Instant.now();
    }
}
