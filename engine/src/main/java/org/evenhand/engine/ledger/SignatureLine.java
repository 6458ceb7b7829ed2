package org.evenhand.engine.ledger;

import java.nio.ByteBuffer;
import java.util.Base64;

/**
 * One line under a signed note: who signed, with which key, and the signature. What it means depends on the key; a line of an unknown key is
 * kept and says nothing.
 *
 * <p>Source: C2SP, signed-note, section Signatures.
 *
 * @param name of the key
 * @param base64 of the key's number (4 bytes, big-endian) and the signature
 */
public record SignatureLine(String name, String base64) {

    private static final String MARK = "\u2014 ";

    public SignatureLine {
        NoteKey.checkName(name);
        if (exactly(base64).length <= Integer.BYTES) {
            throw new IllegalArgumentException("The line of “%s” holds no signature.".formatted(name));
        }
    }

    static SignatureLine of(NoteKey key, byte[] signature) {
        byte[] both = ByteBuffer.allocate(Integer.BYTES + signature.length)
                .putInt(key.id())
                .put(signature)
                .array();
        return new SignatureLine(key.name(), Base64.getEncoder().encodeToString(both));
    }

    /** @throws IllegalArgumentException if the line does not have the form of one */
    public static SignatureLine read(String line) {
        String[] parts = line.split(" ", -1);
        if (!line.startsWith(MARK) || parts.length != 3) {
            throw new IllegalArgumentException("“%s” is not the line of a signature: — name Base64".formatted(line));
        }
        return new SignatureLine(parts[1], parts[2]);
    }

    public int keyId() {
        return ByteBuffer.wrap(Base64.getDecoder().decode(base64)).getInt();
    }

    /** Refuses a second spelling of the same bytes, which the decoder would let pass. */
    static byte[] exactly(String base64) {
        byte[] bytes = Base64.getDecoder().decode(base64);
        if (!Base64.getEncoder().encodeToString(bytes).equals(base64)) {
            throw new IllegalArgumentException("“%s” is not how bytes are spelt in Base64.".formatted(base64));
        }
        return bytes;
    }

    byte[] signature() {
        ByteBuffer both = ByteBuffer.wrap(Base64.getDecoder().decode(base64));
        byte[] signature = new byte[both.remaining() - Integer.BYTES];
        both.get(Integer.BYTES, signature);
        return signature;
    }

    /** As it stands in a note, without the end of the line. */
    public String text() {
        return MARK + name + " " + base64;
    }
}
