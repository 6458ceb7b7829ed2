package org.evenhand.app.access;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Service;

/** Records that a specialist met those who asked. */
@Service
public class Contacting {

    private final Clock clock;

    Contacting(Clock clock) {
        this.clock = clock;
    }

    /** The same by another clock: for the demonstration, which tells of days gone by. */
    public Contacting at(Clock other) {
        return new Contacting(other);
    }

    /** Publishes {@link FirstSeen}. Only the specialist who took the request may. */
    public Outcome firstSeen(RequestId id, LocalDate on) {
        throw new IllegalStateException("%s %s %s".formatted(id, on, clock));
    }

    /** Nothing more is to be done. */
    public Outcome close(RequestId id) {
        throw new IllegalStateException("%s %s".formatted(id, clock));
    }
}
