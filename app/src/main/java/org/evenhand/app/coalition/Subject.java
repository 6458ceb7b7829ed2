package org.evenhand.app.coalition;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * What a move is about.
 *
 * @param key of an ask ("A24"), of a commitment in its pack ("C01"), or the identifier of a recorded commitment
 */
public record Subject(Kind kind, String key) {

    /** An ask or a commitment. */
    public enum Kind {
        ASK("Ask"),
        COMMITMENT("Commitment");

        private final String recordedAs;

        Kind(String recordedAs) {
            this.recordedAs = recordedAs;
        }

        String recordedAs() {
            return recordedAs;
        }
    }

    public static Subject ask(String key) {
        return new Subject(Kind.ASK, key);
    }

    public static Subject commitment(String key) {
        return new Subject(Kind.COMMITMENT, key);
    }

    /** The same in the ledger, for ever. */
    public UUID inLedger() {
        return key.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
                ? UUID.fromString(key)
                : UUID.nameUUIDFromBytes(("coalition " + kind + " " + key).getBytes(StandardCharsets.UTF_8));
    }
}
