package org.evenhand.engine.ledger;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * A hash of the Merkle log: 32 bytes of SHA-256, made as a leaf or as a node.
 *
 * <p>leaf(d) = SHA-256(00 ‖ d), node(l, r) = SHA-256(01 ‖ l ‖ r). The byte in front keeps a leaf from passing for a node.
 *
 * <p>Source: B. Laurie, A. Langley, E. Kasper (2013), Certificate Transparency, RFC 6962, section 2.1; SHA-256 is FIPS 180-4.
 */
public final class Hash {

    public static final int BYTES = 32;

    /** Of the tree without a leaf: the hash of nothing. */
    public static final Hash OF_NOTHING = new Hash(sha256().digest());

    private static final byte LEAF = 0;
    private static final byte NODE = 1;

    private final byte[] bytes;

    private Hash(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * @param bytes 32 of them; copied
     * @throws IllegalArgumentException if there are fewer or more
     */
    public static Hash of(byte[] bytes) {
        if (bytes.length != BYTES) {
            throw new IllegalArgumentException("A hash has %d bytes, not %d.".formatted(BYTES, bytes.length));
        }
        return new Hash(bytes.clone());
    }

    /** @throws IllegalArgumentException if these are not 64 hexadecimal digits */
    public static Hash ofHex(String hex) {
        return of(HexFormat.of().parseHex(hex));
    }

    /** @throws IllegalArgumentException if this is not the Base64 of 32 bytes, spelt as RFC 4648, section 4, spells it */
    public static Hash ofBase64(String base64) {
        Hash hash = of(Base64.getDecoder().decode(base64));
        if (!hash.base64().equals(base64)) {
            throw new IllegalArgumentException("“%s” is not how 32 bytes are spelt in Base64.".formatted(base64));
        }
        return hash;
    }

    /** The hash of an entry, as it stands at the bottom of the tree. */
    public static Hash leaf(byte[] entry) {
        MessageDigest sha256 = sha256();
        sha256.update(LEAF);
        sha256.update(entry);
        return new Hash(sha256.digest());
    }

    /** The hash of the node above these two. */
    public static Hash node(Hash left, Hash right) {
        MessageDigest sha256 = sha256();
        sha256.update(NODE);
        sha256.update(left.bytes);
        sha256.update(right.bytes);
        return new Hash(sha256.digest());
    }

    /** SHA-256 of bytes that are no leaf and no node: a key, a name. */
    static byte[] plain(byte[]... parts) {
        MessageDigest sha256 = sha256();
        for (byte[] part : parts) {
            sha256.update(part);
        }
        return sha256.digest();
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    /** 64 lower-case hexadecimal digits. */
    public String hex() {
        return HexFormat.of().formatHex(bytes);
    }

    public String base64() {
        return new String(Base64.getEncoder().encode(bytes), StandardCharsets.US_ASCII);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Hash hash && Arrays.equals(bytes, hash.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return hex();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException("Every Java platform has SHA-256; this one has not.", absent);
        }
    }
}
