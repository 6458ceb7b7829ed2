package org.evenhand.planning;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.evenhand.engine.demand.Elicited;
import org.evenhand.engine.demand.Kind;
import org.evenhand.engine.plan.Profile;
import org.evenhand.vocabulary.Basis;
import org.evenhand.vocabulary.DataVersion;
import org.evenhand.vocabulary.Layer;
import org.evenhand.vocabulary.Profession;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** From JSON to a scenario, or to everything that is wrong with it: first the form, then, where the form is right, what values mean together. */
final class ScenarioReading {

    private static final int DEEPEST = 20;

    /** What is not a number is read, so that it can be refused with its path. */
    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .build())
                    .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .build();

    private ScenarioReading() {}

    static ScenarioFile.Outcome of(byte[] json) {
        if (json.length > ScenarioFile.LARGEST_BYTES) {
            return refused(new ScenarioProblem(
                    "",
                    "",
                    "The file is larger than %d MB.".formatted(ScenarioFile.LARGEST_BYTES >> 20),
                    "A scenario is a page or two: look whether this is the right file."));
        }
        JsonNode document;
        try {
            document = MAPPER.readTree(json);
        } catch (JacksonException fault) {
            return refused(new ScenarioProblem(
                    "",
                    "",
                    "It is not JSON, or one key stands twice%s.".formatted(place(fault)),
                    "Correct the place."));
        }
        List<ScenarioProblem> problems = new ArrayList<>();
        notNumbers(document, "", problems);
        if (problems.isEmpty()) {
            problems.addAll(ScenarioSchema.check(document));
        }
        problems.addAll(ScenarioRules.check(document));
        return problems.isEmpty()
                ? new ScenarioFile.Outcome.Read(scenario(document))
                : new ScenarioFile.Outcome.Refused(problems);
    }

    private static String place(JacksonException fault) {
        TokenStreamLocation at = fault.getLocation();
        String where = at == null ? "" : ", line %d, column %d".formatted(at.getLineNr(), at.getColumnNr());
        return where + ": " + fault.getOriginalMessage();
    }

    private static ScenarioFile.Outcome refused(ScenarioProblem problem) {
        return new ScenarioFile.Outcome.Refused(List.of(problem));
    }

    private static void notNumbers(JsonNode node, String path, List<ScenarioProblem> problems) {
        if (node.isNumber() && node.isFloatingPointNumber() && !Double.isFinite(node.asDouble())) {
            problems.add(new ScenarioProblem(path, node.asString(), "It is not a finite number.", "Give a number."));
        }
        node.properties().forEach(entry -> notNumbers(entry.getValue(), path + "/" + entry.getKey(), problems));
        if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                notNumbers(node.get(i), path + "/" + i, problems);
            }
        }
    }

    private static Scenario scenario(JsonNode file) {
        return new Scenario(
                file.path("name").asString(),
                file.path("description").asString(""),
                file.path("base_year").asInt(),
                file.path("years").asInt(),
                texts(file.path("areas")),
                texts(file.path("professions")).stream().map(Profession::of).toList(),
                each(file.path("assumptions"), ScenarioReading::assumption),
                each(file.path("levers"), ScenarioReading::lever),
                file.has("experts_at_hand") ? Optional.of(experts(file.path("experts_at_hand"))) : Optional.empty(),
                each(file.path("upskilling"), ScenarioReading::upskilling),
                file.has("phasing") ? Optional.of(phasing(file.path("phasing"))) : Optional.empty(),
                each(file.path("waits"), ScenarioReading::wait),
                run(file.path("run")),
                texts(file.path("data")).stream().map(DataVersion::of).toList());
    }

    private static Scenario.Assumption assumption(JsonNode node) {
        return new Scenario.Assumption(
                node.path("id").asString(),
                new Elicited(
                        node.path("low").asDouble(),
                        node.path("mode").asDouble(),
                        node.path("high").asDouble()),
                node.path("unit").asString(""),
                Basis.valueOf(node.path("basis").asString(Basis.ASSUMPTION.name())),
                node.path("reason").asString());
    }

    private static Scenario.Lever lever(JsonNode node) {
        JsonNode profile = node.path("profile");
        int from = profile.path("from").asInt();
        return new Scenario.Lever(
                Scenario.LeverKind.valueOf(node.path("lever").asString()),
                node.has("profession")
                        ? Optional.of(Profession.of(node.path("profession").asString()))
                        : Optional.empty(),
                texts(node.path("areas")),
                new Profile(
                        Profile.Shape.valueOf(profile.path("shape").asString()),
                        from,
                        profile.path("to").asInt(from),
                        profile.path("factor").asDouble()),
                node.path("reason").asString());
    }

    private static Scenario.ExpertsAtHand experts(JsonNode node) {
        Map<Profession, Double> mix = new EnumMap<>(Profession.class);
        node.path("mix")
                .properties()
                .forEach(entry ->
                        mix.put(Profession.of(entry.getKey()), entry.getValue().asDouble()));
        return new Scenario.ExpertsAtHand(
                each(
                        node.path("roll_out"),
                        step -> new Scenario.YearShare(
                                step.path("year").asInt(), step.path("share").asDouble())),
                mix,
                each(
                        node.path("order"),
                        start -> new Scenario.Start(
                                texts(start.path("areas")), start.path("from").asInt())),
                node.has("money_ends") ? OptionalInt.of(node.path("money_ends").asInt()) : OptionalInt.empty());
    }

    private static Scenario.Upskilling upskilling(JsonNode node) {
        String from = node.path("from").asString();
        return new Scenario.Upskilling(
                from.equals(ScenarioRules.OUTSIDE) ? Optional.empty() : Optional.of(Profession.of(from)),
                Profession.of(node.path("to").asString()),
                node.path("years").asInt(),
                node.path("places_a_year").asDouble(),
                node.path("completion").asDouble(),
                node.path("reason").asString());
    }

    private static Scenario.Phasing phasing(JsonNode node) {
        return new Scenario.Phasing(
                node.path("level").asDouble(),
                node.path("trained_needed").asDouble(),
                node.path("trained_a_year").asDouble(),
                node.path("evaluation_years").asInt(),
                each(node.path("phases"), ScenarioReading::phase));
    }

    private static Scenario.Phase phase(JsonNode node) {
        Map<Kind, Double> days = new EnumMap<>(Kind.class);
        node.path("days")
                .properties()
                .forEach(entry ->
                        days.put(Kind.valueOf(entry.getKey()), entry.getValue().asDouble()));
        return new Scenario.Phase(
                node.path("name").asString(),
                texts(node.path("areas")),
                new Layer(node.path("layer").asString()),
                days,
                node.path("earliest").asInt());
    }

    private static Scenario.WaitingList wait(JsonNode node) {
        return new Scenario.WaitingList(
                Profession.of(node.path("profession").asString()),
                node.path("area").asString(),
                each(node.path("waiting"), JsonNode::asDouble),
                node.path("referrals_a_month").asDouble(),
                node.path("starts_per_person_a_month").asDouble(),
                node.path("leave_a_month").asDouble(),
                node.path("target_weeks").asDouble(),
                node.path("reason").asString());
    }

    private static Scenario.Run run(JsonNode node) {
        Scenario.Run usual = Scenario.Run.usual();
        return new Scenario.Run(
                node.path("seed").asLong(usual.seed()),
                node.path("draws").asInt(usual.draws()),
                Scenario.Method.valueOf(
                        node.path("method").asString(usual.method().name())));
    }

    private static List<String> texts(JsonNode list) {
        return each(list, JsonNode::asString);
    }

    private static <T> List<T> each(JsonNode list, java.util.function.Function<JsonNode, T> reader) {
        List<T> all = new ArrayList<>();
        list.forEach(node -> all.add(reader.apply(node)));
        return all;
    }
}
