package org.evenhand.packs;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.evenhand.packs.DataPackage.Field;
import org.evenhand.packs.DataPackage.Licence;
import org.evenhand.packs.DataPackage.Resource;
import org.evenhand.vocabulary.DataVersion;
import org.evenhand.vocabulary.PolicyStatus;
import org.evenhand.vocabulary.Provenance;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads and writes datapackage.json. The order of the properties is fixed, so that the same pack gives the same bytes. */
final class DataPackageJson {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String SHA256 = "sha256:";
    private static final long LARGEST = 4L << 20;

    private DataPackageJson() {}

    static DataPackage read(Path file) {
        try {
            if (Files.size(file) > LARGEST) {
                throw new BrokenPack("%s is larger than a description of a pack can be.".formatted(file));
            }
            return toPackage(JSON.readTree(Files.readString(file)));
        } catch (IOException | JacksonException | IllegalArgumentException | DateTimeException fault) {
            throw new BrokenPack(
                    "%s cannot be read: %s. Restore the pack from where it came from, or import it again."
                            .formatted(file, fault.getMessage()),
                    fault);
        }
    }

    static byte[] write(DataPackage described) {
        ObjectNode json = JSON.createObjectNode();
        json.put("$schema", "https://datapackage.org/profiles/2.0/datapackage.json");
        json.put("name", described.version().pack());
        json.put("version", described.version().version());
        json.put("title", described.title());
        json.put("description", described.description());
        described.status().ifPresent(status -> json.put("status", status.name().toLowerCase(Locale.ROOT)));
        json.put("effective", described.effective().toString());
        ArrayNode licences = json.putArray("licenses");
        for (Licence licence : described.licences()) {
            licences.addObject()
                    .put("name", licence.name())
                    .put("title", licence.title())
                    .put("path", licence.path());
        }
        ArrayNode sources = json.putArray("sources");
        for (Provenance source : described.sources()) {
            sources.addObject()
                    .put("title", source.title())
                    .put("publisher", source.publisher())
                    .put("licence", source.licence())
                    .put("date", source.published().toString())
                    .put("path", source.source())
                    .put("hash", SHA256 + source.sha256())
                    .put("attribution", source.attribution());
        }
        ArrayNode resources = json.putArray("resources");
        described.resources().forEach(resource -> writeResource(resources.addObject(), resource));
        return (JSON.writerWithDefaultPrettyPrinter().writeValueAsString(json) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private static void writeResource(ObjectNode json, Resource resource) {
        json.put("name", resource.name());
        json.put("path", resource.path());
        json.put("description", resource.description());
        json.put("bytes", resource.bytes());
        json.put("hash", SHA256 + resource.sha256());
        if (resource.compressed()) {
            json.put("compression", "gz");
            json.put("contentHash", SHA256 + resource.contentSha256());
        }
        if (!resource.fields().isEmpty()) {
            json.put("format", "csv");
            json.put("encoding", "utf-8");
            json.put("rows", resource.rows());
            ObjectNode schema = json.putObject("schema");
            ArrayNode fields = schema.putArray("fields");
            for (Field field : resource.fields()) {
                fields.addObject()
                        .put("name", field.name())
                        .put("type", field.type())
                        .put("description", field.description());
            }
            schema.putArray("missingValues").add("");
        }
    }

    private static DataPackage toPackage(JsonNode json) {
        return new DataPackage(
                new DataVersion(need(json, "name"), need(json, "version")),
                need(json, "title"),
                json.path("description").asString(""),
                optional(json, "status").map(status -> PolicyStatus.valueOf(status.toUpperCase(Locale.ROOT))),
                LocalDate.parse(need(json, "effective")),
                list(json, "licenses").stream()
                        .map(licence -> new Licence(
                                need(licence, "name"),
                                need(licence, "title"),
                                licence.path("path").asString("")))
                        .toList(),
                list(json, "sources").stream().map(DataPackageJson::toSource).toList(),
                list(json, "resources").stream()
                        .map(DataPackageJson::toResource)
                        .toList());
    }

    private static Provenance toSource(JsonNode source) {
        return new Provenance(
                need(source, "publisher"),
                need(source, "title"),
                need(source, "licence"),
                LocalDate.parse(need(source, "date")),
                source.path("path").asString(""),
                hash(need(source, "hash")),
                source.path("attribution").asString(""));
    }

    private static Resource toResource(JsonNode resource) {
        String sha256 = hash(need(resource, "hash"));
        String path = need(resource, "path");
        if (path.startsWith("/") || path.contains("..") || path.contains("\\")) {
            throw new IllegalArgumentException("the path “%s” leads out of the pack".formatted(path));
        }
        return new Resource(
                need(resource, "name"),
                path,
                resource.path("description").asString(""),
                sha256,
                optional(resource, "contentHash").map(DataPackageJson::hash).orElse(sha256),
                resource.path("bytes").asLong(0),
                resource.path("rows").asLong(0),
                list(resource.path("schema"), "fields").stream()
                        .map(field -> new Field(
                                need(field, "name"),
                                field.path("type").asString("string"),
                                field.path("description").asString("")))
                        .toList());
    }

    private static List<JsonNode> list(JsonNode json, String property) {
        return List.copyOf(json.path(property).values());
    }

    private static Optional<String> optional(JsonNode json, String property) {
        return json.path(property).asStringOpt().filter(text -> !text.isBlank());
    }

    private static String need(JsonNode json, String property) {
        return optional(json, property)
                .orElseThrow(() -> new IllegalArgumentException("the property “%s” is missing".formatted(property)));
    }

    private static String hash(String text) {
        if (!text.startsWith(SHA256)) {
            throw new IllegalArgumentException("the checksum “%s” does not begin with %s".formatted(text, SHA256));
        }
        return text.substring(SHA256.length());
    }
}
