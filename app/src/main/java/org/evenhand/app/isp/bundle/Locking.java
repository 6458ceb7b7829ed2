package org.evenhand.app.isp.bundle;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Locks a bundle with a passphrase. The file: eight bytes {@code EVHBNDL1}, the iterations (four bytes, big-endian), a salt (16 bytes), a
 * nonce (12 bytes), then AES-256-GCM over the ZIP with everything before as additional data. The key is PBKDF2-HMAC-SHA256 (RFC 8018) of
 * the passphrase in UTF-8.
 */
final class Locking {

    static final int SHORTEST_PASSPHRASE = 12;

    /** The work factor that the OWASP cheat sheet on keeping passwords names for PBKDF2-HMAC-SHA256 (2023). */
    static final int ITERATIONS = 600_000;

    /** A file that asks for more would keep a machine busy; one that asks for less was not made by us. */
    private static final int MOST_ITERATIONS = 5_000_000;

    private static final byte[] MAGIC = "EVHBNDL1".getBytes(StandardCharsets.US_ASCII);
    private static final int SALT_BYTES = 16;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final int HEADER_BYTES = MAGIC.length + Integer.BYTES + SALT_BYTES + NONCE_BYTES;

    private Locking() {}

    static byte[] lock(byte[] content, char[] passphrase, SecureRandom random) {
        byte[] salt = bytes(SALT_BYTES, random);
        byte[] nonce = bytes(NONCE_BYTES, random);
        byte[] header = ByteBuffer.allocate(HEADER_BYTES)
                .put(MAGIC)
                .putInt(ITERATIONS)
                .put(salt)
                .put(nonce)
                .array();
        try {
            byte[] locked = cipher(Cipher.ENCRYPT_MODE, passphrase, ITERATIONS, salt, nonce, header)
                    .doFinal(content);
            return ByteBuffer.allocate(header.length + locked.length)
                    .put(header)
                    .put(locked)
                    .array();
        } catch (GeneralSecurityException absent) {
            throw new IllegalStateException("This Java has no PBKDF2WithHmacSHA256 or no AES-256-GCM.", absent);
        }
    }

    /** Whether a file begins as a bundle does. */
    static boolean isBundle(byte[] file) {
        return file.length >= HEADER_BYTES + TAG_BITS / 8
                && ByteBuffer.wrap(file, 0, MAGIC.length).equals(ByteBuffer.wrap(MAGIC))
                && iterations(file) >= ITERATIONS
                && iterations(file) <= MOST_ITERATIONS;
    }

    /** Empty where the passphrase is another, or a byte was changed: nobody can tell which. */
    static Optional<byte[]> unlock(byte[] file, char[] passphrase) {
        ByteBuffer parts = ByteBuffer.wrap(file);
        byte[] header = new byte[HEADER_BYTES];
        byte[] locked = new byte[file.length - HEADER_BYTES];
        parts.get(header).get(locked);
        byte[] salt = new byte[SALT_BYTES];
        byte[] nonce = new byte[NONCE_BYTES];
        ByteBuffer.wrap(header).position(MAGIC.length + Integer.BYTES).get(salt).get(nonce);
        try {
            return Optional.of(cipher(Cipher.DECRYPT_MODE, passphrase, iterations(file), salt, nonce, header)
                    .doFinal(locked));
        } catch (AEADBadTagException otherPassphraseOrChanged) {
            return Optional.empty();
        } catch (GeneralSecurityException absent) {
            throw new IllegalStateException("This Java has no PBKDF2WithHmacSHA256 or no AES-256-GCM.", absent);
        }
    }

    private static int iterations(byte[] file) {
        return ByteBuffer.wrap(file).getInt(MAGIC.length);
    }

    private static Cipher cipher(int mode, char[] passphrase, int iterations, byte[] salt, byte[] nonce, byte[] header)
            throws GeneralSecurityException {
        PBEKeySpec spec = new PBEKeySpec(passphrase, salt, iterations, 256);
        try {
            byte[] key = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(spec)
                    .getEncoded();
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(header);
            return cipher;
        } finally {
            spec.clearPassword();
        }
    }

    private static byte[] bytes(int count, SecureRandom random) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }
}
