package org.evenhand.engine.ledger;

import java.security.MessageDigest;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * 32 secret random bytes that belong to one subject (a child, a person, a case). While it is kept, the commitments made with it can be checked;
 * once it is erased, nobody can tell any more what they were commitments to.
 *
 * <p>Draw it from a {@link java.security.SecureRandom}; the engine draws nothing itself.
 */
public final class Salt {

    /** As many bytes as SHA-256 puts out: a shorter key would be the weakest part, a longer one adds nothing (RFC 2104, section 3). */
    public static final int BYTES = 32;

    private final byte[] bytes;

    private Salt(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * @param bytes 32 random bytes; copied
     * @throws IllegalArgumentException if there are fewer or more, or all are alike, which random bytes never are
     */
    public static Salt of(byte[] bytes) {
        if (bytes.length != BYTES) {
            throw new IllegalArgumentException("A salt has %d bytes, not %d.".formatted(BYTES, bytes.length));
        }
        boolean allAlike = true;
        for (byte one : bytes) {
            allAlike &= one == bytes[0];
        }
        if (allAlike) {
            throw new IllegalArgumentException("All bytes of the salt are alike. Maybe the array was never filled.");
        }
        return new Salt(bytes.clone());
    }

    /** A copy, to be stored where it can be erased. */
    public byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Salt salt && MessageDigest.isEqual(bytes, salt.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /** Never the bytes: a log must not be able to keep what erasure removes. */
    @Override
    public String toString() {
        return "Salt";
    }
}
