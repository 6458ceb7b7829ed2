package org.evenhand.engine.ledger;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * With what the signatures of one signer are verified. Its number is SHA-256(name ‖ newline ‖ type ‖ public key), of which the first four
 * bytes; it only tells keys apart and proves nothing.
 *
 * <p>Source: C2SP, signed-note, sections Signatures and Verifier keys; tlog-cosignature; S. Josefsson, I. Liusvaara (2017), Ed25519, RFC 8032.
 */
public final class NoteKey {

    private static final Pattern NAME = Pattern.compile("[^\\p{Z}\\s\\p{Cntrl}+]+");
    private static final Pattern TEXT = Pattern.compile("([^+]+)\\+([0-9a-f]{8})\\+([A-Za-z0-9+/]+={0,2})");
    private static final int KEY_BYTES = 32;
    private static final int SIGNATURE_BYTES = 64;

    /** What stands before the 32 bytes of an Ed25519 key in X.509 (RFC 8410, section 4). */
    private static final byte[] X509 = HexFormat.of().parseHex("302a300506032b6570032100");

    private final String name;
    private final SignatureType type;
    private final byte[] raw;

    private NoteKey(String name, SignatureType type, byte[] raw) {
        checkName(name);
        this.name = name;
        this.type = type;
        this.raw = raw;
    }

    /**
     * @param name such as an address without its scheme: evenhand.example/ledger
     * @param key an Ed25519 key
     */
    public static NoteKey of(String name, SignatureType type, PublicKey key) {
        byte[] encoded = key.getEncoded();
        if (encoded.length != X509.length + KEY_BYTES
                || !Arrays.equals(X509, 0, X509.length, encoded, 0, X509.length)) {
            throw new IllegalArgumentException("The key of “%s” is not an Ed25519 key.".formatted(name));
        }
        return new NoteKey(name, type, Arrays.copyOfRange(encoded, X509.length, encoded.length));
    }

    /**
     * Reads a key as {@link #text} gives it: name+number+Base64.
     *
     * @throws IllegalArgumentException if it has another form, another algorithm, or a number that does not belong to it
     */
    public static NoteKey read(String text) {
        Matcher parts = TEXT.matcher(text.strip());
        if (!parts.matches()) {
            throw new IllegalArgumentException(
                    "“%s” is not a key of a log or a witness: name+number+Base64".formatted(text));
        }
        byte[] material = SignatureLine.exactly(parts.group(3));
        for (SignatureType type : SignatureType.values()) {
            if (material.length == 1 + KEY_BYTES && material[0] == type.number()) {
                NoteKey key = new NoteKey(parts.group(1), type, Arrays.copyOfRange(material, 1, material.length));
                if (!HexFormat.of().toHexDigits(key.id()).equals(parts.group(2))) {
                    throw new IllegalArgumentException(
                            "The number in “%s” does not belong to this key. Maybe a letter was lost.".formatted(text));
                }
                return key;
            }
        }
        throw new IllegalArgumentException("The key “%s” is of an algorithm that is not known here.".formatted(text));
    }

    /** Refuses what cannot stand in a line of a note. */
    static void checkName(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "“%s” cannot name a key: it is empty or holds a space or a plus.".formatted(name));
        }
    }

    public String name() {
        return name;
    }

    public SignatureType type() {
        return type;
    }

    public int id() {
        byte[] hash = Hash.plain((name + "\n").getBytes(StandardCharsets.UTF_8), new byte[] {type.number()}, raw);
        return ByteBuffer.wrap(hash).getInt();
    }

    /** To be published and compared: name+number+Base64. */
    public String text() {
        byte[] material =
                ByteBuffer.allocate(1 + raw.length).put(type.number()).put(raw).array();
        return "%s+%s+%s"
                .formatted(
                        name,
                        HexFormat.of().toHexDigits(id()),
                        Base64.getEncoder().encodeToString(material));
    }

    /** Whether the line says that it is of this key. */
    public boolean isOf(SignatureLine line) {
        return line.name().equals(name) && line.keyId() == id();
    }

    /** Whether the line is of this key and signs this text. */
    public boolean verifies(String text, SignatureLine line) {
        if (!isOf(line)) {
            return false;
        }
        byte[] signature = line.signature();
        return switch (type) {
            case ED25519 ->
                signature.length == SIGNATURE_BYTES && verifies(text.getBytes(StandardCharsets.UTF_8), signature);
            case ED25519_COSIGNATURE ->
                signature.length == Long.BYTES + SIGNATURE_BYTES
                        && ByteBuffer.wrap(signature).getLong() >= 0
                        && verifies(
                                NoteSigner.cosigned(ByteBuffer.wrap(signature).getLong(), text),
                                Arrays.copyOfRange(signature, Long.BYTES, signature.length));
        };
    }

    /** When a witness cosigned, to the second; empty where the line is of another key or does not verify. */
    public Optional<Instant> cosigned(String text, SignatureLine line) {
        return type == SignatureType.ED25519_COSIGNATURE && verifies(text, line)
                ? Optional.of(
                        Instant.ofEpochSecond(ByteBuffer.wrap(line.signature()).getLong()))
                : Optional.empty();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof NoteKey key && text().equals(key.text());
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(raw);
    }

    @Override
    public String toString() {
        return text();
    }

    private boolean verifies(byte[] message, byte[] signature) {
        try {
            Signature verifying = Signature.getInstance(NoteSigner.ALGORITHM);
            byte[] encoded = ByteBuffer.allocate(X509.length + raw.length)
                    .put(X509)
                    .put(raw)
                    .array();
            verifying.initVerify(
                    KeyFactory.getInstance(NoteSigner.ALGORITHM).generatePublic(new X509EncodedKeySpec(encoded)));
            verifying.update(message);
            return verifying.verify(signature);
        } catch (GeneralSecurityException noPointOfTheCurve) {
            return false;
        }
    }
}
