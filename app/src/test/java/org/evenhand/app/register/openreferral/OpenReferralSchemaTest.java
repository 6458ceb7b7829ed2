package org.evenhand.app.register.openreferral;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.evenhand.packs.SharedData;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The bundled schemas, beside the originals where they are at hand. */
class OpenReferralSchemaTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Set<String> VALIDATING =
            Set.of("type", "format", "enum", "required", "items", "$ref", "properties");

    @Test
    void a_document_that_does_not_fit_is_told_where_what_and_why() {
        JsonNode document = JSON.readTree("""
                {"id": "no identifier", "status": "open", "minimum_age": "two", "url": "not a url",
                 "organization": {"id": "123e4567-e89b-42d3-a456-426614174000", "name": "Invented"}}
                """);

        List<OpenReferralSchema.Fault> faults = OpenReferralSchema.of("service").check(document);

        assertThat(faults.stream().map(OpenReferralSchema.Fault::path))
                .contains("/name", "/id", "/status", "/minimum_age", "/url", "/organization/description");
        assertThat(faults).anySatisfy(fault -> assertThat(fault.toString()).isEqualTo("/name is missing"));
        assertThat(faults).anySatisfy(fault -> assertThat(fault.toString()).startsWith("/status: “open” "));
    }

    @Test
    void an_address_of_a_domain_that_nobody_has_is_still_an_address() {
        assertThat(OpenReferralSchema.of("organization").check(JSON.readTree("""
                        {"id": "123e4567-e89b-42d3-a456-426614174000", "name": "Invented", "description": "", "email": "a@b.invalid"}
                        """)))
                .isEmpty();
    }

    @Test
    void the_bundle_is_the_originals_with_what_does_not_validate_left_out() throws IOException {
        Path folder = SharedData.file("directories/oruk3/schemata");
        ObjectNode made = JSON.createObjectNode();

        try (Stream<Path> files = Files.list(folder)) {
            files.sorted().forEach(file -> made.set(name(file), stripped(JSON.readTree(file))));
        }

        assertThat(JSON.readTree(OpenReferralSchema.text()).get("$defs")).isEqualTo(made);
        String source =
                Files.readString(SharedData.project().resolve("app/src/main/resources/open-referral/SOURCE.md"));
        try (Stream<Path> files = Files.list(folder)) {
            files.forEach(
                    file -> assertThat(source).contains("| %s.json | `%s` |".formatted(name(file), sha256(file))));
        }
    }

    @Test
    void the_examples_of_the_profile_itself_fit() {
        for (String thing : List.of("service", "organization", "service_at_location")) {
            JsonNode example = JSON.readTree(SharedData.file("directories/oruk3/" + thing + "_full.json"));

            assertThat(OpenReferralSchema.of(thing).check(example)).as(thing).isEmpty();
        }
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName()).replace(".json", "");
    }

    private static JsonNode stripped(JsonNode schema) {
        ObjectNode kept = JSON.createObjectNode();
        schema.properties().stream()
                .filter(one -> VALIDATING.contains(one.getKey()))
                .forEach(one -> kept.set(
                        one.getKey(),
                        switch (one.getKey()) {
                            case "properties" -> {
                                ObjectNode each = JSON.createObjectNode();
                                one.getValue()
                                        .properties()
                                        .forEach(
                                                property -> each.set(property.getKey(), stripped(property.getValue())));
                                yield each;
                            }
                            case "items" -> stripped(one.getValue());
                            case "$ref" ->
                                JSON.getNodeFactory()
                                        .stringNode("#/$defs/"
                                                + one.getValue().asString().replace(".json", ""));
                            default -> one.getValue();
                        }));
        return kept;
    }

    private static String sha256(Path file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException(absent);
        }
    }
}
