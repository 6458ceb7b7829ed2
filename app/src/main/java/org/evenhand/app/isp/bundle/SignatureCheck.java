package org.evenhand.app.isp.bundle;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.evenhand.engine.ledger.CanonicalJson;
import org.evenhand.engine.ledger.Chain;
import org.evenhand.engine.ledger.Head;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Whether a signature is what it says: of this very version, and recorded in an entry whose hash can be recomputed. That the entry stands in
 * the origin's record, only the origin can show.
 *
 * @param entry the number of the entry in the origin's record; 0 where it cannot be read
 */
public record SignatureCheck(Bundle.Signature signature, Result result, long entry) {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Chain RECORD = Chain.named("evenhand");

    /** What was found. */
    public enum Result {
        VERIFIES,
        /** It was given for another text than the version that came. */
        OF_ANOTHER_TEXT,
        /** The entry was changed, or is of something else. */
        ENTRY_DIFFERS
    }

    /** @param versionSha256 recomputed over the version that came */
    static SignatureCheck of(Bundle.Signature signature, Optional<String> versionSha256) {
        if (!versionSha256.equals(Optional.of(signature.sha256()))) {
            return new SignatureCheck(signature, Result.OF_ANOTHER_TEXT, 0);
        }
        try {
            JsonNode entry = JSON.readTree(signature.entry());
            long number = entry.path("number").asLong(0);
            boolean sound = number > 0
                    && recorded(entry.path("content").asString(""), signature)
                    && entry.path("hash").asString("").equals(hash(entry, number));
            return new SignatureCheck(signature, sound ? Result.VERIFIES : Result.ENTRY_DIFFERS, number);
        } catch (JacksonException | IllegalArgumentException unreadable) {
            return new SignatureCheck(signature, Result.ENTRY_DIFFERS, 0);
        }
    }

    private static String hash(JsonNode entry, long number) {
        String content = entry.path("content").asString("");
        CanonicalJson canonical = canonical(JSON.readTree(content));
        return canonical.text().equals(content)
                ? RECORD.next(new Head(number - 1, entry.path("previous").asString("")), canonical)
                        .hash()
                : "";
    }

    /** A signature has its own identifier, so the plan's is not asked: it changes whenever the child moves. */
    private static boolean recorded(String content, Bundle.Signature signature) {
        JsonNode happened = JSON.readTree(content);
        JsonNode facts = happened.path("facts");
        return happened.path("kind").asString("").equals("PlanSigned")
                && facts.path("signature").asString("").equals(signature.id())
                && facts.path("sha256").asString("").equals(signature.sha256())
                && facts.path("capacity").asString("").equals(signature.capacity())
                && Objects.equals(facts.path("agrees").asString(""), Boolean.toString(signature.agrees()));
    }

    /** An entry's content has texts, and one object of texts. */
    private static CanonicalJson canonical(JsonNode content) {
        Map<String, Object> map = new HashMap<>();
        content.forEachEntry((name, value) -> map.put(name, value.isObject() ? texts(value) : value.asString()));
        return CanonicalJson.of(map);
    }

    private static Map<String, Object> texts(JsonNode object) {
        Map<String, Object> map = new HashMap<>();
        object.forEachEntry((name, value) -> map.put(name, value.asString()));
        return map;
    }
}
