package org.evenhand.engine.architecture.broken;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Breaks the rule of clocks on purpose. */
public final class AsksTheClock {

    private AsksTheClock() {}

    static String ask() {
        return LocalDate.now(ZoneOffset.UTC) + " " + Clock.systemUTC() + " " + System.nanoTime();
    }
}
