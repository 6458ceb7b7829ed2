package org.evenhand.app.vault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * The one secret of an installation, 32 bytes. Everything else that must be secret is derived from it by purpose (HKDF, RFC 5869), so that
 * several machines with the same key agree without talking. Whoever holds the database without this key holds no child's words.
 */
public final class MasterKey {

    private static final int BYTES = 32;

    private final SecretKey secret;

    private MasterKey(byte[] bytes) {
        if (bytes.length != BYTES) {
            throw new IllegalArgumentException(
                    "The key has %d bytes; %d are needed. Maybe the file was cut: restore it from your backup."
                            .formatted(bytes.length, BYTES));
        }
        secret = new SecretKeySpec(bytes, "HKDF");
    }

    /** Reads a key as it is kept in a file or a setting: 32 bytes in Base64. */
    public static MasterKey of(String base64) {
        return new MasterKey(Base64.getDecoder().decode(base64.strip()));
    }

    /** Reads the key at this path, or makes one there that only the owner may read. */
    public static MasterKey at(Path file, SecureRandom random) {
        try {
            if (!Files.exists(file)) {
                Files.createDirectories(file.toAbsolutePath().getParent());
                byte[] bytes = new byte[BYTES];
                random.nextBytes(bytes);
                Path unfinished = Files.createTempFile(
                        file.toAbsolutePath().getParent(),
                        "key",
                        ".new",
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                Files.writeString(
                        unfinished, Base64.getEncoder().encodeToString(bytes) + "\n", StandardOpenOption.SYNC);
                Files.move(unfinished, file);
            }
            return of(Files.readString(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The key file %s cannot be read or made.".formatted(file), unreadable);
        }
    }

    /** A key for one purpose; the same purpose gives the same key. */
    public SecretKey derive(String purpose, String algorithm) {
        try {
            return KDF.getInstance("HKDF-SHA256")
                    .deriveKey(
                            algorithm,
                            HKDFParameterSpec.ofExtract()
                                    .addIKM(secret)
                                    .thenExpand(purpose.getBytes(java.nio.charset.StandardCharsets.UTF_8), BYTES));
        } catch (GeneralSecurityException absent) {
            throw new IllegalStateException("This Java has no HKDF-SHA256. Use JDK 25 or newer.", absent);
        }
    }

    /** A password for one purpose: 43 characters of the URL-safe alphabet. */
    public String password(String purpose) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(derive("password: " + purpose, "HKDF").getEncoded());
    }
}
