package org.evenhand.app.register.openreferral;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The schemas of Open Referral UK 3.0 (resources, open-referral/SOURCE.md), with formats checked too. The one class here that knows the validator. */
public final class OpenReferralSchema {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String TEXT = load();
    private static final SchemaRegistry REGISTRY = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder -> builder.schemaRegistryConfig(
                    SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));

    private final Schema schema;

    private OpenReferralSchema(Schema schema) {
        this.schema = schema;
    }

    /** Of one thing of the profile: service, service_at_location, taxonomy. */
    public static OpenReferralSchema of(String thing) {
        ObjectNode whole = (ObjectNode) JSON.readTree(TEXT);
        if (!whole.path("$defs").has(thing)) {
            throw new IllegalArgumentException("The profile knows no “%s”.".formatted(thing));
        }
        whole.put("$ref", "#/$defs/" + thing);
        return new OpenReferralSchema(REGISTRY.getSchema(JSON.writeValueAsString(whole), InputFormat.JSON));
    }

    public static String text() {
        return TEXT;
    }

    /**
     * A place at which a document does not fit.
     *
     * @param path a JSON pointer
     * @param value what stands there; empty where something is missing
     */
    public record Fault(String path, String value, String rule) {

        /** Longer values tell nobody more. */
        private static final int SHOWN = 80;

        static Fault of(JsonNode document, Error error) {
            String at = error.getInstanceLocation().toString();
            JsonNode node = document.at(at);
            Optional<String> property = Optional.ofNullable(error.getProperty());
            boolean isMissing = "required".equals(error.getKeyword());
            String value = node.isMissingNode() || node.isContainer() ? "" : node.asString("");
            return new Fault(
                    isMissing ? at + "/" + property.orElse("?") : at,
                    value.length() > SHOWN ? value.substring(0, SHOWN) + "…" : value,
                    isMissing ? "is missing" : String.valueOf(error.getMessage()));
        }

        @Override
        public String toString() {
            return value.isEmpty() ? "%s %s".formatted(path, rule) : "%s: “%s” %s".formatted(path, value, rule);
        }
    }

    public List<Fault> check(JsonNode document) {
        return schema.validate(document).stream()
                .filter(error -> !isMailAfterAll(document, error))
                .map(error -> Fault.of(document, error))
                .distinct()
                .toList();
    }

    /** The validator asks for a top-level domain that is in use; the form that RFC 5321 gives an address does not. */
    private static boolean isMailAfterAll(JsonNode document, Error error) {
        return "format".equals(error.getKeyword())
                && error.getSchemaNode().asString("").equals("email")
                && OpenDocuments.email(document.at(error.getInstanceLocation().toString())
                                .asString(""))
                        .isPresent();
    }

    private static String load() {
        try (InputStream bytes = OpenReferralSchema.class.getResourceAsStream("/open-referral/uk-3.0.schema.json")) {
            if (bytes == null) {
                throw new IllegalStateException("The schemas of Open Referral UK are not in the product.");
            }
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException fault) {
            throw new UncheckedIOException("The schemas of Open Referral UK cannot be read.", fault);
        }
    }
}
