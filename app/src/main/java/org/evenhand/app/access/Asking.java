package org.evenhand.app.access;

import java.time.Clock;
import org.springframework.stereotype.Service;

/** Asks for help on behalf of the setting that acts. */
@Service
public class Asking {

    private final Clock clock;

    Asking(Clock clock) {
        this.clock = clock;
    }

    /** What came of it. */
    public sealed interface Asked {

        /** The request there now is; the same one however often the same form is posted. */
        record Sent(RequestId id) implements Asked {}

        /** Those who act are not a setting. */
        record NotASetting() implements Asked {}
    }

    /** The same by another clock: for the demonstration, which tells of days gone by. */
    public Asking at(Clock other) {
        return new Asking(other);
    }

    /** Decides, routes, keeps, records and publishes {@link RequestReceived}, in one transaction. */
    public Asked ask(FormToken token, Answers answers) {
        throw new IllegalStateException("%s of %s at %s".formatted(token, answers, clock));
    }
}
