package org.evenhand.engine.ledger;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Stands in the ledger for content that must be erasable. Who has the content and the subject's salt can show that this is what was
 * recorded; without the salt even a content of two possible values ("yes", "no") cannot be guessed. So erasing content and salt removes
 * the fact, and the ledger still verifies.
 *
 * <p>Two commitments of the same subject to the same content about the same thing are equal. Where that alone would tell something, put a
 * date or a number into the content.
 *
 * <p>Source: H. Krawczyk, M. Bellare, R. Canetti (1997), HMAC: Keyed-Hashing for Message Authentication, RFC 2104, with SHA-256 (FIPS
 * 180-4). See docs/methods/ledger.md.
 *
 * @param hex 64 lower-case hexadecimal digits
 */
public record Commitment(String hex) {

    private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");
    private static final byte[] LABEL = "evenhand.commitment.1\0".getBytes(StandardCharsets.UTF_8);
    private static final String HMAC_SHA_256 = "HmacSHA256";

    public Commitment {
        if (!FORM.matcher(hex).matches()) {
            throw new IllegalArgumentException("A commitment has 64 hexadecimal digits, not “%s”.".formatted(hex));
        }
    }

    /**
     * @param salt of the subject
     * @param about what the content is, so that the same content in two roles does not look alike: "access.request.child"
     * @param content what is committed to
     */
    public static Commitment of(Salt salt, String about, CanonicalJson content) {
        return of(salt, about, content.bytes());
    }

    /** @param said what is committed to, in UTF-8 */
    static Commitment of(Salt salt, String about, byte[] said) {
        byte[] role = about.getBytes(StandardCharsets.UTF_8);
        // The length of the role stands before it, so that no two pairs of role and content run together into the same
        // bytes.
        byte[] message = ByteBuffer.allocate(LABEL.length + Integer.BYTES + role.length + said.length)
                .put(LABEL)
                .putInt(role.length)
                .put(role)
                .put(said)
                .array();
        return new Commitment(HexFormat.of().formatHex(hmac(salt.bytes(), message)));
    }

    /** 32 of them. */
    public byte[] bytes() {
        return HexFormat.of().parseHex(hex);
    }

    /** Whether this is the commitment to that content. Takes as long for a near miss as for a far one. */
    public boolean matches(Salt salt, String about, CanonicalJson content) {
        return MessageDigest.isEqual(
                hex.getBytes(StandardCharsets.US_ASCII),
                of(salt, about, content).hex.getBytes(StandardCharsets.US_ASCII));
    }

    static byte[] hmac(byte[] key, byte[] message) {
        try {
            Mac mac = Mac.getInstance(HMAC_SHA_256);
            mac.init(new SecretKeySpec(key, HMAC_SHA_256));
            return mac.doFinal(message);
        } catch (GeneralSecurityException absent) {
            throw new IllegalStateException("Every Java platform has HmacSHA256; this one has not.", absent);
        }
    }
}
