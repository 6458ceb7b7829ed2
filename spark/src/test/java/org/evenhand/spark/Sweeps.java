package org.evenhand.spark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Small sweeps for tests. */
final class Sweeps {

    private Sweeps() {}

    /** Two authorities, simulated where posts are limited. */
    static String json(String seeds, String factors) {
        return """
                {
                  "base": {
                    "version": 1, "name": "Small", "base_year": 2025, "years": 4,
                    "areas": ["383", "380"], "professions": ["SLT", "QTOD"],
                    "levers": [{
                      "lever": "FUNDED_POSTS",
                      "profile": {"shape": "STEP", "from": 2026, "factor": 1},
                      "reason": "Invented, for a test."
                    }],
                    "run": {"seed": 1, "draws": 200, "method": "AUTO"}
                  },
                  "vary": [
                    {"path": "/run/seed", "values": %s},
                    {"path": "/levers/0/profile/factor", "values": %s}
                  ]
                }
                """.formatted(seeds, factors);
    }

    static Sweep of(Path folder, int seeds, String factors) throws IOException {
        String list =
                IntStream.rangeClosed(1, seeds).mapToObj(String::valueOf).collect(Collectors.joining(",", "[", "]"));
        Path file = Files.writeString(folder.resolve("sweep.json"), json(list, factors));
        return switch (SweepFile.read(file)) {
            case SweepFile.Outcome.Read read -> read.sweep();
            case SweepFile.Outcome.Refused refused -> throw new AssertionError(refused.problems());
        };
    }
}
