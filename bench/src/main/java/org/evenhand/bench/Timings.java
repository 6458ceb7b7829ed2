package org.evenhand.bench;

import java.util.List;
import java.util.Locale;

/** How measured times are printed. */
final class Timings {

    private Timings() {}

    /** @param milliseconds smallest first, not empty */
    static void print(String what, List<Double> milliseconds) {
        System.out.printf(
                Locale.ROOT,
                "%s: median %.1f ms, p95 %.1f ms, of %d requests%n",
                what,
                milliseconds.get(milliseconds.size() / 2),
                milliseconds.get(milliseconds.size() * 95 / 100),
                milliseconds.size());
    }
}
