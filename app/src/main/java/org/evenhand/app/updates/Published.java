package org.evenhand.app.updates;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.evenhand.engine.ledger.CanonicalJson;
import org.evenhand.packs.Checksum;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An update as it was published.
 *
 * @param content canonical JSON, exactly the text that was hashed
 * @param sha256 of the content
 */
public record Published(Edition edition, LocalDate on, String content, String sha256) {

    private static final JsonMapper JSON = new JsonMapper();

    static Published of(Edition edition, LocalDate on) {
        CanonicalJson json = CanonicalJson.of(Map.of(
                "title",
                edition.title(),
                "version",
                edition.version(),
                "from",
                edition.from().toString(),
                "until",
                edition.until().toString(),
                "publishedOn",
                on.toString(),
                "sentences",
                edition.sentences().stream()
                        .map(sentence -> Map.of(
                                "words",
                                sentence.words(),
                                "drafted",
                                sentence.drafted(),
                                "record",
                                sentence.record(),
                                "path",
                                sentence.path(),
                                "source",
                                sentence.source()))
                        .toList()));
        return new Published(edition, on, json.text(), Checksum.of(json.bytes()));
    }

    /** As it was kept. */
    static Published read(UUID id, String content, String sha256) {
        JsonNode json = JSON.readTree(content);
        List<Sentence> sentences = new ArrayList<>();
        for (JsonNode sentence : json.get("sentences")) {
            sentences.add(new Sentence(
                    sentence.get("words").asString(),
                    sentence.get("drafted").asString(),
                    sentence.get("record").asString(),
                    sentence.get("path").asString(),
                    sentence.get("source").asString()));
        }
        return new Published(
                new Edition(
                        id,
                        json.get("version").asInt(),
                        json.get("title").asString(),
                        LocalDate.parse(json.get("from").asString()),
                        LocalDate.parse(json.get("until").asString()),
                        sentences),
                LocalDate.parse(json.get("publishedOn").asString()),
                content,
                sha256);
    }
}
