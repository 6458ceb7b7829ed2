package org.evenhand.app.isp.bundle;

import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import org.evenhand.engine.ledger.Chain;
import org.evenhand.engine.ledger.Entry;
import org.evenhand.engine.ledger.OpenedEntry;
import org.evenhand.engine.ledger.Salt;
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
                    && (entry.has("previous") ? isChained(entry, number) : isCommitted(entry));
            return new SignatureCheck(signature, sound ? Result.VERIFIES : Result.ENTRY_DIFFERS, number);
        } catch (JacksonException | IllegalArgumentException unreadable) {
            return new SignatureCheck(signature, Result.ENTRY_DIFFERS, 0);
        }
    }

    /** As the record commits to an entry: by a hash of its content under a salt. */
    private static boolean isCommitted(JsonNode entry) {
        Salt salt = Salt.of(HexFormat.of().parseHex(entry.path("salt").asString("")));
        return new OpenedEntry(salt, entry.path("content").asString(""))
                .commitment()
                .hex()
                .equals(entry.path("commitment").asString(""));
    }

    /** As entries were before, when each held the hash of the one before. */
    private static boolean isChained(JsonNode entry, long number) {
        return Chain.isSound(new Entry(
                number,
                entry.path("previous").asString(""),
                entry.path("content").asString(""),
                entry.path("hash").asString("")));
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
}
