package org.evenhand.app.vault;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/**
 * What opens one private address: 256 random bits, so that nobody guesses it. Only its hash is kept, so that who reads the database opens
 * nothing.
 *
 * @param text as it stands in the address
 */
public record Secret(String text) {

    private static final int BYTES = 32;

    public static Secret of(SecureRandom random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return new Secret(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** SHA-256 in 64 small hexadecimal digits. No salt: there is nothing to guess. */
    public String hash() {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException("This Java has no SHA-256.", absent);
        }
    }

    /** It is not printed. */
    @Override
    public String toString() {
        return "Secret[…]";
    }
}
