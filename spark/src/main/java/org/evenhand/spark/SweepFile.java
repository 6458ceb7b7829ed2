package org.evenhand.spark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.evenhand.planning.Scenario;
import org.evenhand.planning.ScenarioFile;
import org.evenhand.planning.ScenarioProblem;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonPointer;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads a sweep: a folder of scenario files, or a file with a base scenario and lists of values for places in it. Every scenario that follows
 * from it is checked as a scenario file is, before the first one runs.
 */
final class SweepFile {

    private static final Set<String> KEYS = Set.of("$schema", "base", "vary");
    private static final Set<String> VARY_KEYS = Set.of("path", "values");
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final Set<ScenarioProblem> problems = new LinkedHashSet<>();

    private SweepFile() {}

    /** What came of reading. */
    sealed interface Outcome {

        record Read(Sweep sweep) implements Outcome {}

        /** @param problems never empty */
        record Refused(List<ScenarioProblem> problems) implements Outcome {

            public Refused {
                problems = List.copyOf(problems);
            }
        }
    }

    static Outcome read(Path path) throws IOException {
        SweepFile reading = new SweepFile();
        Sweep sweep = Files.isDirectory(path) ? reading.folder(path) : reading.file(path);
        if (sweep.scenarios().isEmpty() && reading.problems.isEmpty()) {
            reading.refuse("", path.toString(), "There is no scenario in it.", "Give a folder with files *.json.");
        }
        return reading.problems.isEmpty()
                ? new Outcome.Read(sweep)
                : new Outcome.Refused(List.copyOf(reading.problems));
    }

    private Sweep folder(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> found = Files.list(folder)) {
            files = found.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
        if (files.size() > Sweep.MOST_SCENARIOS) {
            tooMany(files.size());
            return new Sweep(List.of(), List.of());
        }
        List<SweptScenario> scenarios = new ArrayList<>();
        for (Path file : files) {
            String name = String.valueOf(file.getFileName());
            add(scenarios, name + ": ", List.of(name), Files.readString(file));
        }
        return new Sweep(List.of("file"), scenarios);
    }

    private Sweep file(Path path) throws IOException {
        JsonNode file = json(path);
        List<String> varied = new ArrayList<>();
        List<SweptScenario> scenarios = new ArrayList<>();
        unknownKeys("", file, KEYS);
        JsonNode base = file.path("base");
        if (base.isString()) {
            base = json(path.resolveSibling(base.asString()));
        }
        if (!base.isObject()) {
            refuse("/base", "", "There is no base scenario.", "Give a scenario, or the name of its file.");
        }
        long number = 1;
        JsonNode vary = file.path("vary");
        for (int i = 0; i < vary.size(); i++) {
            String at = "/vary/" + i;
            unknownKeys(at, vary.get(i), VARY_KEYS);
            varied.add(vary.get(i).path("path").asString(""));
            place(at + "/path", base, varied.getLast());
            JsonNode values = vary.get(i).path("values");
            if (!values.isArray() || values.isEmpty()) {
                refuse(at + "/values", values.toString(), "There is nothing to vary.", "Give a list of values.");
            }
            number = Math.min(number * Math.max(1, values.size()), Integer.MAX_VALUE);
        }
        if (number > Sweep.MOST_SCENARIOS) {
            tooMany(number);
        }
        if (problems.isEmpty()) {
            combine(base, vary, varied, (int) number, scenarios);
        }
        return new Sweep(varied, scenarios);
    }

    /** Every combination; what stands last in the file varies fastest. */
    private void combine(JsonNode base, JsonNode vary, List<String> varied, int number, List<SweptScenario> scenarios) {
        for (int which = 0; which < number; which++) {
            JsonNode scenario = base.deepCopy();
            List<String> values = new ArrayList<>();
            int rest = which;
            for (int i = vary.size() - 1; i >= 0; i--) {
                JsonNode choices = vary.get(i).path("values");
                JsonNode value = choices.get(rest % choices.size());
                rest /= choices.size();
                set(scenario, JsonPointer.compile(varied.get(i)), value);
                values.addFirst(value.isString() ? value.asString() : value.toString());
            }
            add(scenarios, "scenario " + (which + 1) + " ", values, scenario.toString());
        }
    }

    private void add(List<SweptScenario> scenarios, String where, List<String> values, String json) {
        switch (ScenarioFile.read(json)) {
            case ScenarioFile.Outcome.Read read -> {
                Scenario scenario = read.scenario();
                scenarios.add(
                        new SweptScenario(scenarios.size() + 1, scenario.name(), values, ScenarioFile.write(scenario)));
            }
            case ScenarioFile.Outcome.Refused refused ->
                refused.problems()
                        .forEach(problem -> problems.add(new ScenarioProblem(
                                where + problem.path(), problem.value(), problem.rule(), problem.remedy())));
        }
    }

    /** Only what is there can be varied, so that a slip of the pen is not a new key; the last name of an object may be new. */
    private void place(String at, JsonNode base, String path) {
        String remedy = "Give a place in the base scenario, like /run/seed or /levers/0/profile/factor.";
        if (!path.matches("(/[^/]+)+")) {
            refuse(at, path, "It is not a JSON pointer.", remedy);
            return;
        }
        JsonPointer pointer = JsonPointer.compile(path);
        JsonNode parent = base.at(pointer.head());
        if (!parent.isObject() && base.at(pointer).isMissingNode()) {
            refuse(at, path, "There is no such place in the base scenario.", remedy);
        }
    }

    private static void set(JsonNode scenario, JsonPointer pointer, JsonNode value) {
        JsonNode parent = scenario.at(pointer.head());
        JsonPointer last = pointer.last();
        if (parent instanceof ObjectNode object) {
            object.set(last.getMatchingProperty(), value);
        } else if (parent instanceof ArrayNode array) {
            array.set(last.getMatchingIndex(), value);
        }
    }

    private JsonNode json(Path path) throws IOException {
        try {
            if (!Files.isRegularFile(path) || Files.size(path) > ScenarioFile.LARGEST_BYTES) {
                refuse("", path.toString(), "There is no such file, or it is larger than 2 MB.", "Look at its name.");
                return MAPPER.missingNode();
            }
            return MAPPER.readTree(Files.readString(path));
        } catch (JacksonException fault) {
            refuse("", path.toString(), "It is not JSON: " + fault.getOriginalMessage() + ".", "Correct it.");
            return MAPPER.missingNode();
        }
    }

    private void unknownKeys(String at, JsonNode node, Set<String> known) {
        for (String key : node.propertyNames()) {
            if (!known.contains(key)) {
                refuse(at + "/" + key, "", "A sweep has no such key.", "Use one of “base”, “vary”, “path”, “values”.");
            }
        }
    }

    private void tooMany(long number) {
        refuse(
                "",
                String.valueOf(number),
                "These are more scenarios than one sweep may have, %,d.".formatted(Sweep.MOST_SCENARIOS),
                "Divide it into several sweeps.");
    }

    private void refuse(String path, String value, String rule, String remedy) {
        problems.add(new ScenarioProblem(path, value, rule, remedy));
    }
}
