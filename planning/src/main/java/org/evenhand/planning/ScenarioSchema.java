package org.evenhand.planning;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** The schema as it lies beside this class, and what it finds. The only class that knows the library that validates. */
final class ScenarioSchema {

    private static final String FILE = "scenario-1.schema.json";
    private static final String TEXT = load();
    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(TEXT, InputFormat.JSON);

    private ScenarioSchema() {}

    static String text() {
        return TEXT;
    }

    /** Every place at which the document does not fit the schema. */
    static List<ScenarioProblem> check(JsonNode document) {
        List<ScenarioProblem> problems = new ArrayList<>();
        for (Error error : SCHEMA.validate(document)) {
            problems.add(problem(document, error));
        }
        return problems;
    }

    private static ScenarioProblem problem(JsonNode document, Error error) {
        String path = error.getInstanceLocation().toString();
        JsonNode at = document.at(path);
        Optional<String> property = Optional.ofNullable(error.getProperty());
        String message = error.getMessage();
        return switch (String.valueOf(error.getKeyword())) {
            case "additionalProperties" -> unknownKey(path, property.orElse("?"), known(error));
            case "required" -> new ScenarioProblem(path + "/" + property.orElse("?"), "", "It is missing.", "Add it.");
            case "enum" ->
                new ScenarioProblem(
                        path,
                        shown(at),
                        "It is not one of the values allowed.",
                        nearestOf(at.asString(""), values(error.getSchemaNode())));
            case "const" -> new ScenarioProblem(path, shown(at), "The version of this form is 1.", "Write 1.");
            case "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum" ->
                new ScenarioProblem(
                        path,
                        shown(at),
                        "The number must be %s %s."
                                .formatted(limit(error.getKeyword()), String.valueOf(error.getSchemaNode())),
                        "Correct the number.");
            case "type" ->
                new ScenarioProblem(
                        path,
                        shown(at),
                        "It must be of the type %s."
                                .formatted(error.getSchemaNode().asString("?")),
                        at.isMissingNode()
                                ? "The file is empty: look whether it is the right one."
                                : "Correct the value.");
            case "pattern" ->
                new ScenarioProblem(
                        path,
                        shown(at),
                        "It does not have the form %s."
                                .formatted(error.getSchemaNode().asString("?")),
                        path.startsWith("/data/")
                                ? "Write the pack and its edition, like settings@2025-05-24."
                                : "Correct the value.");
            default -> new ScenarioProblem(path, shown(at), message + ".", "Correct the value.");
        };
    }

    private static String limit(String keyword) {
        return switch (keyword) {
            case "minimum" -> "at least";
            case "maximum" -> "at most";
            case "exclusiveMinimum" -> "above";
            default -> "below";
        };
    }

    private static ScenarioProblem unknownKey(String path, String key, List<String> known) {
        return new ScenarioProblem(path + "/" + key, "", "There is no such key here.", nearestOf(key, known));
    }

    /** The names that the schema has at the place where an unknown one stands. */
    private static List<String> known(Error error) {
        JsonNode schema = SCHEMA.getSchemaNode();
        String pointer = error.getEvaluationPath().toString();
        JsonNode parent = schema.at(pointer.substring(0, pointer.lastIndexOf('/')));
        return List.copyOf(parent.path("properties").propertyNames());
    }

    private static List<String> values(JsonNode list) {
        List<String> values = new ArrayList<>();
        list.forEach(value -> values.add(value.asString("")));
        return values;
    }

    private static String nearestOf(String given, List<String> known) {
        return Nearest.to(given, known)
                .map(nearest -> "Did you mean “%s”?".formatted(nearest))
                .orElseGet(() -> "Use one of %s.".formatted(String.join(", ", known)));
    }

    private static String shown(JsonNode node) {
        return node.isString() ? node.asString() : node.isMissingNode() ? "" : node.toString();
    }

    private static String load() {
        try (InputStream bytes = ScenarioSchema.class.getResourceAsStream(FILE)) {
            if (bytes == null) {
                throw new IllegalStateException("The schema %s is not in the product.".formatted(FILE));
            }
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException fault) {
            throw new UncheckedIOException("The schema %s cannot be read.".formatted(FILE), fault);
        }
    }
}
