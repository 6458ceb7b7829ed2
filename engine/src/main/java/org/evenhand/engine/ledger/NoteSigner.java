package org.evenhand.engine.ledger;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.Signature;
import java.time.Instant;

/**
 * Signs notes: a log its checkpoints, a witness the checkpoints of others. A witness uses a key that it uses for nothing else, because the
 * message it signs does not hold its name.
 *
 * <p>Source: C2SP, signed-note and tlog-cosignature, section Ed25519 signed message.
 */
public final class NoteSigner {

    static final String ALGORITHM = "Ed25519";

    private final NoteKey key;
    private final PrivateKey secret;

    private NoteSigner(NoteKey key, PrivateKey secret) {
        this.key = key;
        this.secret = secret;
    }

    /** A log that signs its checkpoints. */
    public static NoteSigner log(String origin, KeyPair pair) {
        return new NoteSigner(NoteKey.of(origin, SignatureType.ED25519, pair.getPublic()), pair.getPrivate());
    }

    /** A witness that cosigns the checkpoints of a log. */
    public static NoteSigner witness(String name, KeyPair pair) {
        return new NoteSigner(NoteKey.of(name, SignatureType.ED25519_COSIGNATURE, pair.getPublic()), pair.getPrivate());
    }

    /** To be published. */
    public NoteKey key() {
        return key;
    }

    /** @param at when a witness cosigns, of which the seconds are used; a log's own signature holds no time */
    public SignatureLine sign(String text, Instant at) {
        return switch (key.type()) {
            case ED25519 -> SignatureLine.of(key, signed(text.getBytes(StandardCharsets.UTF_8)));
            case ED25519_COSIGNATURE -> {
                byte[] signature = signed(cosigned(at.getEpochSecond(), text));
                yield SignatureLine.of(
                        key,
                        ByteBuffer.allocate(Long.BYTES + signature.length)
                                .putLong(at.getEpochSecond())
                                .put(signature)
                                .array());
            }
        };
    }

    /** What a witness signs. */
    static byte[] cosigned(long epochSecond, String text) {
        return "cosignature/v1\ntime %d\n%s".formatted(epochSecond, text).getBytes(StandardCharsets.UTF_8);
    }

    private byte[] signed(byte[] message) {
        try {
            Signature signing = Signature.getInstance(ALGORITHM);
            signing.initSign(secret);
            signing.update(message);
            return signing.sign();
        } catch (GeneralSecurityException refused) {
            throw new IllegalStateException("Ed25519 refused to sign.", refused);
        }
    }
}
