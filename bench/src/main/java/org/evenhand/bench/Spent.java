package org.evenhand.bench;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a piece of work took: by the clock, and of the processors. On a busy machine the second says more. */
final class Spent {

    private Spent() {}

    /** Prints the seconds of the clock, and those of processors in this process and in those it started and that still run: the database. */
    static <T> T on(String what, Supplier<T> work) {
        Map<ProcessHandle, Duration> before = used();
        long begun = System.nanoTime();
        T done = work.get();
        double clock = (System.nanoTime() - begun) / 1e9;
        Map<ProcessHandle, Duration> after = used();
        ProcessHandle here = ProcessHandle.current();
        double all = after.keySet().stream()
                .mapToDouble(process -> seconds(process, before, after))
                .sum();
        double own = seconds(here, before, after);
        System.out.printf(
                Locale.ROOT,
                "  %-32s %6.2f s; processors: %6.2f s here, %6.2f s in the database%n",
                what,
                clock,
                own,
                all - own);
        return done;
    }

    private static Map<ProcessHandle, Duration> used() {
        ProcessHandle here = ProcessHandle.current();
        return Stream.concat(Stream.of(here), here.descendants())
                .collect(Collectors.toMap(
                        process -> process,
                        process -> process.info().totalCpuDuration().orElse(Duration.ZERO)));
    }

    private static double seconds(
            ProcessHandle process, Map<ProcessHandle, Duration> before, Map<ProcessHandle, Duration> after) {
        Duration spent = after.getOrDefault(process, Duration.ZERO).minus(before.getOrDefault(process, Duration.ZERO));
        return spent.toMillis() / 1e3;
    }
}
