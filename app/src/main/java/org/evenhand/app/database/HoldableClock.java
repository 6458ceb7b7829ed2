package org.evenhand.app.database;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;

/**
 * What time it is: the system's, unless a piece of work holds it at another. Whatever asks the application's clock follows, so that a history
 * can be made by the same use cases that people use.
 */
public final class HoldableClock extends Clock {

    private static final ScopedValue<Instant> HELD = ScopedValue.newInstance();

    private final Clock running;

    private HoldableClock(Clock running) {
        this.running = running;
    }

    /** @param zone in which it is decided what day it is */
    public static HoldableClock in(ZoneId zone) {
        return new HoldableClock(Clock.system(zone));
    }

    /** Does the work as if it were then, and with it what follows from it by an event; everything else goes on with the time that it is. */
    public static <T> T holding(Instant at, ScopedValue.CallableOp<T, RuntimeException> work) {
        return ScopedValue.where(HELD, at).call(work);
    }

    /** Whether this piece of work holds the clock. */
    static boolean isHeld() {
        return HELD.isBound();
    }

    @Override
    public Instant instant() {
        return isHeld() ? HELD.get() : running.instant();
    }

    @Override
    public ZoneId getZone() {
        return running.getZone();
    }

    @Override
    public HoldableClock withZone(ZoneId zone) {
        return new HoldableClock(running.withZone(zone));
    }
}
