package org.evenhand.app.vault;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals personal text under the key of its subject: AES-256-GCM, a fresh 12-byte nonce before the ciphertext, and the name of the field as
 * additional data, so that a sealed value moved to another field or another subject does not open.
 */
public final class Sealing {

    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final int KEY_BYTES = 32;
    private static final String WRAPPING = "subject key";

    private final SecretKey wrapping;
    private final SecretKey indexing;
    private final SecureRandom random;

    public Sealing(MasterKey master, SecureRandom random) {
        this.wrapping = master.derive("wrap subject keys", "AES");
        this.indexing = master.derive("blind index", "HmacSHA256");
        this.random = random;
    }

    public SubjectKey newSubjectKey() {
        byte[] key = new byte[KEY_BYTES];
        random.nextBytes(key);
        return new SubjectKey(encrypt(wrapping, WRAPPING, key));
    }

    /** @param field where it will be kept: "access.request.about" */
    public SealedText seal(SubjectKey subject, String field, String text) {
        return new SealedText(encrypt(unwrap(subject), field, text.getBytes(StandardCharsets.UTF_8)));
    }

    /** @throws IllegalStateException if it was sealed for another field, another subject or under another master key, or was altered */
    public String open(SubjectKey subject, String field, SealedText sealed) {
        return new String(decrypt(unwrap(subject), field, sealed.base64()), StandardCharsets.UTF_8);
    }

    /** A value by which equal texts can be found without being readable; case and outer spaces do not count. */
    public String blindIndex(String field, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(indexing);
            mac.update(field.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return HexFormat.of()
                    .formatHex(mac.doFinal(text.strip().toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException absent) {
            throw new IllegalStateException("This Java has no HmacSHA256.", absent);
        }
    }

    private SecretKey unwrap(SubjectKey subject) {
        return new SecretKeySpec(decrypt(wrapping, WRAPPING, subject.wrapped()), "AES");
    }

    private String encrypt(SecretKey key, String field, byte[] content) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] sealed = run(Cipher.ENCRYPT_MODE, key, field, nonce, content);
        return Base64.getEncoder()
                .encodeToString(ByteBuffer.allocate(NONCE_BYTES + sealed.length)
                        .put(nonce)
                        .put(sealed)
                        .array());
    }

    private static byte[] decrypt(SecretKey key, String field, String base64) {
        byte[] sealed = Base64.getDecoder().decode(base64);
        if (sealed.length < NONCE_BYTES + TAG_BITS / 8) {
            throw new IllegalStateException("A sealed %s has only %d bytes.".formatted(field, sealed.length));
        }
        ByteBuffer parts = ByteBuffer.wrap(sealed);
        byte[] nonce = new byte[NONCE_BYTES];
        byte[] content = new byte[sealed.length - NONCE_BYTES];
        parts.get(nonce).get(content);
        return run(Cipher.DECRYPT_MODE, key, field, nonce, content);
    }

    private static byte[] run(int mode, SecretKey key, String field, byte[] nonce, byte[] content) {
        try {
            Cipher cipher = Cipher.getInstance(CIPHER);
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(field.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(content);
        } catch (GeneralSecurityException refused) {
            throw new IllegalStateException(
                    "A sealed %s does not open. Maybe the key file is not the one it was sealed with.".formatted(field),
                    refused);
        }
    }
}
