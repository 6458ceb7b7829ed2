package org.evenhand.engine.ledger;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/**
 * An entry with the salt it was committed under. Without the salt nobody can tell any more what the commitment stood for, so the content can
 * be erased and every proof over the commitment holds.
 *
 * @param content canonical JSON, as it was recorded
 */
public record OpenedEntry(Salt salt, String content) {

    private static final String ABOUT = "ledger.entry";

    /** What stands in the log for it: 32 bytes. */
    public Commitment commitment() {
        return Commitment.of(salt, ABOUT, utf8(content));
    }

    /** Commitment, and where it is opened salt and content. */
    static byte[] extra(Commitment commitment, Optional<OpenedEntry> opened) {
        byte[] content = opened.map(entry -> utf8(entry.content())).orElse(new byte[0]);
        byte[] salt = opened.map(entry -> entry.salt().bytes()).orElse(new byte[0]);
        return ByteBuffer.allocate(Hash.BYTES + salt.length + content.length)
                .put(commitment.bytes())
                .put(salt)
                .put(content)
                .array();
    }

    static Commitment commitmentIn(byte[] extra) {
        if (extra.length < Hash.BYTES) {
            throw new IllegalArgumentException(
                    "The proof does not say what stands in the log: its line “extra” is too short.");
        }
        return new Commitment(HexFormat.of().formatHex(extra, 0, Hash.BYTES));
    }

    static Optional<OpenedEntry> inside(byte[] extra) {
        int content = Hash.BYTES + Salt.BYTES;
        if (extra.length <= content) {
            return Optional.empty();
        }
        return Optional.of(new OpenedEntry(
                Salt.of(Arrays.copyOfRange(extra, Hash.BYTES, content)),
                new String(extra, content, extra.length - content, StandardCharsets.UTF_8)));
    }

    /** Strict: half a character would be turned into "?", and two contents would share a commitment. */
    private static byte[] utf8(String text) {
        try {
            ByteBuffer bytes = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text));
            byte[] exact = new byte[bytes.remaining()];
            bytes.get(exact);
            return exact;
        } catch (CharacterCodingException halfACharacter) {
            throw new IllegalArgumentException(
                    "The content holds half of a character. Maybe it was cut in two.", halfACharacter);
        }
    }
}
