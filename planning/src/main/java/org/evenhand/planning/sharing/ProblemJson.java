package org.evenhand.planning.sharing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.evenhand.engine.share.SharingFault;
import org.evenhand.engine.share.SharingNotUnderstood;
import org.evenhand.engine.share.SharingProblem;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A sharing problem as one JSON document. Every fault is collected, with its path. */
final class ProblemJson {

    private static final int DEEPEST = 10;

    /** What is not a number is read, so that it can be refused with its path. */
    static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxNumberLength(80)
                            .build())
                    .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private static final Set<String> KEYS = Set.of(
            "about",
            "areas",
            "professions",
            "conditions",
            "capacities",
            "needs",
            "links",
            "mostLent",
            "areaCaps",
            "dayCaps",
            "floors");

    private final List<SharingFault> faults = new ArrayList<>();

    private ProblemJson() {}

    static SharingProblem read(byte[] json) {
        JsonNode document;
        try {
            document = MAPPER.readTree(json);
        } catch (JacksonException fault) {
            throw notJson(fault);
        }
        return new ProblemJson().problem(document);
    }

    static SharingNotUnderstood notJson(JacksonException fault) {
        return new SharingNotUnderstood(List.of(new SharingFault(
                "line %d, column %d"
                        .formatted(
                                fault.getLocation().getLineNr(),
                                fault.getLocation().getColumnNr()),
                fault.getOriginalMessage(),
                "This is not JSON, or one key stands twice.",
                "Mend the place.")));
    }

    private SharingProblem problem(JsonNode document) {
        onlyKeys("", document, KEYS);
        List<String> areas = list(document, "areas", true, this::text);
        List<String> professions = list(document, "professions", true, this::text);
        List<String> conditions = list(document, "conditions", true, this::text);
        List<SharingProblem.Capacity> capacities = list(document, "capacities", true, at -> {
            onlyKeys(at.path(), at.node(), Set.of("area", "profession", "days"));
            return new SharingProblem.Capacity(at.text("area"), at.text("profession"), at.number("days"));
        });
        List<SharingProblem.Need> needs = list(document, "needs", true, at -> {
            onlyKeys(at.path(), at.node(), Set.of("area", "profession", "condition", "days"));
            return new SharingProblem.Need(
                    at.text("area"), at.text("profession"), at.text("condition"), at.number("days"));
        });
        List<SharingProblem.Link> links = list(document, "links", true, at -> {
            onlyKeys(at.path(), at.node(), Set.of("from", "to", "loss", "distance"));
            return new SharingProblem.Link(at.text("from"), at.text("to"), at.number("loss"), at.number("distance"));
        });
        BigDecimal mostLent = new At("", document).number("mostLent");
        List<SharingProblem.AreaCap> areaCaps = list(document, "areaCaps", false, at -> {
            onlyKeys(at.path(), at.node(), Set.of("area", "share"));
            return new SharingProblem.AreaCap(at.text("area"), at.number("share"));
        });
        List<SharingProblem.DayCap> dayCaps = list(document, "dayCaps", false, at -> {
            onlyKeys(at.path(), at.node(), Set.of("area", "profession", "days"));
            return new SharingProblem.DayCap(at.text("area"), at.text("profession"), at.number("days"));
        });
        List<SharingProblem.Floor> floors = list(document, "floors", false, at -> {
            onlyKeys(at.path(), at.node(), Set.of("area", "condition", "coverage"));
            return new SharingProblem.Floor(at.text("area"), at.text("condition"), at.number("coverage"));
        });
        if (!faults.isEmpty()) {
            throw new SharingNotUnderstood(faults);
        }
        return new SharingProblem(
                areas, professions, conditions, capacities, needs, links, mostLent, areaCaps, dayCaps, floors);
    }

    private String text(At at) {
        if (!at.node().isString()) {
            fault(at.path(), at.node().toString(), "A name is a text.", "Put it in quotation marks.");
            return "";
        }
        return at.node().stringValue();
    }

    private <T> List<T> list(JsonNode document, String key, boolean required, Function<At, T> read) {
        JsonNode node = document.path(key);
        List<T> list = new ArrayList<>();
        if (node.isMissingNode() && !required) {
            return list;
        }
        if (!node.isArray()) {
            fault(key, node.toString(), "It must be a list.", "Write [ … ], empty if there is none.");
            return list;
        }
        for (int i = 0; i < node.size(); i++) {
            list.add(read.apply(new At("%s[%d]".formatted(key, i), node.path(i))));
        }
        return list;
    }

    private void onlyKeys(String path, JsonNode node, Set<String> keys) {
        if (!node.isObject()) {
            fault(path.isEmpty() ? "The file" : path, node.toString(), "It must be an object.", "Write { … }.");
            return;
        }
        for (String key : node.propertyNames()) {
            if (!keys.contains(key)) {
                fault(
                        path.isEmpty() ? key : path + "." + key,
                        node.path(key).toString(),
                        "There is no such key here.",
                        "Use only %s.".formatted(keys.stream().sorted().toList()));
            }
        }
    }

    private void fault(String path, String value, String rule, String remedy) {
        faults.add(new SharingFault(path, value, rule, remedy));
    }

    /** A place in the document. */
    private final class At {

        private final String path;
        private final JsonNode node;

        At(String path, JsonNode node) {
            this.path = path;
            this.node = node;
        }

        String path() {
            return path;
        }

        JsonNode node() {
            return node;
        }

        String text(String key) {
            return ProblemJson.this.text(new At(path + "." + key, node.path(key)));
        }

        BigDecimal number(String key) {
            JsonNode value = node.path(key);
            boolean finite = value.isNumber()
                    && (value.isBigDecimal() || value.isIntegralNumber() || Double.isFinite(value.doubleValue()));
            if (!finite) {
                fault(
                        path.isEmpty() ? key : path + "." + key,
                        value.toString(),
                        "It must be a number.",
                        "Write digits and at most one point, without quotation marks; 0 if there is truly none.");
                return BigDecimal.ZERO;
            }
            return value.decimalValue();
        }
    }
}
