package org.evenhand.planning;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Scenarios as files. Reading reports every problem at once. */
public final class ScenarioFile {

    /** A scenario is a page or two; more is a mistake or an attack. */
    public static final int LARGEST_BYTES = 2 << 20;

    private ScenarioFile() {}

    /** What came of reading. */
    public sealed interface Outcome {

        record Read(Scenario scenario) implements Outcome {}

        /** @param problems never empty, in the order of the file */
        record Refused(List<ScenarioProblem> problems) implements Outcome {

            public Refused {
                problems = List.copyOf(problems);
            }
        }
    }

    public static Outcome read(Path file) throws IOException {
        try (InputStream bytes = Files.newInputStream(file)) {
            return read(bytes);
        }
    }

    /** Reads at most {@link #LARGEST_BYTES}. */
    public static Outcome read(InputStream bytes) throws IOException {
        byte[] start = bytes.readNBytes(LARGEST_BYTES + 1);
        return ScenarioReading.of(start);
    }

    public static Outcome read(String json) {
        return ScenarioReading.of(json.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    /** As JSON that {@link #read(String)} takes back to an equal scenario; the same scenario always gives the same bytes. */
    public static String write(Scenario scenario) {
        return ScenarioWriting.of(scenario);
    }

    /** The JSON Schema (Draft 2020-12) that a scenario file must satisfy. */
    public static String schema() {
        return ScenarioSchema.text();
    }
}
