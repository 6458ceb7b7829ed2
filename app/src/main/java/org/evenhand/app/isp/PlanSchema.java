package org.evenhand.app.isp;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The published schemas of a plan and of the bundle it moves in, and what does not fit them. */
public final class PlanSchema {

    public static final int VERSION = 1;

    private static final JsonMapper JSON = new JsonMapper();
    private static final PlanSchema PLAN = new PlanSchema("plan-1.schema.json");
    private static final PlanSchema BUNDLE = new PlanSchema("bundle-1.schema.json");

    private final String text;
    private final Schema schema;

    private PlanSchema(String file) {
        text = load(file);
        schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(text, InputFormat.JSON);
    }

    /**
     * A place at which a document does not fit. It names the place and the rule, never the words, which are a child's.
     *
     * @param path a JSON pointer: "/outcomes/0/provision"
     * @param rule the keyword of the schema: "minItems"
     */
    public record Misfit(String path, String rule) {}

    /** Of a version of a plan. */
    public static PlanSchema ofPlan() {
        return PLAN;
    }

    /** Of the parts of a bundle. */
    public static PlanSchema ofBundle() {
        return BUNDLE;
    }

    /** The schema itself, as it is published. */
    public String text() {
        return text;
    }

    /** Empty where the text fits. */
    public List<Misfit> check(String document) {
        JsonNode json;
        try {
            json = JSON.readTree(document);
        } catch (JacksonException unreadable) {
            return List.of(new Misfit("", "json"));
        }
        return schema.validate(json).stream()
                .map(error -> new Misfit(
                        error.getProperty() == null
                                ? error.getInstanceLocation().toString()
                                : error.getInstanceLocation() + "/" + error.getProperty(),
                        String.valueOf(error.getKeyword())))
                .toList();
    }

    private static String load(String file) {
        try (InputStream bytes = PlanSchema.class.getResourceAsStream(file)) {
            if (bytes == null) {
                throw new IllegalStateException("The schema %s is not in the product.".formatted(file));
            }
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException fault) {
            throw new UncheckedIOException("The schema %s cannot be read.".formatted(file), fault);
        }
    }
}
