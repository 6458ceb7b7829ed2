package org.evenhand.app.workforce;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.evenhand.packs.areas.Areas;
import org.evenhand.planning.Scenario;
import org.evenhand.planning.ScenarioFile;

/** The scenarios that come with the product, and the first of them for England, each region and each authority alone. Nobody has to save those. */
public final class Examples {

    /** Files of examples/scenarios, in the order of the page. */
    private static final List<String> FILES = List.of(
            "baseline",
            "double-slt-training-places",
            "leavers-down-a-fifth",
            "leavers-down-north-east",
            "days-phased-north-east-first",
            "money-ends-in-2029",
            "posts-limited",
            "waits-for-speech-and-language");

    private final List<Example> list;
    private final Map<ScenarioId, Scenario> known = new LinkedHashMap<>();

    private Examples(List<Example> list, Areas areas) {
        this.list = List.copyOf(list);
        list.forEach(example -> known.put(example.id(), example.scenario()));
        Stream.of(
                        Stream.of(Scenario.ENGLAND),
                        areas.regions().stream().map(region -> region.code().code()),
                        areas.authorities().stream()
                                .map(authority -> authority.code().code()))
                .flatMap(codes -> codes)
                .map(code -> baselineOf(List.of(code)))
                .forEach(scenario -> known.put(ScenarioId.of(scenario), scenario));
    }

    /** @param key the name of its file */
    public record Example(String key, ScenarioId id, Scenario scenario) {}

    static Examples from(Areas areas) {
        List<Example> list = new ArrayList<>();
        for (String file : FILES) {
            Scenario scenario = read(file);
            list.add(new Example(file, ScenarioId.of(scenario), scenario));
        }
        return new Examples(list, areas);
    }

    private static Scenario read(String file) {
        try (InputStream in = Examples.class.getResourceAsStream("/scenarios/" + file + ".json")) {
            if (in == null) {
                throw new IllegalStateException("The example %s.json is not in this jar.".formatted(file));
            }
            return switch (ScenarioFile.read(in)) {
                case ScenarioFile.Outcome.Read right -> right.scenario();
                case ScenarioFile.Outcome.Refused wrong ->
                    throw new IllegalStateException("The example %s.json cannot be read: %s"
                            .formatted(file, wrong.problems().getFirst().line()));
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public List<Example> list() {
        return list;
    }

    /** What goes on as it is under way. */
    public Scenario baseline() {
        return list.getFirst().scenario();
    }

    /** The same for other areas, written as in a scenario file. */
    public Scenario baselineOf(List<String> areas) {
        return baseline().withAreas(areas);
    }

    /** Whether it comes with the product, so that nobody wrote its words but we. */
    public boolean isOurs(ScenarioId id) {
        return known.containsKey(id);
    }

    Optional<Scenario> find(ScenarioId id) {
        return Optional.ofNullable(known.get(id));
    }
}
